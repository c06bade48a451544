import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";

/** Texts that would run, load or open something if a page took them for more than text. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "{{constructor}}",
  "=cmd|' /C calc'!A0",
  "javascript:alert(1)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test is a template
  "${alert(1)}`'\"",
  "</title></svg><svg onload=alert(1)>",
  "]]>&lt;b&gt;&amp;#x3C;",
] as const;

/** Names that are long without a break, right to left, or of a script without spaces. */
export const AWKWARD = [
  "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
  "毎日少なくとも一度は投稿を公開する利用者の平均人数（四半期の全日）",
  "المستخدمون الذين ينشرون مرة واحدة على الأقل يوميًا",
  "משתמשים שמפרסמים לפחות פעם ביום, כולל תגובות",
] as const;

const LAST = Date.parse("2026-06-30T00:00:00Z");
const SEGMENTS = [
  ...HOSTILE,
  ...AWKWARD,
  ...Array.from({ length: 38 }, (_, index) => `Segment ${index + 1}`),
];

/** Takes the company's snapshot of so many days and writes its content below `root`. */
export async function writeTorture(root: string, locale: string, days: number): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    return join(root, file);
  };
  const content = contentFiles(locale);
  for (const [file, text] of Object.entries(content)) write(`content/${file}`, text);
  const files = [write("raw/visits.csv", visits(days)), write("raw/amounts.csv", amounts(days))];
  await takeSnapshot({
    root,
    name: "s1",
    files,
    takenAt: "2026-07-02T06:00:00Z",
    timezone: "UTC",
    through: "2026-06-30",
    progress: () => {},
  });
}

/** Two members of each segment come every day: one posts each time, the other by turns, more often in the last fifth. */
function visits(days: number): string {
  const rows = dayIds(days).flatMap((day, index) =>
    SEGMENTS.flatMap((segment, at) => {
      const posts = (index * 7 + at * 3) % 5 < (index > days * 0.8 ? 3 : 2) ? 1 : 0;
      const place = `${quoted(segment)},${at % 2 === 0 ? "a" : "b"}`;
      return [`${day},m${at},${place},1`, `${day},n${at},${place},${posts}`];
    }),
  );
  return `day,member,segment,half,posts\n${rows.join("\n")}\n`;
}

/** Amounts that are negative, tiny, huge or all equal, with a stretch of days that is missing. */
function amounts(days: number): string {
  const rows = dayIds(days)
    .map((day, index) => ({ day, index }))
    .filter(({ index }) => index < days - 80 || index > days - 60)
    .map(({ day, index }) => {
      const wave = Math.cos((index + 400 - days) / 5) + 1.5;
      const cells = [-40 * wave, 1e-9 * wave].map((value) => value.toPrecision(6));
      return [day, ...cells, Math.round(1e9 * wave) * 1e6, 7].join(",");
    });
  return `day,loss,tiny,huge,same\n${rows.join("\n")}\n`;
}

