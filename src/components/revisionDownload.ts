import type { CsvCell, CsvTable } from "../format/csv.ts";
import type { Revision } from "../report/revision.ts";

/** The name under which all figures that a version changed are downloaded. */
export const CHANGES = "changes";

/** Every figure that differs between two versions, shown on a page or not, at full precision. */
export function changesCsv({ against, version, figures, others }: Revision): CsvTable {
  const of = (number: number) => [
    `version ${number}`,
    `reason in version ${number}`,
    `version ${number} as shown`,
  ];
  return {
    columns: ["figure", "metric", "what", "period", ...of(against), ...of(version), "on a page"],
    rows: [...figures, ...others].map((one): CsvCell[] => {
      const { id, metricName, what, periodLabel, was, is } = one;
      const cells = [was, is].flatMap((figure) =>
        figure === null ? [null, "not there", null] : [figure.value, figure.reason, figure.text],
      );
      return [id, metricName, what, periodLabel, ...cells, figures.includes(one)];
    }),
  };
}
