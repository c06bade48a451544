import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEdition, isSameEdition } from "../../src/engine/diff/compare.ts";
import { diffFacts } from "../../src/engine/diff/json.ts";
import { diffLines } from "../../src/engine/diff/lines.ts";
import { diffMarkdown } from "../../src/engine/diff/markdown.ts";
import type { Figure } from "../../src/ledger/figure.ts";

const NOUN = { kind: "noun", name: "people" } as const;
const BETWEEN = { before: "main", after: "the report as it is" };

function figure(metric: string, value: number, more: Partial<Figure> = {}): Figure {
  return {
    ...{ id: `${metric}@2026-q3`, metric, period: "2026-q3", segment: null, measure: "value", vs: null },
    ...{ value, reason: null, text: String(value), unit: NOUN, status: "complete", snapshot: "s1" },
    ...{ queries: [], shown: [] },
    ...more,
  };
}

const edition = (figures: readonly Figure[], as = "draft") => ({ edition: "2026-q3", as, figures });

describe("what differs between two ledgers", () => {
  test("is what moved, appeared, vanished, and what another rule makes; what pages show comes first", () => {
    const found = compareEdition(
      edition([figure("a", 1), figure("b", 2), figure("gone", 3), figure("same", 4), figure("rule", 5)]),
      edition([
        figure("a", 3),
        figure("b", 4, { shown: ["index"] }),
        figure("same", 4),
        figure("rule", 5, { rule: 2 }),
        figure("new", 6),
      ]),
      null,
    );
    expect(diffLines([found], 40)).toEqual([
      "2026-q3, draft: 2 of 5 figures moved, 1 appeared, 1 vanished",
      "  b, value, 2026-q3: 2 → 4 (+2, +100.0%)",
      "  a, value, 2026-q3: 1 → 3 (+2, +200.0%)",
      "  new, value, 2026-q3: none → 6",
      "  gone, value, 2026-q3: 3 → none",
      "  value: 1 figure is made by rule 2, and was by rule 1",
    ]);
    expect(isSameEdition(found)).toBe(false);
  });

  test("is nothing between a ledger and itself, and no ledger is held against none", () => {
    const figures = [figure("a", 1), figure("b", 2)];
    const same = compareEdition(edition(figures), edition(figures, "v1"), null);
    expect(isSameEdition(same)).toBe(true);
    expect(diffLines([same], 40)).toEqual(["2026-q3, draft and v1: all 2 figures the same"]);
    expect(diffLines([compareEdition(null, edition(figures), null)], 40)).toEqual([
      "2026-q3, draft: new, with 2 figures",
    ]);
    expect(diffLines([compareEdition(edition(figures.slice(1)), null, null)], 40)).toEqual([
      "2026-q3, draft: gone, with 1 figure",
    ]);
  });

  test("is named as far as is asked for, with a count of the rest; data have all of it", () => {
    const many = (add: number) =>
      edition(Array.from({ length: 50 }, (_, index) => figure(`m${index}`, index + add)));
    const found = compareEdition(many(0), many(1), null);
    const lines = diffLines([found], 40);
    expect(lines).toHaveLength(42);
    expect(lines.at(-1)).toBe("  and 10 more");
    expect(diffMarkdown([found], BETWEEN, 40).match(/^\| m\d/gm)).toHaveLength(40);
    expect(diffLines([found], Number.POSITIVE_INFINITY)).toHaveLength(51);
    expect(diffFacts(found).moved).toHaveLength(50);
  });
});

describe("the table for a comment", () => {
  test("has a row a figure, under an edition's sentence", () => {
    const found = compareEdition(edition([figure("a", 1)]), edition([figure("a", 3)]), null);
    expect(diffMarkdown([found], { before: "origin/main", after: "this" }, 40)).toBe(
      [
        "**Figures of origin/main and this**",
        "",
        "**2026-q3, draft**: 1 of 1 figure moved, 0 appeared, 0 vanished",
        "",
        "| metric | figure | period | before | after | by |",
        "| --- | --- | --- | ---: | ---: | ---: |",
        "| a | value | 2026-q3 | 1 | 3 | +2, +200.0% |",
      ].join("\n"),
    );
  });

  test("has one line for all editions of which no figure moves", () => {
    const figures = [figure("a", 1)];
    const same = compareEdition(edition(figures), edition(figures), null);
    const released = compareEdition(edition(figures, "v1"), edition(figures, "v1"), null);
    expect(diffMarkdown([released, same], BETWEEN, 40).split("\n\n").slice(1)).toEqual([
      "All figures the same: 2026-q3, v1; 2026-q3, draft",
    ]);
  });

  test("has six cells a row and no markup, link or mention of its own, whatever names and texts hold", () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          "|",
          "\\",
          "`",
          "<b>",
          "@team",
          "](x)",
          "[",
          "*",
          "_",
          "~",
          "#1",
          "!",
          "&lt;",
          "\n",
          "http://x",
          "www.x",
          " ",
          "a",
        ),
      )
      .map((parts) => `m${parts.join("")}`);
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const found = compareEdition(
          edition([figure(name, 1, { id: "x@2026-q3", text })]),
          edition([figure(name, 2, { id: "x@2026-q3", text: `${text}2` })]),
          null,
        );
        const row = diffMarkdown([found], BETWEEN, 40).split("\n").at(-1) ?? "";
        // As GitHub reads it: a backslash takes the next character's meaning away.
        const bare = row.replace(/\\./g, "");
        expect(bare.match(/\|/g)).toHaveLength(7);
        expect(bare.replaceAll("&#8203;", "\u200b")).not.toMatch(
          /[<>`*_~[\]!]|&(?!amp;|lt;)|[@#](?!\u200b)|:\/\/|www\./,
        );
      }),
    );
  });
});
