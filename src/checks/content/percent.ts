import type { Content, Document } from "../../content/content.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import type { MetricConfig } from "../../content/schema/metric.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** A number of content that is a fraction, with where it stands and what it is. */
interface Fraction {
  readonly document: Pick<Document<unknown>, "front">;
  readonly path: KeyPath;
  readonly what: string;
  readonly value: number;
}

/**
 * Percentages are written as fractions. One above 1 is asked about, for `40` was mostly meant as 40 %; of metrics that
 * may be above (`above_one`), only their thresholds against a baseline are.
 */
export function checkPercent(content: Content): Diagnostic[] {
  const { metrics, editions } = content;
  const isFraction = (metric: string) => {
    const config = metrics.get(metric)?.config;
    return config?.unit === "percent" && !config.above_one;
  };
  const ofMetrics = [...metrics.values()].flatMap((document) => {
    const { config, id } = document;
    const baseline = config.thresholds?.baseline;
    return [
      ...(isFraction(id) ? ownNumbers(document) : []),
      ...(baseline !== undefined || isFraction(id) ? thresholdsOf(document) : []),
    ];
  });
  const ofKeyResults = editions.flatMap((document) =>
    document.config.okrs.flatMap((okr, index) =>
      okr.key_results.flatMap(({ metric, from, to }, key): Fraction[] => {
        const path = ["okrs", index, "key_results", key];
        const own = (name: string, value: number) => ({
          document,
          path: [...path, name],
          what: `\`${name}\` of the key result on ${metric}`,
          value,
        });
        return isFraction(metric) ? [own("from", from), own("to", to)] : [];
      }),
    ),
  );
  return [...ofMetrics, ...ofKeyResults].filter(({ value }) => Math.abs(value) > 1).map(ask);
}

function ownNumbers(document: Document<MetricConfig>): Fraction[] {
  const { targets, values = {} } = document.config;
  return [
    ...Object.entries(targets).flatMap(([period, { value, moved }]): Fraction[] => [
      ...(typeof value === "number"
        ? [{ document, path: ["targets", period], what: `the target for ${period}`, value }]
        : []),
      ...(moved === undefined
        ? []
        : [
            {
              document,
              path: ["targets", period, "moved", "was"],
              what: `the earlier target for ${period}`,
              value: moved.was,
            },
          ]),
    ]),
    ...Object.entries(values).map(([period, value]) => ({
      document,
      path: ["values", period],
      what: `the value of ${period}`,
      value,
    })),
  ];
}

function thresholdsOf(document: Document<MetricConfig>): Fraction[] {
  const { watch, breach } = document.config.thresholds ?? {};
  const own = (name: string, value: number | undefined): Fraction[] =>
    value === undefined
      ? []
      : [{ document, path: ["thresholds", name], what: `the threshold \`${name}\``, value }];
  return [...own("watch", watch), ...own("breach", breach)];
}

function ask({ document, path, what, value }: Fraction): Diagnostic {
  const meant = `If ${plain(value * 100)} % is meant, say \`above_one: true\` in the metric.`;
  return diagnose(document.front.placeOf(path), "percent-above-one", {
    what,
    value,
    percent: plain(value * 100),
    mend: Math.abs(value) > 2 ? `Did you mean ${plain(value / 100)}? ${meant}` : meant,
  });
}

/** A number as content has it: "0.40" for forty percent, no more digits than were written. */
function plain(value: number): string {
  const short = String(Number(value.toPrecision(12)));
  return /^-?\d\.\d$/.test(short) ? `${short}0` : short;
}
