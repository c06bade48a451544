import { isMeasure } from "../../../src/content/figureId.ts";
import type { Known, KnownFigure, KnownMetric } from "../../../src/prose/known.ts";

type Kind = KnownFigure["kind"];

const LANGUAGES = ["en", "de", "fr"] as const;
type Language = (typeof LANGUAGES)[number];

/** What one metric is known by: its name in each language, and its numbers. */
interface Sample {
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly kind: Kind;
  readonly better?: "higher" | "lower";
  readonly parts?: readonly string[];
  readonly now: number;
  readonly before: number;
  readonly target?: number;
  readonly percent: readonly [previous: number, year: number];
  readonly change: number;
  readonly attained?: boolean;
  readonly surprised: boolean;
  readonly record?: "high" | "low";
  /** One where it is past its limit, zero where it never was. */
  readonly limit?: number;
}

/** A quarter of a small report; the changes were reckoned by hand from `now` and `before`. */
const SAMPLES: readonly Sample[] = [
  {
    id: "daily_posters",
    names: { en: "Daily people who post", de: "Tägliche Autoren", fr: "Auteurs quotidiens" },
    kind: "plain",
    parts: ["daily_active", "posting_rate"],
    now: 612.4,
    before: 550.7,
    target: 665,
    percent: [11.2, 24],
    change: 61.7,
    attained: false,
    surprised: true,
    record: "high",
  },
  {
    id: "posting_rate",
    names: { en: "Share who post", de: "Anteil der Autoren", fr: "Part des auteurs" },
    kind: "percent",
    now: 30.4,
    before: 28.6,
    target: 30,
    percent: [6.3, 8.2],
    change: 1.8,
    attained: true,
    surprised: false,
  },
  {
    id: "daily_active",
    names: { en: "Daily active people", de: "Tägliche Besucher", fr: "Visiteurs quotidiens" },
    kind: "plain",
    now: 2013,
    before: 1889,
    percent: [6.6, 14.6],
    change: 124,
    surprised: false,
  },
  {
    id: "newcomers",
    names: { en: "Newcomers", de: "Neulinge", fr: "Nouveaux venus" },
    kind: "plain",
    now: 345,
    before: 381,
    percent: [-9.4, -3.1],
    change: -36,
    surprised: false,
    record: "low",
  },
  {
    id: "newcomer_churn",
    names: { en: "Newcomers who leave", de: "Abwanderung der Neulinge", fr: "Attrition des nouveaux venus" },
    kind: "percent",
    better: "lower",
    now: 5.4,
    before: 4.2,
    percent: [28.6, 33.1],
    change: 1.2,
    surprised: true,
    record: "high",
    limit: 1,
  },
  {
    id: "revenue",
    names: { en: "Revenue", de: "Umsatz", fr: "Chiffre d’affaires" },
    kind: "money",
    now: 84_300,
    before: 81_200,
    percent: [3.8, 26.5],
    change: 3100,
    surprised: false,
  },
  {
    id: "reply_speed",
    names: { en: "Reply speed", de: "Antwortzeit", fr: "Temps de réponse" },
    kind: "plain",
    better: "lower",
    now: 14.5,
    before: 17.6,
    percent: [-17.6, -21.2],
    change: -3.1,
    surprised: true,
    limit: 0,
  },
];

/** What is known beside the figures that a number may come from. */
const ASIDE = ["attained", "surprised", "limit_state"];

/** The small report in a locale. */
export function knownIn(locale: string): Known {
  const language = LANGUAGES.find((one) => locale.startsWith(one)) ?? "en";
  const figures = SAMPLES.flatMap(figuresOf);
  return {
    locale,
    period: { grain: "quarter", ordinal: 3, year: 2026 },
    metrics: SAMPLES.map((sample) => metricOf(sample, language)),
    segments: [
      { dimension: "region", name: "Europe" },
      { dimension: "region", name: "Asia-Pacific" },
    ],
    figure: (metric, measure, vs) => figureIn(figures, metric, measure, vs),
    candidates: () => figures.filter(({ measure }) => !ASIDE.includes(measure)),
    extremes: (metric) => {
      const { record } = SAMPLES.find(({ id }) => id === metric) ?? {};
      return { isHighest: record === "high", isLowest: record === "low" };
    },
  };
}

/** The figure that an id of the small report names; null where there is none. */
export function figureOfId(known: Known, id: string): KnownFigure | null {
  const [metric = "", tail = "value"] = id.split(":");
  const [measure = "", vs] = tail.split(".");
  return isMeasure(measure)
    ? known.figure(metric, measure, vs === "previous" || vs === "year" ? vs : undefined)
    : null;
}

function figureIn(figures: readonly KnownFigure[], metric: string, measure: string, vs = "previous") {
  return (
    figures.find(
      (one) => one.metric === metric && one.measure === measure && (one.vs === null || one.vs === vs),
    ) ?? null
  );
}

function metricOf(
  { id, names, kind, better = "higher", parts = [] }: Sample,
  language: Language,
): KnownMetric {
  return {
    id,
    names: [names[language], id.replaceAll("_", " ")],
    isStar: id === "daily_posters",
    better,
    kind,
    noun: id === "daily_posters" ? "people" : "",
    parts,
  };
}

function figuresOf({
  id,
  kind,
  now,
  before,
  target,
  percent,
  change,
  attained,
  surprised,
  limit,
}: Sample): KnownFigure[] {
  const figure = (measure: string, vs: string | null, value: number, unit: Kind): KnownFigure => {
    return { metric: id, period: null, segment: null, measure, vs, value, text: String(value), kind: unit };
  };
  return [
    figure("value", null, now, kind),
    figure("percent_change", "previous", percent[0], "percent"),
    figure("percent_change", "year", percent[1], "percent"),
    figure("change", "previous", change, kind === "percent" ? "points" : kind),
    figure("base", "previous", before, kind),
    {
      ...figure("surprised", null, surprised ? 1 : 0, "plain"),
      text: surprised ? "more than chance" : "within chance",
    },
    ...(target === undefined ? [] : [figure("target", null, target, kind)]),
    ...(limit === undefined ? [] : [figure("limit_state", null, limit, kind)]),
    ...(attained === undefined ? [] : [figure("attained", null, attained ? 1 : 0, kind)]),
  ];
}
