import type { Content } from "./content.ts";

/** The north star and the candidates that declare that they lead an outcome, by id: it validates them. */
export function validatedBy({ metrics }: Pick<Content, "metrics">, outcome: string): string[] {
  return [...metrics.values()]
    .filter(({ config }) => config.role === "north_star" || config.role === "candidate")
    .filter(({ config }) => config.leads.some((lead) => lead.outcome === outcome))
    .map(({ id }) => id);
}