function dayIds(days: number): string[] {
  return Array.from({ length: days }, (_, index) =>
    new Date(LAST - (days - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function contentFiles(locale: string): Record<string, string> {
  const metrics = Object.fromEntries(
    Object.entries(METRICS).map(([id, definition]) => [
      `metrics/${id}.mdx`,
      page({ ...definition, min_group: 1 }, "Why we count it."),
    ]),
  );
  return {
    "report.mdx": page(
      {
        company: `${AWKWARD[0]} ${HOSTILE[0]}`,
        locale,
        currency: "JPY",
        confidentiality: HOSTILE[1],
        teams: { growth: { name: AWKWARD[1], lead: HOSTILE[0] } },
      },
      `About. [A link](https://example.org/?a=1&b=%22alert(1)%22), and ${AWKWARD.join(" ")}.`,
    ),
    ...metrics,
    "bets/first.mdx": page({
      name: HOSTILE[1],
      team: "growth",
      metric: "active",
      hypothesis: `${AWKWARD[0]} ${HOSTILE[0]}`,
      expected: HOSTILE[3],
      status: "won",
      result: `[x](https://example.org/?a=1&b=%22alert(1)%22) ${HOSTILE[1]}`,
      experiment: { effect: 1, low: 0, high: 2, source: `${HOSTILE[0]} ${AWKWARD[2]}` },
    }),
    "editions/2026-q2/index.mdx": page(CROWDED),
    "editions/2026-q2/everything.mdx": page({ title: `${AWKWARD[3]} ${HOSTILE[0]}` }, BODY),
    "editions/2026-q1/index.mdx": page({
      title: AWKWARD[1],
      snapshot: "s1",
      summary: AWKWARD[2],
      acknowledge: { loss: { action: HOSTILE[1], owner: AWKWARD[1], by: "2026-05-01" } },
    }),
  };
}

/** Front matter is YAML, of which JSON is a part; nothing in it is taken for more than text. */
function page(front: object, body = ""): string {
  const keys = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${keys.join("\n")}\n---\n${body}\n`;
}

const DAILY = { grain: "day", review: "day", rollup: "mean" };
const VISITS = { ...DAILY, from: "visits", time: "day", unit: "people" };
const AMOUNTS = { ...DAILY, from: "amounts", time: "day", statement: HOSTILE[1] };
const BY = { segments: { segment: "segment", half: "half" } };

const METRICS = {
  posters: {
    ...VISITS,
    ...BY,
    name: `${AWKWARD[0]} je Geschäftstag`,
    role: "north_star",
    statement: HOSTILE.join(" "),
    includes: [...HOSTILE],
    excludes: [...AWKWARD],
    unit: "Beitragszahlungserinnerungsempfänger",
    where: "posts > 0",
    value: "count(distinct member)",
    tree: "active * rate",
    leads: [{ outcome: "loss", lag: 1 }],
    targets: { "2026-q1": 69, "2026-q2": 90, "2026-q3": 91 },
    owner: "growth",
    changes: [{ since: "2026-05-01", what: HOSTILE[0], restate: true }],
  },
  active: {
    ...VISITS,
    ...BY,
    name: AWKWARD[2],
    role: "input",
    statement: AWKWARD[2],
    value: "count(distinct member)",
  },
  rate: {
    ...VISITS,
    ...BY,
    name: AWKWARD[1],
    role: "input",
    statement: AWKWARD[1],
    unit: "percent",
    numerator: "count(distinct member) filter (where posts > 0)",
    denominator: "count(distinct member)",
    influences: ["once", "tiny"],
  },
  once: {
    name: AWKWARD[3],
    role: "lever",
    statement: HOSTILE[2],
    unit: "hours",
    grain: "quarter",
    values: { "2026-q2": 3 },
    source: HOSTILE[0],
    as_of: "2026-07-01",
  },
  loss: {
    ...AMOUNTS,
    name: HOSTILE[0],
    role: "guardrail",
    unit: "currency",
    value: "sum(loss)",
    better: "lower",
    thresholds: { watch: -70, breach: -60 },
  },
  tiny: { ...AMOUNTS, name: HOSTILE[4], role: "outcome", unit: "ratio", value: "sum(tiny)" },
  huge: { ...AMOUNTS, name: HOSTILE[5], role: "outcome", unit: "currency", value: "sum(huge)" },
  same: {
    ...AMOUNTS,
    name: HOSTILE[6],
    role: "vanity",
    unit: "score",
    value: "sum(same)",
    why_not: HOSTILE[1] + HOSTILE[3],
  },
  other: {
    ...AMOUNTS,
    name: HOSTILE[7],
    role: "candidate",
    unit: "noun",
    value: "sum(same)",
    why_not: HOSTILE[0],
  },
};

const LINK = "[a link](https://example.org/?a=1&b=%22alert(1)%22)";

const CROWDED = {
  title: `${AWKWARD[0]} ${HOSTILE[0]}`,
  snapshot: "s1",
  authors: [HOSTILE[1], AWKWARD[3]],
  summary: `${AWKWARD.join(" ")} ${HOSTILE[0]} ${HOSTILE[1]} ${LINK}`,
  highlights: [HOSTILE[0], AWKWARD[0], `${LINK} {{posters}}`],
  lowlights: [HOSTILE[1], AWKWARD[2]],
  asks: Array.from({ length: 40 }, (_, index) => ({
    decision: `${HOSTILE[index % 2]} ${AWKWARD[index % 4]} ${LINK}`,
    options: [AWKWARD[index % 4], HOSTILE[1], LINK],
    recommendation: AWKWARD[(index + 1) % 4],
    owner: index % 3 === 0 ? AWKWARD[0] : HOSTILE[1],
    by: "2026-08-01",
  })),
  commitments: (["done", "late", "dropped", "open"] as const).map((status, index) => ({
    what: `${AWKWARD[index]} ${HOSTILE[1]}`,
    owner: HOSTILE[0],
    due: "2026-06-01",
    status,
    result: `${HOSTILE[0]} ${LINK}`,
  })),
  learnings: [{ what: HOSTILE[0], found: `${AWKWARD[1]} ${LINK}`, so: HOSTILE[1], bet: "first" }],
  declined: [{ what: HOSTILE[1], why: `${AWKWARD[2]} ${LINK}`, metric: "rate" }],
  okrs: [
    {
      objective: AWKWARD[0],
      team: "growth",
      key_results: [
        { metric: "rate", from: 0.1, to: 0.9 },
        { metric: "huge", from: 1e15, to: 9e15 },
        { metric: "once", from: 1, to: 5 },
      ],
    },
  ],
  acknowledge: { loss: { action: `${HOSTILE[0]} ${LINK}`, owner: AWKWARD[0], by: "2026-09-01" } },
  events: [
    ...AWKWARD.map((what, index) => ({ date: `2026-06-0${index + 1}`, what })),
    ...HOSTILE.slice(0, 2).map((what, index) => ({ date: `2026-05-1${index}`, what })),
  ],
};

/** Every component that takes a metric, on metrics that are hard to draw. */
const BODY = `
A [link](https://example.org/?a=1&b=%22alert(1)%22), another [one](HTTPS://example.org/), and [mail](mailto:a%22b@example.org).

## ${AWKWARD[0]} \`${HOSTILE[0]}\`

${["once", "loss", "same", "tiny"].map((id) => `<Trend of="${id}" />`).join("\n\n")}

<ControlChart of="huge" />

<Segments of="posters" by="segment" />

<Segments of="posters" by="half" as="multiples" />

<Recent of="huge" />

<LeadTest />

<Actionable />

<Learnings />

<Declined />

\`\`\`sql hostile
SELECT name, n FROM (VALUES ${[...HOSTILE, ...AWKWARD]
  .filter((name) => !name.includes("{{"))
  .map((name, index) => `('${name.replaceAll("'", "''")}', ${index - 3})`)
  .join(", ")}) AS t(name, n) ORDER BY n
\`\`\`

<Chart query="hostile" mark="bar" x="n" y="name" title="${AWKWARD[1]}" unit="${AWKWARD[3]}" />

<Table query="hostile" title="${AWKWARD[2]}" />

<Figure of="huge" /> and <Figure of="tiny" /> and <Figure of="once" />.

| ${AWKWARD[0]} | ${AWKWARD[1]} | ${AWKWARD[2]} |
| --- | --- | --- |
| ${AWKWARD[0]} | \`${HOSTILE[3]}\` | ${AWKWARD[3]} |
`;
