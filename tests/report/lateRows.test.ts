import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { compute } from "../../src/engine/compute.ts";
import { computeEdition } from "../../src/engine/computeEdition.ts";
import { NONE } from "../../src/engine/own/ready.ts";
import { Workbench } from "../../src/engine/workbench.ts";
import type { Report } from "../../src/report/report.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { IS_FULL } from "../support/forms.ts";
import { inTable } from "../support/inTable.ts";
import { type Native, openNative } from "../support/oracle.ts";
import { type Scratch, scratch, take } from "../support/oracleRoots.ts";
import { writeParquet } from "../support/oracleTables.ts";
import { copyDemo, edit, REPOSITORY, SCRATCH } from "../support/roots.ts";
import { type Company, errorsOf, reportOf, tell } from "../support/smallCompany.ts";

/** Ten visits a day, of ten members. */
function daily(first: string, days: number) {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: days }, (_, day) =>
    Array.from({ length: 10 }, (_, member) => ({
      day: new Date(start + day * 86_400_000).toISOString().slice(0, 10),
      member: `m${member}`,
      amount: "2",
    })),
  ).flat();
}

const VISITS = {
  from: "visits",
  time: "day",
  unit: "visits",
  grain: "day",
  value: "count(*)",
  segments: "{ member: member }",
  min_group: "1",
};
const SHARE = {
  ...VISITS,
  role: "supporting",
  value: "",
  numerator: "sum(amount)",
  denominator: "count(*) / 10",
};

/** 1 January to 9 April, whole to the 5th: five of its nine days of April count. */
const COMPANY: Company = {
  table: "visits",
  rows: daily("2026-01-01", 99),
  metrics: {
    visits: { ...VISITS, role: "north_star" },
    summed: { ...VISITS, role: "supporting", rollup: "sum" },
    weekly: { ...VISITS, role: "supporting", grain: "week" },
    monthly: { ...VISITS, role: "supporting", grain: "month" },
    ...Object.fromEntries(
      ["recompute", "sum"].map((rollup) => [
        `share_${rollup}`,
        Object.fromEntries(Object.entries({ ...SHARE, rollup }).filter(([, value]) => value !== "")),
      ]),
    ),
  },
  calendar: {},
  edition: "2026-04",
  keys: "",
  body: inTable(
    ["2026-04", "2026-q2", "2026"]
      .map((at) => `<Figure of="visits" at="${at}" /> <Figure of="visits" at="${at}" segment="member=m1" />`)
      .concat(
        ["summed", "monthly", "share_recompute", "share_sum"].map(
          (of) => `<Figure of="${of}" at="2026-04" />`,
        ),
      )
      .concat('<Figure of="weekly" at="2026-w15" />')
      .join("\n"),
  ),
  takenAt: "2026-04-10T06:00:00Z",
  through: "2026-04-05",
  format: "csv",
};

function valuesOf({ ledger }: Report): Map<string, number | null> {
  return new Map(ledger.figures.map(({ id, value }) => [id, value]));
}

describe("a row after the last whole day", () => {
  test("is in no figure, whatever the period, the roll-up, the ratio or the segment", async () => {
    const values = valuesOf(await reportOf(COMPANY));
    expect(values.get("visits@2026-04")).toBe(50);
    expect(values.get("visits@2026-q2")).toBe(50);
    expect(values.get("visits@2026")).toBe(950);
    expect(values.get("visits@2026-04/member=m1")).toBe(5);
    expect(values.get("visits@2026/member=m1")).toBe(95);
    expect(values.get("summed@2026-04")).toBe(50);
    expect(values.get("monthly@2026-04")).toBe(50);
    // Sums of 2 over tenths of visits.
    expect(values.get("share_recompute@2026-04")).toBe(20);
    expect(values.get("share_sum@2026-04")).toBe(20);
    // The week of 6 April has only late rows.
    expect(values.get("weekly@2026-w15")).toBe(null);
  });

  test("of a day after the snapshot was taken is an error all the same", async () => {
    const { diagnostics } = await tell({ ...COMPANY, takenAt: "2026-04-07T06:00:00Z" });
    expect(errorsOf(diagnostics).map(({ code, file, line, message }) => [code, file, line, message])).toEqual(
      [
        [
          "rows-from-the-future",
          "content/metrics/monthly.mdx",
          5,
          "visits has rows of 2026-04-09 in `day`, after the snapshot was taken (2026-04-07)",
        ],
      ],
    );
  });
});

