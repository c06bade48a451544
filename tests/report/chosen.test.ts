import { describe, expect, test } from "vitest";
import { plainText } from "../../src/document/plain.ts";
import { sectionsOf } from "../../src/report/outline/sections.ts";
import { shownBy } from "../../src/report/outline/shown.ts";
import type { Report } from "../../src/report/report.ts";
import { plainCompany } from "../support/plainCompany.ts";
import { reportOf, tell } from "../support/smallCompany.ts";

/** Of each tile what is on it. */
function tilesOf(report: Report): string[] {
  return shownBy(report).flatMap(({ items }) =>
    items.flatMap((item) =>
      item.kind === "inputs"
        ? item.inputs.map(({ name, value, change }) =>
            [name, value, change].map((text) => plainText(text)).join(" | "),
          )
        : [],
    ),
  );
}

describe("tiles", () => {
  test("are of the metrics that an author names, in their order", async () => {
    const report = await reportOf(plainCompany('<Tiles of="money, star" />'));
    expect(tilesOf(report)).toEqual([
      "Money | 1,365 | +1.1% like for like 0.0% on Q1 2026",
      "Star | 273 | +1.1% like for like 0.0% on Q1 2026",
    ]);
    const shown = report.ledger.figures.filter(({ shown: pages }) => pages.includes("index"));
    expect(shown.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["money@2026-q2", "money@2026-q2:percent_change.previous"]),
    );
  });

  test("are of the north star and its inputs where an author names none", async () => {
    const tiles = tilesOf(await reportOf(plainCompany("<Tiles />")));
    expect(tiles.map((tile) => tile.split(" | ")[0])).toEqual(["Star", "Orders"]);
  });

  test("of a metric that is not there are refused, each with the nearest name", async () => {
    const { report, diagnostics } = await tell(plainCompany('<Tiles of="star mony nothing" />'));
    expect(report).toBeNull();
    const wrong = diagnostics.filter(({ code }) => code === "unknown-metric");
    expect(wrong.map(({ message }) => message)).toEqual([
      expect.stringContaining("mony"),
      expect.stringContaining("nothing"),
    ]);
    expect(wrong[0]?.mend).toContain("money");
  });
});

describe("a figure in short", () => {
  const body = (tag: string) => `We took ${tag} in all.\n`;
  /** What the sentence of a body says. */
  async function said(tag: string): Promise<string> {
    const report = await reportOf(plainCompany(body(tag)));
    const texts = sectionsOf(report).flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "words" ? [plainText(part.text)] : [])),
    );
    return texts.find((text) => text.startsWith("We took")) ?? "";
  }

  test("is a thousand or more with its first decimal; less stays as it is", async () => {
    expect(await said('<Figure of="money" short />')).toBe("We took 1.4k in all.");
    expect(await said('<Figure of="star" short />')).toBe("We took 273 in all.");
    expect(await said('<Figure of="money" />')).toBe("We took 1,365 in all.");
    expect(await said('<Figure id="money@2026-q2" short />')).toBe("We took 1.4k in all.");
  });

  test("is a value or a target: a change would lose its sign", async () => {
    for (const tag of [
      '<Figure of="money" show="change" short />',
      '<Figure id="money:change.previous" short />',
    ]) {
      const { diagnostics } = await tell(plainCompany(body(tag)));
      const wrong = diagnostics.filter(({ code }) => code === "bad-figure");
      expect(wrong.map(({ message }) => message)).toEqual([
        expect.stringContaining("`short` goes with values and targets"),
      ]);
    }
  });
});
