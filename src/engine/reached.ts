import type { EngineEffects } from "./effects.ts";
import { computeSite, readReport } from "./engine.ts";
import { recordsOf } from "./scope.ts";

/**
 * What metrics came to in an edition's period, by their ids and in their units: as its latest version published it, else as
 * its draft is computed. Empty where neither is there.
 */
export async function reachedIn(
  effects: EngineEffects,
  edition: string,
): Promise<ReadonlyMap<string, number>> {
  const read = readReport(effects);
  const released = recordsOf(effects.root, read.archive).find(({ id }) => id === edition);
  const figures = released?.figures ?? (await draftFigures(effects, read, edition));
  return new Map(
    figures.flatMap(({ metric, period, segment, measure, vs, value }) =>
      period === edition && segment === null && measure === "value" && vs === null && value !== null
        ? [[metric, value]]
        : [],
    ),
  );
}

async function draftFigures(effects: EngineEffects, read: ReturnType<typeof readReport>, edition: string) {
  const { site } = await computeSite(effects, read);
  return site?.editions.find(({ id }) => id === edition)?.ledger.figures ?? [];
}
