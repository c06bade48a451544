import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/ledger/figure.ts";
import { inTable } from "../support/inTable.ts";
import { openNative } from "../support/oracle.ts";
import { DAY_MS, isoDay } from "../support/oraclePeriods.ts";
import { type Company, type Definition, errorsOf, type Row, tell } from "../support/smallCompany.ts";

const balance: Definition = {
  role: "north_star",
  unit: "currency",
  grain: "day",
  review: "month",
  rollup: "last",
  from: "sheet",
  time: "day",
  value: "sum(balance)",
};

const plain: Company = {
  table: "sheet",
  rows: [],
  metrics: {},
  calendar: {},
  edition: "2026-q2",
  keys: "",
  body: "Words.",
  takenAt: "2026-07-02T06:00:00Z",
  through: "2026-06-30",
  format: "csv",
};

const rowsOf = (columns: string, ...lines: readonly string[]): Row[] =>
  lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.split(",").map((name, index) => [name, cells[index] ?? ""]));
  });

const SHEET = rowsOf("day,account,balance", "2026-06-10,a,100", "2026-06-30,a,150", "2026-06-20,b,200");

interface Answer {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

async function ask(
  rows: readonly Row[],
  keys: Definition,
  shown: readonly string[] = [],
  company: Partial<Company> = {},
): Promise<Answer> {
  const body = inTable(['of="money"', ...shown].map((props) => `<Figure ${props} />`).join("\n"));
  const metrics = { money: { ...balance, ...keys } };
  const { report, diagnostics } = await tell({ ...plain, rows, metrics, body, ...company });
  return {
    figures: new Map(report?.ledger.figures.map((figure) => [figure.id, figure])),
    codes: errorsOf(diagnostics).map(({ code }) => code),
    messages: diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

/** A figure's number, or why there is none. */
const told = ({ figures, messages }: Answer, id: string) => {
  const figure = figures.get(id);
  if (figure === undefined) throw new Error(messages.join("\n"));
  return figure.value ?? figure.reason;
};

describe("a sum on the last day of accounts that have their last rows on other days", () => {
  test.each([
    ["by name", SHEET],
    [
      "by number",
      rowsOf("day,account_id,balance", "2026-06-10,1,100", "2026-06-30,1,150", "2026-06-20,2,200"),
    ],
    [
      "on days of several rows",
      rowsOf("day,k,balance", "2026-06-10,1,100", "2026-06-10,2,1", "2026-06-30,1,150", "2026-06-20,2,200"),
    ],
    [
      "that two columns tell apart together",
      rowsOf(
        "day,bank,currency,balance",
        ...["2026-05-31,x,EUR,1", "2026-05-31,x,USD,1", "2026-05-31,y,EUR,1", "2026-05-31,y,USD,1"],
        ...["2026-06-30,x,EUR,1", "2026-06-30,y,USD,1", "2026-06-30,y,EUR,1"],
      ),
    ],
  ])("is refused, with how to write it: accounts %s", async (_, rows) => {
    const { codes, messages } = await ask(rows, {});
    expect(codes).toEqual(["balance-without-all"]);
    expect(messages.join("\n")).toMatch(/2026-06-30/);
  });

  test("names who is missing, when, and since when", async () => {
    const { messages } = await ask(SHEET, {});
    expect(messages.join("\n")).toContain(
      'sheet has no row of account "b" on 2026-06-30, though it had one on 2026-06-20',
    );
  });

  test("is refused of a ratio and of a composite sum too, and under a condition", async () => {
    const ratio = { numerator: "sum(balance)", denominator: "count(*)", unit: "ratio" };
    const { value: _, ...rest } = balance;
    const metrics = { money: { ...rest, ...ratio } };
    const { diagnostics } = await tell({ ...plain, rows: SHEET, metrics });
    expect(errorsOf(diagnostics).map(({ code }) => code)).toEqual(["balance-without-all"]);
    for (const keys of [{ value: "sum(balance) / 1e3" }, { where: "balance > 0" }])
      expect((await ask(SHEET, keys)).codes).toEqual(["balance-without-all"]);
  });

  test("stands where each day's rows are all there is", async () => {
    const answer = await ask(
      SHEET,
      { absent_is_zero: "true", segments: "{ account: account }", min_group: "1" },
      ['of="money" segment="account=b"'],
    );
    expect(told(answer, "money@2026-q2")).toBe(150);
    expect(told(answer, "money@2026-q2/account=b")).toBe(0);
  });

  test("stands on whole daily sheets, on those that only grow, and on totals of a day", async () => {
    const days = Array.from({ length: 91 }, (_, index) => isoDay(Date.parse("2026-04-01") + index * DAY_MS));
    const sheets = days.flatMap((day, index) =>
      ["a", "b", ...(index > 40 ? ["c"] : [])].map((account, row) => ({
        day,
        row: String(index * 10 + row),
        account,
        balance: String(index + row),
      })),
    );
    const totals = days.map((day, index) => ({
      day,
      weekday: `d${index % 7}`,
      customers: "5",
      balance: String(index),
    }));
    const sparse = [29, 60, 90].map((index) => ({
      day: days[index] ?? "",
      customers: "5",
      balance: String(index),
    }));
    expect(told(await ask(sheets, {}), "money@2026-q2")).toBe(90 + 91 + 92);
    expect(told(await ask(totals, {}), "money@2026-q2")).toBe(90);
    expect(told(await ask(sparse, {}), "money@2026-q2")).toBe(90);
    const without = sheets.filter(({ day, account }) => !(day === "2026-06-30" && account === "c"));
    expect((await ask(without, {})).codes).toEqual(["balance-without-all"]);
    const nothingSinceMay = sheets.filter(({ day, account }) => !(day > "2026-05-31" && account === "b"));
    expect((await ask(nothingSinceMay, {})).codes).toEqual(["balance-without-all"]);
  });
});

describe("last_of carries each one's last value", () => {
  const keys = { last_of: "account", segments: "{ account: account }", min_group: "1" };

  test("150 of a and 200 of b are 350, at every end; 100 on 19 June", async () => {
    const answer = await ask(SHEET, keys, [
      'of="money" segment="account=a"',
      'of="money" segment="account=b"',
      'of="money" at="2026-06-19"',
      'of="money" at="2026-06-20"',
      'of="money" at="2026-w25"',
    ]);
    expect(told(answer, "money@2026-q2")).toBe(350);
    expect(told(answer, "money@2026-q2/account=a")).toBe(150);
    expect(told(answer, "money@2026-q2/account=b")).toBe(200);
    expect(told(answer, "money@2026-06-19")).toBe(100);
    expect(told(answer, "money@2026-06-20")).toBe(300);
    expect(told(answer, "money@2026-w25")).toBe(300);
    expect(answer.figures.get("money@2026-q2")?.text).toBe("€350.00");
  });

  test("no row after the last day that is covered is in it", async () => {
    const late = [...SHEET, ...rowsOf("day,account,balance", "2026-07-01,b,7")];
    expect(told(await ask(late, keys), "money@2026-q2")).toBe(350);
  });

  test("a row counts to the segment of the last one, and segments sum to the total", async () => {
    const rows = rowsOf(
      "day,account,desk,balance",
      ...["2026-05-02,a,north,10", "2026-05-03,b,south,20", "2026-06-11,a,south,12", "2026-06-12,c,north,5"],
    );
    const by = { last_of: "account", segments: "{ desk: desk }", min_group: "1" };
    const answer = await ask(rows, by, [
      'of="money" segment="desk=north"',
      'of="money" segment="desk=south"',
      'of="money" segment="desk=south" at="2026-05"',
      'of="money" segment="desk=north" show="share"',
    ]);
    expect(told(answer, "money@2026-q2")).toBe(37);
    expect(told(answer, "money@2026-q2/desk=north")).toBe(5);
    expect(told(answer, "money@2026-q2/desk=south")).toBe(32);
    expect(told(answer, "money@2026-05/desk=south")).toBe(20);
    expect(told(answer, "money@2026-q2/desk=north:share")).toBeCloseTo(5 / 37, 14);
  });

  test("of several rows on a day the last moment counts, and an empty amount says nothing", async () => {
    const rows = rowsOf(
      "day,account,balance",
      ...[
        "2026-06-10 08:00:00,a,1",
        "2026-06-10 09:00:00,a,2",
        "2026-06-10 07:00:00,b,4",
        "2026-06-11 07:00:00,b,",
      ],
    );
    expect(told(await ask(rows, { last_of: "account" }), "money@2026-q2")).toBe(6);
  });

  test("agrees with native DuckDB, entity by entity, on the ends of weeks and months", async () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    const rows = Array.from({ length: 300 }, () => ({
      day: isoDay(Date.parse("2026-01-01") + random(181) * DAY_MS),
      account: `a${random(25)}`,
      desk: random(2) === 0 ? "north" : "south",
      balance: String(random(1000) - 200),
    })).filter(
      (row, index, all) =>
        all.findIndex((one) => one.day === row.day && one.account === row.account) === index,
    );
    const ends = ["2026-02-28", "2026-04-30", "2026-06-30"];
    const answer = await ask(rows, { last_of: "account", segments: "{ desk: desk }", min_group: "1" }, [
      ...ends.map((end) => `of="money" at="${end.slice(0, 7)}"`),
      ...ends.map((end) => `of="money" segment="desk=south" at="${end.slice(0, 7)}"`),
    ]);
    const native = await openNative();
    const values = rows.map((row) => `(DATE '${row.day}', '${row.account}', '${row.desk}', ${row.balance})`);
    await native.rows(
      `CREATE TABLE sheet AS SELECT * FROM (VALUES ${values.join(", ")}) AS t(day, account, desk, balance)`,
    );
    const at = (end: string, which: string) =>
      native.number(
        `SELECT sum(CASE WHEN ${which} THEN b END) FROM (SELECT account, arg_max(balance, day) AS b, arg_max(desk, day) AS desk FROM sheet WHERE day <= DATE '${end}' GROUP BY account)`,
      );
    for (const end of ends) {
      expect(told(answer, `money@${end.slice(0, 7)}`)).toBe(await at(end, "true"));
      expect(told(answer, `money@${end.slice(0, 7)}/desk=south`)).toBe(await at(end, "desk = 'south'"));
    }
    native.close();
  });

  test("is of a plain sum, of rows that name somebody, and of columns that are there", async () => {
    for (const value of [
      "max(balance)",
      "sum(balance) / 2",
      "sum(distinct balance)",
      "sum(balance) filter (where balance > 0)",
    ])
      expect((await ask(SHEET, { value, last_of: "account" })).codes).toContain("last-of-no-sum");
    expect((await ask(SHEET, { last_of: "acount" })).codes).toContain("unknown-column");
    expect((await ask(SHEET, { last_of: "account", rollup: "sum" })).codes).toContain("key-of-last");
    expect((await ask(SHEET, { last_of: "account", empty_is_zero: "true" })).codes).toContain(
      "last-of-and-zero",
    );
    const nameless = [...SHEET, ...rowsOf("day,account,balance", "2026-06-12,,9")];
    expect((await ask(nameless, { last_of: "account" })).codes).toEqual(["balance-of-nobody"]);
  });

  test("an entity with more rows at one moment than at another, or one without a value at last, is a warning", async () => {
    const twice = [...SHEET, ...rowsOf("day,account,balance", "2026-06-30,a,160")];
    expect((await ask(twice, { last_of: "account" })).messages).toContainEqual(
      expect.stringContaining(
        'balance-uneven: account "a" has one number of rows at one moment and another at another',
      ),
    );
    const emptied = [...SHEET, ...rowsOf("day,account,balance", "2026-06-25,b,")];
    const told = await ask(emptied, { last_of: "account" });
    expect(told.messages).toContainEqual(
      'balance-emptied: account "b" has a row without a value after its last one, and that last one is carried on',
    );
    const { messages } = await ask(SHEET, { last_of: "account" });
    expect(messages.filter((message) => message.startsWith("balance-"))).toEqual([]);
  });

  test("a segment that all entities have left has nothing", async () => {
    const moved = rowsOf(
      "day,account,balance,region",
      "2026-06-10,a,100,X",
      "2026-06-20,b,200,Y",
      "2026-06-25,b,210,X",
    );
    const answer = await ask(moved, { last_of: "account", segments: "{ region: region }", min_group: "1" }, [
      'of="money" segment="region=X"',
      'of="money" segment="region=Y"',
    ]);
    expect(told(answer, "money@2026-q2")).toBe(310);
    expect(told(answer, "money@2026-q2/region=X")).toBe(310);
    expect(told(answer, "money@2026-q2/region=Y")).toBe(0);
  });

  test("what is older than a year and still carried is a warning that counts them", async () => {
    const old = [
      ...SHEET,
      ...rowsOf("day,account,balance", "2025-06-29,z,9", "2024-02-01,y,1", "2025-06-30,x,1"),
    ];
    const { messages } = await ask(old, { last_of: "account" });
    expect(messages.filter((message) => message.startsWith("carried"))).toEqual([
      "carried-for-long: money carries the last value of 2 of `account` for more than a year, the oldest since 2024-02-01",
    ]);
  });
});

describe("the last day of a balance", () => {
  const until = (last: string) => rowsOf("day,balance", "2026-03-31,1", "2026-05-29,5", `${last},7`);

  test("is shown where it is not the period's last", async () => {
    expect((await ask(until("2026-06-30"), {})).figures.get("money@2026-q2")?.text).toBe("€7.00");
    const late = await ask(until("2026-06-26"), {});
    expect(told(late, "money@2026-q2")).toBe(7);
    expect(late.figures.get("money@2026-q2")?.text).toBe("€7.00 (26 Jun 2026)");
  });

  test("is at most last_within days old, else the value is missing", async () => {
    expect(told(await ask(until("2026-06-25"), {}), "money@2026-q2")).toBe("no data near the last day");
    expect(told(await ask(until("2026-06-25"), { last_within: "5" }), "money@2026-q2")).toBe(7);
    expect(told(await ask(until("2026-06-29"), { last_within: "0" }), "money@2026-q2")).toBe(
      "no data near the last day",
    );
  });

  test("of a period that is not over is near the end of what is covered", async () => {
    const partial = { through: "2026-06-27", takenAt: "2026-06-28T06:00:00Z" };
    expect(told(await ask(until("2026-06-25"), {}, [], partial), "money@2026-q2")).toBe(7);
    expect(told(await ask(until("2026-06-20"), {}, [], partial), "money@2026-q2")).toBe(
      "no data near the last day",
    );
  });

  const desks = rowsOf("day,desk,balance", "2026-06-29,north,5", "2026-06-29,south,6", "2026-06-30,north,7");
  const byDesk = ['of="money" segment="desk=south"', 'of="money" segment="desk=north"'];

  test("of a segment that is no part of a sum is its own, and shown", async () => {
    const keys = { value: "max(balance)", segments: "{ desk: desk }", min_group: "1" };
    const answer = await ask(desks, keys, byDesk);
    expect(told(answer, "money@2026-q2/desk=north")).toBe(7);
    expect(told(answer, "money@2026-q2/desk=south")).toBe(6);
    expect(answer.figures.get("money@2026-q2/desk=south")?.text).toBe("€6.00 (29 Jun 2026)");
  });

  test("of a segment of a sum is that of the total, and one that is gone is not 0", async () => {
    const rows = rowsOf(
      "day,account,desk,balance",
      ...["2026-06-29,a,north,5", "2026-06-29,b,south,6", "2026-06-30,a,north,7", "2026-06-30,b,north,6"],
    );
    const answer = await ask(rows, { segments: "{ desk: desk }", min_group: "1" }, byDesk);
    expect(told(answer, "money@2026-q2/desk=north")).toBe(13);
    expect(told(answer, "money@2026-q2/desk=south")).toBe("no data near the last day");
  });
});
