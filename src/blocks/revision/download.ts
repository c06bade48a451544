import type { Download } from "../../document/download.ts";
import type { CsvCell, CsvTable } from "../../format/csv.ts";
import type { Language } from "../../language/language.ts";
import type { Revision } from "../../report/facts/revision.ts";
import { sourceOf } from "../csvCells.ts";
import { reasonText } from "../runs.ts";
import type { Setting } from "../setting.ts";

/** The name under which all figures that a version changed are downloaded. */
export const CHANGES = "changes";

/** Every figure that differs between two versions, shown on a page or not, at full precision. */
function dataOf({ against, version, figures, others }: Revision, say: Language): CsvTable {
  const words = say.blocks.csv;
  const of = (number: number) => [words.ofVersion(number), words.reasonIn(number), words.shownIn(number)];
  return {
    columns: [
      words.figure,
      words.metric,
      words.what,
      words.period,
      ...of(against),
      ...of(version),
      words.onPage,
    ],
    rows: [...figures, ...others].map((one): CsvCell[] => {
      const { id, metricName, what, periodLabel, was, is } = one;
      const cells = [was, is].flatMap((figure) =>
        figure === null
          ? [null, words.notThere, null]
          : [figure, reasonText(figure.reason, say), figure.text],
      );
      return [id, metricName, what, periodLabel, ...cells, figures.includes(one)];
    }),
  };
}

/** All figures that a version changed; nothing where it changed none. */
export function changesDownload({ report: { revision, headline }, say }: Setting): readonly Download[] {
  if (revision === null || revision.figures.length + revision.others.length === 0) return [];
  return [
    {
      id: CHANGES,
      title: say.blocks.downloads.revised(revision.version),
      subtitle: "",
      source: sourceOf(say, headline.series.sourceLabel),
      data: dataOf(revision, say),
      drawing: null,
    },
  ];
}
