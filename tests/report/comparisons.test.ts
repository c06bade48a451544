import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { comparedParts } from "../../src/blocks/compared/show.ts";
import { parsePeriod } from "../../src/calendar/period.ts";
import type { Item } from "../../src/document/item.ts";
import { plainText } from "../../src/document/plain.ts";
import { compute } from "../../src/engine/compute.ts";
import { languageOf } from "../../src/language/language.ts";
import { othersOf } from "../../src/report/beside/others.ts";
import type { ComparedText, EditionComparison } from "../../src/report/facts/editionComparison.ts";
import type { Report } from "../../src/report/report.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { copyReleasedDemo, edit, SCRATCH } from "../support/roots.ts";

const CALENDAR = { fiscalYearStarts: 1, fiscalYearNamed: "both", weekStarts: 0 } as const;

function beside(own: string, earlier: readonly string[]): string[] {
  const periodOf = (id: string) => {
    const period = parsePeriod(id, CALENDAR);
    if (period === null) throw new Error(id);
    return period;
  };
  const others = othersOf(periodOf(own), earlier.map(periodOf), CALENDAR);
  return others.map(({ kind, period }) => `${kind} ${period.id}`);
}

describe("an edition stands beside", () => {
  test("nothing where it is the first", () => {
    expect(beside("2026-q3", [])).toEqual([]);
  });

  test("the one before, the period a year before, be there an edition of it or not, and all others", () => {
    expect(beside("2026-q3", ["2026-q2"])).toEqual(["before 2026-q2", "year 2025-q3"]);
    expect(beside("2026-q3", ["2025-q3", "2025-q4", "2026-q1", "2026-q2"])).toEqual([
      "before 2026-q2",
      "year 2025-q3",
      "other 2026-q1",
      "other 2025-q4",
    ]);
  });

  test("the latest of a period as long, over a gap and over periods of another length", () => {
    expect(beside("2026-q3", ["2025-q4", "2026-08"])).toEqual([
      "before 2025-q4",
      "year 2025-q3",
      "other 2026-08",
    ]);
  });

  test("the latest of another length where none is as long", () => {
    expect(beside("2026-09", ["2026-q1", "2026-q2"])).toEqual([
      "before 2026-q2",
      "year 2025-09",
      "other 2026-q1",
    ]);
  });

  test("the year before once where that is the edition before", () => {
    expect(beside("2026", ["2025"])).toEqual(["before 2025"]);
  });
});

/** The released demo, in whose third quarter much is otherwise than in what was sealed. */
let files: Scratch;
let report: Report;
let french: Report;

const METRICS = "content/metrics";

beforeAll(async () => {
  files = scratch("comparisons", SCRATCH);
  const { root } = files;
  copyReleasedDemo(root);
  edit(root, `${METRICS}/weekly_posters.mdx`, "name: Weekly people who post", "name: Posters of a week");
  edit(root, `${METRICS}/daily_posts.mdx`, "name: Posts a day", "name: Posts on a day");
  for (const language of ["", ".de", ".fr"])
    renameSync(
      join(root, `${METRICS}/daily_posts${language}.mdx`),
      join(root, `${METRICS}/posts_on_a_day${language}.mdx`),
    );
  for (const language of ["", ".de", ".fr"])
    rmSync(join(root, `${METRICS}/registered_users${language}.mdx`), { force: true });
  edit(root, `${METRICS}/returning_members.mdx`, "role: lever", "role: supporting");
  edit(root, `${METRICS}/failed_requests.mdx`, "breach: 1 }", "breach: 0.8 }");
  edit(
    root,
    `${METRICS}/failed_requests.mdx`,
    "owner: platform",
    "owner: platform\nchanges: [{ since: 2026-08-10, what: Robots no longer count. }]",
  );
  edit(root, `${METRICS}/newcomers.mdx`, "from: activity", "from: activity\nmin_group: 40");
  edit(root, `${METRICS}/daily_active.mdx`, "2026-q4: 2040", "2026-q4: 2000");
  const { site, diagnostics } = await compute(root, () => {});
  const [original] = site?.editions ?? [];
  const translated = site?.translations.find(({ language }) => language === "fr");
  if (original === undefined || translated === undefined)
    throw new Error(JSON.stringify(diagnostics, null, 1));
  report = original;
  french = translated;
});
afterAll(() => files.remove());

/** Beside the edition before, the year before, or the other one of its length: the month within it is not. */
function comparedWith(kind: EditionComparison["kind"], of: Report = report): EditionComparison {
  const found = of.comparisons.find((one) => one.kind === kind && one.isAsLong);
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
}

const figureOf = (metric: string, kind: EditionComparison["kind"] = "before", of: Report = report) => {
  const found = comparedWith(kind, of).figures.find((one) => one.metric === metric);
  if (found === undefined) throw new Error(metric);
  return found;
};

