import { distributionWords } from "../../charts/words/distribution.ts";
import type { Download } from "../../document/download.ts";
import { type Chart, type Item, paragraph } from "../../document/item.ts";
import { column, grid, line, row, shown, type Table } from "../../document/table.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { DistributionFacts } from "../../report/facts/flowFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { shareHead, sourceOf } from "../csvCells.ts";
import { num, reasonText } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import type { DistributionProps } from "./props.ts";

function show(setting: Setting, { of }: DistributionProps): readonly Item[] {
  const all = distributionsOf(setting.report, of);
  if (all.length === 0) return [paragraph("empty", setting.say.blocks.distribution.none)];
  return all.map((one) =>
    one.refusal === null
      ? chartOf(one, setting)
      : paragraph("empty", `${one.metricName}${setting.say.signs.colon}${one.refusal}`),
  );
}

/** The distribution of a metric; of all where none is named. */
export function distributionsOf({ distributions: all }: Report, of?: string): readonly DistributionFacts[] {
  return all.filter(({ metric }) => (of ?? metric) === metric);
}

function chartOf(one: DistributionFacts, voice: Voice): Chart {
  const { metric } = one;
  return {
    kind: "chart",
    look: "frame",
    name: `distribution-${metric}`,
    download: `distribution-${metric}`,
    title: [one.finding],
    subtitle: subtitleOf(one, voice.say),
    source: voice.say.blocks.common.source(one.sourceLabel),
    notes: one.notes,
    metric,
    drawing: { draws: "distribution", metric },
    alt: distributionWords(one, voice.locale),
    tables: [tableOf(one, voice)],
    after: [],
  };
}

function subtitleOf({ metricName }: DistributionFacts, { blocks }: Language): string {
  return blocks.distribution.subtitle(metricName);
}

function tableOf(one: DistributionFacts, voice: Voice): Table {
  const words = voice.say.blocks.distribution;
  const { rows, mean } = one;
  return grid(
    shown(subtitleOf(one, voice.say)),
    [column("row", words.days), column("number", one.now), column("number", one.before)],
    [...rows, { name: words.mean, ...mean }].map(({ name, now, before }) =>
      row(line(name), line(num(now, voice)), line(num(before, voice))),
    ),
  );
}

function dataOf({ rows, now, before }: DistributionFacts, say: Language): CsvTable {
  const words = say.blocks;
  return {
    columns: [words.distribution.days, shareHead(now, say), shareHead(before, say), words.csv.reason],
    rows: rows.map((one): CsvCell[] => [
      one.name,
      one.now,
      one.before,
      reasonText(one.now.reason ?? one.before.reason, say),
    ]),
  };
}

function downloads({ report, say }: Setting, { of }: DistributionProps): readonly Download[] {
  const drawn = distributionsOf(report, of).filter(({ refusal }) => refusal === null);
  return drawn.map((one) => ({
    id: `distribution-${one.metric}`,
    title: one.finding,
    subtitle: subtitleOf(one, say),
    source: sourceOf(say, one.sourceLabel, one.notes),
    data: dataOf(one, say),
    drawing: { draws: "distribution", metric: one.metric },
  }));
}

/** The distribution behind the mean: on how many days of a week who was there. */
export const distribution: Block<DistributionProps> = {
  show,
  figures: (report, { of }) =>
    distributionsOf(report, of)
      .filter(({ refusal }) => refusal === null)
      .flatMap(({ rows, mean }) => [...rows, mean].flatMap(({ now, before }) => [now, before])),
  downloads,
  section: null,
};
