import { MEASURE_FAMILIES } from "../../src/content/measureFamilies.ts";
import {
  type FamilyName,
  isMeasureName,
  MEASURES,
  type MeasureName,
  shapeOf,
  waysToWrite,
} from "../../src/content/measures.ts";
import { COMPUTATIONS } from "../../src/ledger/measures/catalogue.ts";
import { linked } from "./docs.ts";

/** The page `docs/reference/measures.md`. */
export function measuresPage(): string {
  const families = Object.keys(MEASURE_FAMILIES)
    .filter(isFamily)
    .map((family) => {
      const { title, text } = TITLES[family];
      const names = Object.keys(MEASURE_FAMILIES[family]).filter(isMeasureName);
      return `## ${title}\n\n${linked(text)}\n\n${COLUMNS}${names.map(rowOf).join("")}`;
    });
  return `${linked(HEAD)}\n${families.join("\n")}`;
}

function isFamily(name: string): name is FamilyName {
  return Object.hasOwn(MEASURE_FAMILIES, name);
}

/** The id of a figure of a measure, as an author may write it. */
export function exampleOf(name: MeasureName): string {
  const { of = [], compares, segments } = shapeOf(name);
  const at = { one: "/region=Europe", dimension: "/region=", either: "/region=" };
  const where = segments === "one" || segments === "dimension" || segments === "either" ? at[segments] : "";
  const named = [name, ...of.map((slot) => SLOTS[slot] ?? slot)].join("/");
  const metric = name === "cell" ? "posts_by_plan/plan=plus" : `daily_posters${where}`;
  return `${metric}:${named}${compares === undefined ? "" : ".previous"}`;
}

function rowOf(name: MeasureName): string {
  const { about, compares, segments } = shapeOf(name);
  const written = waysToWrite(name).map((one) => `\`${one}\``);
  const unit = name === "cell" ? "as it says" : COMPUTATIONS[name].kind.name;
  const against = compares === undefined ? "" : compares === "anything" ? "anything" : "earlier periods";
  const cells = [
    written.join(", "),
    about,
    unit,
    against,
    name === "cell" ? "" : SEGMENTS[segments ?? "any"],
    `\`${exampleOf(name)}\``,
  ];
  return `| ${cells.join(" | ")} |\n`;
}

/** What stands in examples for what a measure names. */
const SLOTS: Readonly<Record<string, string>> = {
  driver: "posting_rate",
  amount: "0.02",
  segment: "Europe",
  outcome: "revenue",
  cohort: "1",
  group: "2",
  period: "2026-04",
  "periods later": "3",
  days: "3",
  column: "posts",
};

const SEGMENTS = {
  any: "the total, or one",
  one: "one",
  dimension: "all",
  either: "one, or all",
  refused: "the total",
  "no value": "the total",
  ignored: "the total",
} as const;

const COLUMNS =
  "| measure | what it says | unit | against | of segments | example |\n| --- | --- | --- | --- | --- | --- |\n";

const TITLES: Readonly<Record<FamilyName, { readonly title: string; readonly text: string }>> = {
  levels: {
    title: "Values and goals",
    text: "How values come about: docs/why/mathematics.md §2; goals: docs/why/mathematics.md §13.",
  },
  changes: {
    title: "Changes",
    text: "See docs/why/mathematics.md §2; of longer months and more working days: docs/why/mathematics.md §9.",
  },
  segments: {
    title: "Segments",
    text: `See docs/why/mathematics.md §4. A whole dimension is written with its name and no value: \`region=\`.`,
  },
  drivers: { title: "Drivers", text: "See docs/why/mathematics.md §3." },
  guardrails: {
    title: "Guardrails",
    text: "See docs/why/mathematics.md §13.",
  },
  expectations: {
    title: "What was to be expected",
    text: "See docs/why/mathematics.md §5.",
  },
  quality: {
    title: "How often it moved, and how well it is known",
    text: "Of all complete review periods up to the end of the period.",
  },
  forecasts: { title: "What is to come", text: "See docs/why/mathematics.md §6." },
  paces: {
    title: "On the way to a target",
    text: "See docs/why/mathematics.md §6. Up to the end of the edition, also where the snapshot knows more.",
  },
  leads: {
    title: "Does it lead?",
    text: `See docs/why/mathematics.md §7. Only hypotheses that are declared under \`leads\` are tested.`,
  },
  people: {
    title: "People and their groups",
    text: `See docs/why/mathematics.md §7. Of the edition's own period, as \`cohorts\` and \`retention\` declare them.`,
  },
  flows: {
    title: "What came and what left",
    text: `See docs/why/mathematics.md §15. Of a metric that declares \`flows\`; those of a period are by the week, month or quarter that it names under \`every\`.`,
  },
  published: {
    title: "What was published before",
    text: "See docs/why/mathematics.md §8.",
  },
  cells: { title: "Cells of queries", text: "In place of the metric stands the name of the query." },
};

const HEAD = `# Measures

All ${Object.keys(MEASURES).length} measures that a figure may be of. This page is made from the catalogue (\`src/content/measureFamilies.ts\`, computed in \`src/ledger/measures/\`). An id is \`metric@period/segment=value:measure.vs\`, in texts between \`{{\` and \`}}\`, in pages as \`<Figure id="…" />\` or by its parts: \`<Figure of="daily_posters" show="percent_change" vs="year" />\` (docs/why/contract.md §5).

What is held **against** something takes \`.previous\` (left out: the same), \`.year\` or the id of an earlier period of the same length (\`.2026-q1\`); against “anything” also \`.target\`. A figure is **of segments** where its id says so (\`/region=Europe\`): of the total, of one of them, or of all of a dimension (\`/region=\`). A measure whose name is not here is an error that names the one that was meant.
`;