describe("a figure beside an earlier edition", () => {
  test("is held against what the earlier period counts now, and what was published stands beside it", () => {
    const { published, counted, value, comparison: held } = figureOf("daily_posters");
    expect([published?.text, counted.text, value.text]).toEqual(["554", "541", "611"]);
    // By hand, from the sums of the 91 and 92 days of both quarters.
    const [then, now] = [49_273 / 91, 56_224 / 92];
    expect(counted.value).toBeCloseTo(then, 8);
    expect(value.value).toBeCloseTo(now, 8);
    expect(held.change.value).toBeCloseTo(now / then - 1, 10);
    expect(held.difference.value).toBeCloseTo(now - then, 8);
    expect([held.change.text, held.difference.text]).toEqual(["+12.9%", "+70"]);
  });

  test("changes by the unrounded values: 611 against 541 printed would be +12.9 too, 30.5 against 28.7 % not 1.8 by chance", () => {
    const { counted, value, comparison: held } = figureOf("posting_rate");
    const exact = (value.value ?? 0) - (counted.value ?? 0);
    expect(held.change.value).toBeCloseTo(exact, 12);
    expect(held.change.unit.kind).toBe("percent");
    expect(held.change.text).toMatch(/pp$/);
  });

  test("is told of the very version that is in force", () => {
    expect(comparedWith("before").edition?.label).toBe("Q2 2026, version 2");
    expect(figureOf("newcomer_churn").published?.text).toBe("4.2%");
    expect(figureOf("newcomer_churn", "other").published?.text).toBe("3.9%");
  });

  test("was counted otherwise then, where what was sealed says otherwise what counts", () => {
    expect(figureOf("newcomer_churn", "other").isRedefined).toBe(true);
    expect(figureOf("newcomer_churn").isRedefined).toBe(false);
    expect(figureOf("daily_posters", "other").isRedefined).toBe(false);
  });

  test("has no change across a new definition, and the reason in its place", () => {
    const { comparison: held, published } = figureOf("failed_requests");
    expect([published?.text, held.change.reason]).toEqual(["0.48%", "definition changed"]);
    expect(comparedWith("before").definitions.map(({ metric, since }) => [metric, since])).toEqual([
      ["failed_requests", "10 August 2026"],
      ["revenue", "1 July 2026"],
    ]);
  });

  test("was not published where there is no edition of that period", () => {
    const year = comparedWith("year");
    expect([year.edition, year.declared]).toEqual([null, null]);
    expect(new Set(year.figures.map(({ published, absence }) => `${published} ${absence}`))).toEqual(
      new Set(["null no edition"]),
    );
  });

  test("stands in the ledger of the edition, or of the version that published it", () => {
    const ids = new Set(report.ledger.figures.map(({ id }) => id));
    for (const { figures } of report.comparisons)
      for (const { counted, value, comparison: held } of figures)
        for (const figure of [counted, value, held.base, held.change, held.difference])
          expect(ids.has(figure.id), figure.id).toBe(true);
    const ledger = JSON.parse(
      readFileSync(join(files.root, "public/editions/2026-q2/v2/figures.json"), "utf8"),
    );
    const there = new Map(
      ledger.figures.map(({ id, text }: { id: string; text: string }) => [id, text] as const),
    );
    for (const { published } of comparedWith("before").figures)
      if (published !== null) expect(there.get(published.id), published.id).toBe(published.text);
  });
});

