import { isolated } from "../../ledger/direction.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** The words of rendered HTML, on one line; what is isolated between texts from right to left stays so. */
export function textOf(html: string): string {
  return html
    .replace(/<bdi>(.*?)<\/bdi>/gs, (_, words: string) => isolated(words))
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