/** Which rows of two tables stay, told by what named queries, pages and metrics count of them. */
const ORDERS = `id,ordered_at,shipped_on,born_on
1,2026-03-30T10:00:00Z,2026-04-02,1980-01-01
2,2026-04-05T21:59:59Z,2026-04-09,1981-01-01
3,2026-04-05T22:00:00Z,,1982-01-01
4,,2026-04-07,1983-01-01
5,,,1984-01-01
`;

describe.each(["wasm", "native"])("late rows by the %s engine", (engine) => {
  let files: Scratch;
  beforeAll(async () => {
    files = scratch(`late-${engine}`, SCRATCH);
    files.write(
      "content/report.mdx",
      `---\ncompany: Acme\ntimezone: Europe/Berlin\nengine: ${engine}\n---\nAbout.\n`,
    );
    // A test of the data that only all rows of the file meet: it goes into the manifest, and runs with every report.
    files.write(
      "content/sources/orders.sql",
      "---\nsource: { kind: files, tables: { read: orders.csv } }\ntests: { rows: { min: 5 } }\n---\nSELECT * FROM read\n",
    );
    const { tables } = await take(files, [files.write("orders.csv", ORDERS)], {
      through: "2026-04-05",
      timezone: "Europe/Berlin",
      takenAt: "2026-04-12T06:00:00Z",
    });
    expect(tables[0]?.checks).toMatchObject([{ test: "rows at least 5", failing: 0 }]);
  });
  afterAll(() => files.remove());

  /** The ids that a page's query sees, where a metric reads the orders as told. */
  async function seen(metric: string, queries: Readonly<Record<string, string>> = {}): Promise<unknown> {
    files.write(
      "content/metrics/orders.mdx",
      `---\nname: Orders\nrole: north_star\nstatement: Orders.\nunit: orders\ngrain: day\nvalue: count(*)\n${metric}\n---\n`,
    );
    for (const [id, sql] of Object.entries(queries)) files.write(`content/queries/${id}.sql`, sql);
    files.write(
      "content/editions/2026-q1/index.mdx",
      '---\ntitle: T\nsnapshot: s1\nsummary: S.\n---\n```sql ids\nSELECT id FROM orders ORDER BY id\n```\n<Table query="ids" title="Ids" />\n',
    );
    const report = await computed(files.root, "2026-q1");
    return report.queries.find(({ name }) => name === "ids")?.rows.map(([id]) => id);
  }

  test("goes by the column by which a metric reads the table, as a local day; rows without one stay", async () => {
    // 22:00 in Greenwich is the 6th in Berlin.
    expect(await seen("from: orders\ntime: ordered_at")).toEqual([1, 2, 4, 5]);
    expect(await seen("from: orders\ntime: shipped_on")).toEqual([1, 3, 5]);
  });

  const COHORT =
    "cohorts: [{ name: C, time: shipped_on, person: id, behaviour: count(*), groups: [0, 1], outcome: { name: came, time: ordered_at } }]";

  test("goes by the earliest of several", async () => {
    expect(await seen(`from: orders\ntime: ordered_at\n${COHORT}`)).toEqual([1, 2, 5]);
  });

  test("is told of a day after the snapshot was taken, by all columns that place it", async () => {
    const table = files.write("orders.csv", ORDERS);
    await take(files, [table], { name: "s2", through: "2026-04-01", timezone: "Europe/Berlin" });
    await seen(`from: orders\ntime: ordered_at\n${COHORT}`);
    const page = files.path("content/editions/2026-q1/index.mdx");
    writeFileSync(page, readFileSync(page, "utf8").replace("snapshot: s1", "snapshot: s2"));
    const { diagnostics } = await compute(files.root, () => {});
    expect(errorsOf(diagnostics).map(({ message }) => message)).toContain(
      "orders has rows of 2026-04-07 in `ordered_at` or `shipped_on`, after the snapshot was taken (2026-04-02)",
    );
  });

  test("goes by the column of the table that a named query hands on, where none reads the table itself", async () => {
    const queries = { placed: "SELECT id, ordered_at FROM orders" };
    expect(await seen("from: placed\ntime: ordered_at", queries)).toEqual([1, 2, 4, 5]);
  });

  test("else by the earliest of all its dates", async () => {
    const queries = { spans: "SELECT id, CAST(ordered_at AS DATE) AS day FROM orders" };
    expect(await seen("from: spans\ntime: day", queries)).toEqual([1, 2, 3, 4, 5]);
  });
});

