import { cpSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSource } from "../../src/content/readSources.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";
import { copySmall } from "../support/smallRoot.ts";
import {
  BET_PLACES,
  BODY_PLACES,
  HOSTILE_NAMES,
  METRIC_PLACES,
  SOUND_PLACES,
  TAG_PLACES,
  TEXT_PLACES,
  WORD_PLACES,
} from "./names.ts";

/** What no reader of a message may see: traces, and what is inherited instead of said. */
const TRACE = /^ {4}at |\[object |native code|function |(?:Type|Reference|Range)Error|undefined|NaN/m;

const base = scratch("names", SCRATCH);
const roots: Scratch[] = [base];

beforeAll(() => copySmall(base.root));
afterAll(() => {
  for (const { remove } of roots) remove();
});

/** A copy of the small report with further files. */
function laid(files: Readonly<Record<string, string>>): Scratch {
  const root = scratch("names", SCRATCH);
  roots.push(root);
  cpSync(base.root, root.root, { recursive: true });
  for (const [path, text] of Object.entries(files)) root.write(path, text);
  return root;
}

async function toldOf(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await compute(laid(files).root, () => {});
  for (const { message, mend } of diagnostics) expect(`${message}\n${mend}`).not.toMatch(TRACE);
  return diagnostics;
}

interface Case {
  readonly what: string;
  readonly file: string;
  readonly text: string;
  readonly name: string;
}

/** Each place with each name, each in a file of its own. */
function cases(
  places: Readonly<Record<string, (name: string) => string>>,
  fileOf: (index: number) => string,
  textOf: (line: string) => string,
): Case[] {
  const all = Object.entries(places).flatMap(([place, write]) =>
    HOSTILE_NAMES.map((name) => ({ what: `${place} ${name}`, name, text: textOf(write(name)) })),
  );
  return all.map((one, index) => ({ ...one, file: fileOf(index) }));
}

/** Every case has an error in its own file, or a warning that names what it names. */
async function expectRefused(all: readonly Case[]): Promise<void> {
  const told = await toldOf(Object.fromEntries(all.map(({ file, text }) => [file, text])));
  const isTold = ({ file, name }: Case) =>
    told.some((one) => one.file === file && (one.severity === "error" || one.message.includes(name)));
  expect(all.filter((one) => !isTold(one)).map(({ what }) => what)).toEqual([]);
}

const METRIC = {
  name: "name: Fine",
  role: "role: supporting",
  statement: "statement: All rows.",
  unit: "unit: visits",
  grain: "grain: day",
  rollup: "rollup: sum",
  from: "from: activity",
  time: "time: day",
  value: "value: count(*)",
} as const;

/** A metric in which one line takes the place of another, or stands beside the others. */
function metricWith(line: string): string {
  const key = line.split(":")[0];
  const others = Object.values(METRIC).filter((one) => one.split(":")[0] !== key);
  return `---\n${[...others, line].join("\n")}\n---\nWords.\n`;
}

function betWith(line: string): string {
  const key = line.split(":")[0];
  const keys = ["name: B", "team: growth", "hypothesis: It works.", "status: planned"];
  return `---\n${[...keys.filter((one) => one.split(":")[0] !== key), line].join("\n")}\n---\n`;
}

const QUERY = "```sql own\nSELECT plan, count(*) AS n FROM activity GROUP BY plan ORDER BY plan\n```\n";

describe("a name that every object answers to is refused with its place", () => {
  test(`where a metric or a bet names something (${Object.keys({ ...METRIC_PLACES, ...BET_PLACES }).length} places)`, async () => {
    await expectRefused([
      ...cases(METRIC_PLACES, (index) => `content/metrics/m${index}.mdx`, metricWith),
      ...cases(BET_PLACES, (index) => `content/bets/b${index}.mdx`, betWith),
    ]);
  });

  test("where a metric names a part of itself", async () => {
    await expectRefused(cases(SOUND_PLACES, (index) => `content/metrics/m${index}.mdx`, metricWith));
  });

  test(`where a page names something (${Object.keys(BODY_PLACES).length + Object.keys(TEXT_PLACES).length} places)`, async () => {
    const pages = "content/editions/2026-q2";
    await expectRefused([
      ...cases(
        BODY_PLACES,
        (index) => `${pages}/p${index}.mdx`,
        (line) => `---\ntitle: T\norder: 3\n---\n${QUERY}\n<Table query="own" title="T" />\n\n${line}\n`,
      ),
      ...cases(
        TEXT_PLACES,
        (index) => `${pages}/t${index}.mdx`,
        (text) => `---\ntitle: "Title ${text}"\norder: 3\n---\nWords.\n`,
      ),
    ]);
  });

  test("where a page calls a component or a tag by it", async () => {
    const all = cases(
      TAG_PLACES,
      (index) => `content/editions/2026-q2/p${index}.mdx`,
      (line) => `---\ntitle: T\norder: 3\n---\n${line}\n`,
    );
    const isTag = ({ text }: Case) => /^<[^A-Z]/m.test(text);
    await expectRefused(all.filter(isTag));
    await expectRefused(all.filter((one) => !isTag(one)));
  });

  test("where it names a file", async () => {
    const files = HOSTILE_NAMES.filter(
      (name) => name !== "constructor" && name !== "prototype" && name !== "then",
    );
    const metrics = files.map((name) => ({
      name,
      what: name,
      file: `content/metrics/${name}.mdx`,
      text: metricWith("grain: day"),
    }));
    const bets = files.map((name) => ({
      name,
      what: name,
      file: `content/bets/${name}.mdx`,
      text: betWith("team: growth"),
    }));
    const editions = HOSTILE_NAMES.map((name) => ({
      name,
      what: name,
      file: `content/editions/${name}/index.mdx`,
      text: "---\ntitle: T\nsnapshot: 2026-07-02\nsummary: S.\n---\n",
    }));
    await expectRefused([...metrics, ...bets, ...editions]);
  });

  test.each(HOSTILE_NAMES)("where the report or an edition names %s", async (name) => {
    const report = (line: string) =>
      `---\ncompany: C\ntimezone: UTC\nteams: { growth: { name: G } }\n${line}\n---\nWords.\n`;
    const edition = (line: string) =>
      `---\ntitle: T\nsnapshot: 2026-07-02\nsummary: S.\n${line}\n---\nWords.\n`;
    const lines = {
      [`languages: [${name}]`]: report,
      [`site: { access: ${name} }`]: report,
      [`${name}: 1`]: report,
      [`week_starts: ${name}`]: report,
      [`acknowledge: { ${name}: { action: A, owner: O, by: 2026-11-01 } }`]: edition,
      [`causes: [{ metric: ${name}, what: W, evidence: E, action: A }]`]: edition,
      [`okrs: [{ objective: O, team: ${name}, key_results: [{ metric: visits, from: 1, to: 2 }] }]`]: edition,
      [`events: [{ date: 2026-05-01, what: W, on: [${name}] }]`]: edition,
      [`events: [{ date: 2026-05-01, what: W, tone: ${name} }]`]: edition,
      [`events_from: ${name}`]: edition,
      [`compare: [${name}]`]: edition,
      [`snapshot: ${name}`]: (line: string) => edition(line).replace("snapshot: 2026-07-02\n", ""),
    };
    for (const [line, around] of Object.entries(lines)) {
      const file = around === report ? "content/report.mdx" : "content/editions/2026-q2/index.mdx";
      const told = await toldOf({ [file]: around(line) });
      const errors = told.filter((one) => one.severity === "error" && one.file === file);
      expect(errors, line).not.toEqual([]);
    }
  });

  test.each(HOSTILE_NAMES)("where a source names %s", (name) => {
    const source = (line: string) =>
      readSource(
        "content/sources/a.sql",
        `---\nsource: { kind: duckdb, path: a.duckdb }\n${line}\n---\nSELECT 1\n`,
      );
    expect(source(`${name}: 1`)).toMatchObject([{ code: "unknown-key" }]);
    expect(source(`tests: { ${name}: 1 }`)).toMatchObject([{ code: "unknown-key" }]);
    expect(source(`table: a\ntests: { references: { a: ${name} } }`)).toMatchObject([{ severity: "error" }]);
  });

  test.each(HOSTILE_NAMES)("where a command is told %s", async (name) => {
    for (const [place, write] of Object.entries(WORD_PLACES)) {
      const { exit, out, err } = await sextantHere(base.root, [...write(name), "--root", base.root]);
      expect(exit, `${place}: ${out}`).toBeOneOf([1, 2]);
      expect(`${out}${err}`.replace(/^( {2}sextant|Usage).*$/gm, ""), place).not.toMatch(TRACE);
    }
  });
});