describe("what two editions declare", () => {
  const said = (all: readonly ComparedText[] = []) =>
    all
      .filter(({ move }) => move !== "same")
      .map(({ name, label, was, is, move, why }) => [name, label, was, is, move, why]);

  test("are their targets, with those that moved, and why where that was said", () => {
    expect(said(comparedWith("before").declared?.targets)).toEqual([
      ["Daily active people", "Q4 2026", "2,040", "2,000", "lowered", null],
      [
        "Daily people who post",
        "Q4 2026",
        "720, at its end",
        "680, at its end",
        "lowered",
        "Prompts wait until newcomers stay again.",
      ],
    ]);
    const same = comparedWith("before").declared?.targets.filter(({ move }) => move === "same") ?? [];
    expect(same.map(({ label, was, is }) => [label, was, is])).toContainEqual(["Q3 2026", "665", "665"]);
  });

  test("are the limits of guardrails", () => {
    expect(said(comparedWith("before").declared?.limits)).toEqual([
      [
        "Failed requests",
        "Breach from",
        "100.0% worse than H2 2025",
        "80.0% worse than H2 2025",
        "other",
        null,
      ],
    ]);
  });

  test("are metrics that are gone, renamed, under another id, or in another role", () => {
    expect(comparedWith("before").declared?.metrics).toEqual([
      { was: { name: "Posts a day", role: "candidate" }, is: { name: "Posts on a day", role: "candidate" } },
      {
        was: { name: "Returning members", role: "lever" },
        is: { name: "Returning members", role: "supporting" },
      },
      {
        was: { name: "Weekly people who post", role: "candidate" },
        is: { name: "Posters of a week", role: "candidate" },
      },
      { was: { name: "Registered users", role: "vanity" }, is: null },
    ]);
  });

  test("are the lines of definitions that differ, word by word", () => {
    const lines = comparedWith("before").declared?.lines ?? [];
    expect(lines.map(({ name, lines: own }) => [name, own.map(({ label }) => label)])).toEqual([
      ["Newcomers", ["min_group"]],
    ]);
    const [churn] = comparedWith("other").declared?.lines ?? [];
    expect(churn?.name).toBe("Newcomers who leave");
    expect(
      churn?.lines.map(({ label, parts }) => [label, parts.filter(({ kind }) => kind !== "same")]),
    ).toEqual([
      [
        "Numerator",
        [
          { kind: "removed", text: "<" },
          { kind: "added", text: "<=" },
        ],
      ],
    ]);
  });

  test("are commitments, with what had become of them then and since", () => {
    const told = comparedWith("before").declared?.commitments.map(({ whatHtml, was, is }) => [
      whatHtml,
      was,
      is,
    ]);
    expect(told).toContainEqual(["Put the welcome tour before all newcomers", "missed", "late"]);
    expect(told).toContainEqual(["Have reply prompts ready for launch", "kept", null]);
    expect(told).toContainEqual(["Launch reply prompts to everybody", null, "kept"]);
  });

  test("are the decisions that each asked for", () => {
    const told = comparedWith("before").declared?.asks.map(({ was, is }) => [was, is]) ?? [];
    expect(told).toContainEqual(["10 Jul 2026", null]);
    expect(told.filter(([was]) => was === null)).toHaveLength(3);
  });
});

describe("in a language in which the earlier edition was not written", () => {
  test("nothing has changed that was only translated since", () => {
    const [own, first] = [comparedWith("other", french).declared, comparedWith("other").declared];
    expect(own?.lines.map(({ lines }) => lines.length)).toEqual(
      first?.lines.map(({ lines }) => lines.length),
    );
    expect(own?.metrics.map(({ was, is }) => [was?.role, is?.role])).toEqual(
      first?.metrics.map(({ was, is }) => [was?.role, is?.role]),
    );
  });

  test("a commitment is the same one that it is in the first language", () => {
    const states = (of: Report) =>
      comparedWith("before", of).declared?.commitments.map(({ was, is }) => [was, is]);
    expect(states(french)).toEqual(states(report));
  });

  test("numbers are written as the language writes them", () => {
    expect(figureOf("daily_active", "before", french).published?.text).toBe("1\u202f897");
  });
});

describe("the page says", () => {
  const words = (one: EditionComparison, of: Report = report) => {
    const setting = {
      report: of,
      slug: "compare",
      medium: "page",
      locale: of.locale,
      say: languageOf(of.locale),
    } as const;
    return comparedParts(one, setting)
      .flatMap(({ heading, items }) => [heading, ...items.flatMap(wordsIn)])
      .join("\n");
  };

  test("both numbers of a restated period", () => {
    expect(words(comparedWith("before"))).toMatch(
      /Daily people who post North star \| 554 541 as counted now \| 611 \| ▲ \+12\.9%/,
    );
  });

  test("why there is no change", () => {
    expect(words(comparedWith("before"))).toMatch(
      /Failed requests Guardrail \| 0\.48% .*the definition changed on 10 August 2026/,
    );
  });

  test("that figures of periods of different length are not held against each other", () => {
    const month = { ...comparedWith("before"), id: "2026-06", isAsLong: false, figures: [] };
    expect(words(month)).toContain("not of the same length");
    expect(words(month)).not.toContain("Daily people who post North star");
  });

  test("that nothing is otherwise where nothing is", () => {
    const { declared } = comparedWith("before");
    const same = {
      ...comparedWith("before"),
      definitions: [],
      declared: declared && { ...declared, lines: [], metrics: [] },
    };
    expect(words(same)).toContain("say what they said then");
    expect(words(same)).toContain("Both editions have the same metrics");
  });
});

function wordsIn(item: Item): string[] {
  if (item.kind === "paragraph") return [plainText(item.text)];
  if (item.kind === "list") return item.items.map((text) => plainText(text));
  if (item.kind === "group") return item.items.flatMap(wordsIn);
  if (item.kind !== "table") return [];
  return item.rows.map(({ cells }) => cells.map(({ text }) => plainText(text)).join(" | "));
}