async function computed(root: string, id: string): Promise<Report> {
  const { content, diagnostics } = readContent(root);
  const edition = content?.editions.find((one) => one.id === id);
  if (content === null || edition === undefined) throw new Error(JSON.stringify(diagnostics));
  const desk = {
    root,
    content,
    original: content,
    workbench: new Workbench(root),
    progress: () => {},
    own: NONE,
  };
  const before = { earlier: [], vintages: [], isWritten: true };
  const result = await computeEdition(desk, edition, "/", before, false);
  if (result.report === null) throw new Error(JSON.stringify(result.diagnostics, null, 2));
  return result.report;
}

describe("the demo with every block, of tables that go on for eleven days after the last whole one", () => {
  const THROUGH = "2026-09-20";
  const NAME = "2026-10-02";
  const FROZEN = join(REPOSITORY, "data", NAME);
  const [whole, cut] = ["whole", "cut"].map((name) => join(SCRATCH, `late-${name}`));
  let native: Native;
  let files: Scratch;
  beforeAll(async () => {
    native = await openNative();
    files = scratch("late-demo", SCRATCH);
  });
  afterAll(() => {
    native.close();
    files.remove();
  });

  const tables = {
    activity: "day",
    members: "joined",
    payments: "paid_at AT TIME ZONE 'Europe/Berlin'",
  };

  async function cutFiles(): Promise<string[]> {
    const paths: string[] = [];
    for (const [name, time] of Object.entries(tables)) {
      paths.push(files.path(`${name}.parquet`));
      const rows = `SELECT * FROM read_parquet('${join(FROZEN, `${name}.parquet`)}') WHERE CAST(${time} AS DATE) <= DATE '${THROUGH}'`;
      await writeParquet(native, rows, files.path(`${name}.parquet`));
    }
    for (const name of ["moderation", "service"]) {
      const [header = "", ...lines] = readFileSync(join(FROZEN, `${name}.csv`), "utf8").split("\n");
      const at = header.split(",").indexOf("day");
      const early = lines.filter((line) => (line.split(",")[at] ?? "") <= THROUGH);
      paths.push(files.write(`${name}.csv`, `${[header, ...early].join("\n").trimEnd()}\n`));
    }
    return paths;
  }

  async function reportOn(root: string, paths: readonly string[]): Promise<Report> {
    copyDemo(root);
    await takeSnapshot({
      root,
      name: "late",
      files: paths,
      takenAt: "2026-10-02T06:00:00+02:00",
      timezone: "Europe/Berlin",
      through: THROUGH,
      progress: () => {},
    });
    edit(root, "content/editions/2026-q3/index.mdx", `snapshot: ${NAME}`, "snapshot: late");
    return computed(root, "2026-q3");
  }

  test.runIf(IS_FULL)(
    "has the ledger and the rows of the tables cut at that day, figure by figure",
    async () => {
      const all = [
        ...Object.keys(tables).map((name) => join(FROZEN, `${name}.parquet`)),
        ...["moderation", "service"].map((name) => join(FROZEN, `${name}.csv`)),
      ];
      const long = await reportOn(whole ?? "", all);
      const short = await reportOn(cut ?? "", await cutFiles());
      expect(short.ledger.figures.length).toBeGreaterThan(1000);
      expect(short.queries.length).toBeGreaterThan(0);
      expect([short.cohorts.length, short.retention.length]).toEqual([1, 1]);
      // Late rows are told by the number of the rule alone: what was sealed may have counted them.
      const told = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, inner) => (key === "rule" ? undefined : inner)));
      const differing = short.ledger.figures.filter(
        (figure, index) => !isDeepStrictEqual(told(figure), told(long.ledger.figures[index] ?? {})),
      );
      expect(differing).toEqual([]);
      expect(long.ledger.figures.length).toBe(short.ledger.figures.length);
      expect(told(long.queries)).toEqual(told(short.queries));
      expect(told(long.cohorts)).toEqual(told(short.cohorts));
      expect(told(long.retention)).toEqual(told(short.retention));
    },
  );
});
