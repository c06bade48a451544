import { expect, test } from "vitest";
import { type Company, type Definition, type Row, reportOf, tell } from "../support/smallCompany.ts";

const FIRST = Date.parse("2026-01-01T00:00:00Z");
const DAYS = 181;
const SECOND_QUARTER = 90;

/** One row a day and kind of use; `change` is what the second quarter adds to the 100 of the first. */
function rows(change: Readonly<Record<string, number>>): Row[] {
  return Array.from({ length: DAYS }, (_, day) =>
    Object.entries(change).map(([use, more]) => ({
      day: new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10),
      use,
      people: String(100 + (day < SECOND_QUARTER ? 0 : more)),
    })),
  ).flat();
}

const count: Definition = {
  from: "uses",
  time: "day",
  unit: "people",
  grain: "day",
  review: "week",
  rollup: "mean",
  value: "sum(people)",
};

/** A total of two kinds of use that declares what is core to it. */
function company(change: Readonly<Record<string, number>>, more: Definition = {}): Company {
  const metrics = {
    total: {
      ...count,
      role: "north_star",
      segments: "{ use: use }",
      tree: "posters + readers",
      core: '[posters, "use=read"]',
      ...more,
    },
    posters: { ...count, role: "input", where: "use = 'post'", better: more["better"] ?? "higher" },
    readers: { ...count, role: "input", where: "use = 'read'", better: more["better"] ?? "higher" },
  };
  return {
    table: "uses",
    rows: rows(change),
    metrics,
    calendar: {},
    edition: "2026-q2",
    keys: "",
    body: '<Inputs />\n\n<DriverTree />\n\n<Segments of="total" by="use" />',
    takenAt: "2026-07-02T06:00:00Z",
    through: "2026-06-30",
    format: "csv",
  };
}

async function told(change: Readonly<Record<string, number>>, more: Definition = {}, keys = "") {
  const { report, diagnostics } = await tell({ ...company(change, more), keys });
  const falls = report?.coreFalls.map(({ partName, total, fall }) => [
    partName,
    total.phrase.text,
    fall.phrase.text,
  ]);
  return { report, falls, warnings: diagnostics.filter(({ code }) => code === "core-falls") };
}

test("a total that rises while a core metric of its tree falls is pointed out, with both changes", async () => {
  const { falls, warnings } = await told({ post: -10, read: 30 });
  // 200 → 220, and of it 100 → 90.
  expect(falls).toEqual([["posters", "rose 10.0%", "fell 10.0%"]]);
  expect(warnings.map(({ message }) => message)).toEqual([
    "total rose 10.0% on Q1 2026 while posters, a core part of it, fell 10.0%, and no lowlight says so",
  ]);
});

test("so is one of its own segments", async () => {
  const { falls, warnings } = await told({ post: 50, read: -20 });
  expect(falls).toEqual([["total, use read", "rose 15.0%", "fell 20.0%"]]);
  expect(warnings[0]?.mend).toBe("Add a lowlight with {{total/use=read:change_phrase.previous}}.");
});

test("where lower is better, a total that falls while a core part rises is pointed out", async () => {
  const { falls } = await told({ post: 10, read: -30 }, { better: "lower" });
  expect(falls).toEqual([["posters", "fell 10.0%", "rose 10.0%"]]);
});

test.each([
  ["all rise", { post: 10, read: 10 }, {}],
  ["all fall", { post: -10, read: -10 }, {}],
  ["the total falls with a core part", { post: -30, read: 10 }, {}],
  ["the total stands still", { post: -10, read: 10 }, {}],
  ["the core part stands still", { post: 0, read: 10 }, {}],
  [
    "lower is better, and the total rises while a core part falls",
    { post: -10, read: 30 },
    { better: "lower" },
  ],
  ["nothing is declared core", { post: -10, read: 30 }, { core: "[]" }],
] as const)("nothing is said where %s", async (_, change, more) => {
  const { report, falls, warnings } = await told(change, more);
  expect(report).not.toBeNull();
  expect(falls).toEqual([]);
  expect(warnings).toEqual([]);
});

test("a change that does not show as one is none", async () => {
  const { falls } = await told({ post: -0.0001, read: 30 });
  expect(falls).toEqual([]);
});

test("an incomplete quarter is not judged", async () => {
  const whole = company({ post: -10, read: 30 });
  const short = {
    ...whole,
    rows: whole.rows.filter(({ day = "" }) => day < "2026-06-01"),
    through: "2026-05-31",
  };
  const { report } = await tell({ ...short, takenAt: "2026-06-02T06:00:00Z" });
  expect(report?.headline.previous.judgement).toBe("good");
  expect(report?.coreFalls).toEqual([]);
});

test("a lowlight that names the figure says it already; one that names another does not", async () => {
  const said = 'lowlights: ["Posters {{posters:change_phrase.previous}}."]';
  const other = 'lowlights: ["Readers {{readers:change_phrase.previous}}."]';
  const segment = 'lowlights: ["Posters {{total/use=post:change_phrase.previous}}."]';
  expect((await told({ post: -10, read: 30 }, {}, said)).warnings).toEqual([]);
  expect((await told({ post: -10, read: 30 }, {}, other)).warnings).toHaveLength(1);
  expect((await told({ post: -10, read: 30 }, {}, segment)).warnings).toHaveLength(1);
  const read = 'lowlights: ["Readers {{total/use=read:change_phrase.previous}}."]';
  expect((await told({ post: 50, read: -20 }, {}, read)).warnings).toEqual([]);
});

test("the figures of a fall stand in the ledger, shown on the board page and in the brief", async () => {
  const { ledger } = await reportOf(company({ post: 50, read: -20 }));
  for (const id of ["total@2026-q2:change_phrase.previous", "total@2026-q2/use=read:change_phrase.previous"])
    expect(ledger.figures.find((figure) => figure.id === id)?.shown).toEqual(["index", "brief"]);
});
