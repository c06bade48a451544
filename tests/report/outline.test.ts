import { describe, expect, test } from "vitest";
import type { BodyNode } from "../../src/document/body.ts";
import { plainText } from "../../src/document/plain.ts";
import type { Section } from "../../src/report/outline/section.ts";
import { sectionsOf } from "../../src/report/outline/sections.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { DEMO } from "../support/roots.ts";

const { report } = builtEdition(DEMO, "/drafts/2026-q3/");
const headingOf = ({ heading }: Section) => (heading === null ? null : plainText(heading));

/** The board page with another body. */
function withBody(body: readonly BodyNode[] | null) {
  const pages = report.pages.map((page) => (page.slug === "index" ? { ...page, body } : page));
  return sectionsOf({ ...report, pages });
}

describe("the sections of a page", () => {
  test("of a board begin with the bottom line and what went well, and end with the evidence", () => {
    const sections = sectionsOf(report);
    expect(sections.map(({ id }) => id).slice(0, 2)).toEqual(["bottom-line", "highlights"]);
    expect(sections.at(-1)?.id).toBe("evidence");
    expect(sections.map(headingOf)).toContain("Three decisions are yours");
    const kinds = sections[0]?.parts.flatMap((part) => (part.kind === "shown" ? (part.block ?? []) : []));
    expect(kinds).toEqual(["Breach", "Headline", "CoreFalls", "Causes", "Trend", "Changed"]);
  });

  test("without a body are those that have something to show, each with its finding", () => {
    const ids = withBody(null).map(({ id }) => id);
    expect(ids.slice(2, 5)).toEqual(["asks", "commitments", "moved"]);
    expect(withBody(null).every(({ heading, id }) => heading !== null || id === "bottom-line")).toBe(true);
  });

  test("hold what an author writes as texts with figures, words in tables and lists, and blocks as their items", () => {
    const [, , outside, own] = withBody([
      { tag: "p", children: ["We are ", { block: "Figure", props: { of: "daily_posters" } }, "."] },
      { tag: "h2", attributes: { id: "why" }, children: ["Why"] },
      { tag: "ul", children: ["\n", { tag: "li", children: ["One"] }, { tag: "li", children: ["Two"] }] },
      { block: "Asks" },
    ]);
    expect(outside?.parts.map((part) => (part.kind === "words" ? plainText(part.text) : part.kind))).toEqual([
      "We are 611.",
    ]);
    expect(own?.id).toBe("why");
    const [points, asks] = own?.parts ?? [];
    expect(points?.kind === "points" && points.items.map((item) => plainText(item))).toEqual(["One", "Two"]);
    expect(asks?.kind === "shown" && asks.items.map(({ kind }) => kind)).toEqual(["table"]);
  });

  test("say the words of a condition only where it holds, and begin anew with a slide", () => {
    const when = (not: boolean): BodyNode => ({
      block: "When",
      props: { of: "daily_posters:target", not },
      children: [{ tag: "p", children: [not ? "No goal." : "A goal."] }],
    });
    const [, , outside, slide] = withBody([
      when(false),
      when(true),
      { block: "Slide", props: { title: "Half" } },
    ]);
    expect(outside?.parts.map((part) => (part.kind === "words" ? plainText(part.text) : ""))).toEqual([
      "A goal.",
    ]);
    expect(slide && headingOf(slide)).toBe("Half");
  });
});
