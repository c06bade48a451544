import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { REPOSITORY } from "../support/roots.ts";

/** Names that a program would trip over: marks of markup, characters that no XML holds, other scripts, both directions. */
export const NAMES = [
  "Schmidt & Söhne",
  "<b>bold</b>",
  "quoted \"twice\" and 'once'",
  "broken\u000bline",
  "start\u0001heading",
  "no\ufffecharacter",
  "المستخدمون",
  "\u202eturned\u202c",
  "大阪",
  "กรุงเทพ",
  "हिन्दी",
  "🙂👩‍👩‍👧",
] as const;

/**
 * Writes a small report of a company whose names are hard to write into any file: twelve segments, a table of sixty rows
 * and nine columns, charts of names. Its data are those of the build cases.
 */
export async function writeHostile(root: string): Promise<void> {
  const base = join(REPOSITORY, "tests", "build", "base");
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(join(base, "content"), join(root, "content"), { recursive: true });
  const write = (file: string, text: string) => writeFileSync(join(root, "content", file), text);
  write(
    "report.mdx",
    front({
      company: NAMES.join(" "),
      timezone: "UTC",
      currency: "EUR",
      teams: TEAMS,
      mission: NAMES[3],
    }),
  );
  write(
    "metrics/visits.mdx",
    front({ ...VISITS, name: `Visits ${NAMES[2]} ${NAMES[4]}`, segments: { place: PLACES } }),
  );
  write("editions/2026-q2/details.mdx", DETAILS);
  await takeSnapshot({
    root,
    name: "2026-07-02",
    files: [join(base, "tables", "2026-07-02", "activity.csv")],
    takenAt: "2026-07-02T06:00:00Z",
    timezone: "UTC",
    through: null,
    progress: () => {},
  });
}

const TEAMS = { growth: { name: NAMES[0] } };

const VISITS = {
  role: "vanity",
  statement: "All rows.",
  unit: "visits",
  grain: "day",
  rollup: "sum",
  from: "activity",
  time: "day",
  value: "count(*)",
  why_not: NAMES[1],
};

/** Front matter is YAML, of which JSON is a part. */
function front(keys: object): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\nA report for tests.\n`;
}

/** A text as SQL, letter by letter, so that the SQL itself holds none that is hard to write. */
function sqlOf(name: string): string {
  return [...name].map((letter) => `chr(${letter.codePointAt(0)})`).join(" || ");
}

/** Members by turns in each of the places. */
const PLACES = `CASE ${NAMES.map((name, index) => `WHEN user_id % 12 = ${index} THEN ${sqlOf(name)}`).join(" ")} END`;

const DETAILS = `---
title: ${JSON.stringify(NAMES[1])}
order: 2
---
\`\`\`sql places
SELECT * FROM (VALUES ${NAMES.map((name, index) => `(${sqlOf(name)}, ${index + 1})`).join(", ")}) AS t(place, posts) ORDER BY posts
\`\`\`

\`\`\`sql wide
SELECT range AS a, range * 2 AS b, range * 3 AS c, range * 4 AS d, ${sqlOf(NAMES[3])} AS e, ${sqlOf(NAMES[6])} AS f, ${sqlOf(NAMES[1])} AS g, range * 8 AS h, range * 9 AS i
FROM range(60) ORDER BY a
\`\`\`

<Chart query="places" mark="bar" x="posts" y="place" title="Posts by place" />

<Table query="wide" title="Sixty rows of nine columns" />

<Segments of="visits" by="place" as="multiples" />
`;
