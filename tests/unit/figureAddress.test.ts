import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureAddress, figurePage, figurePlace, listedAddress } from "../../src/ledger/figureAddress.ts";

/** Ids as they are, and whatever else may be called one. */
const ids = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."aA_-@%~!/:=.0é#?& \u0000\ud800") }),
  fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/), fc.string({ unit: "grapheme" }))
    .map(([metric, segment]) => `${metric}@2026-q3/region=${encodeURIComponent(segment)}:change.year`),
);

describe("figurePlace", () => {
  it.each([
    ["daily_posters@2026-q3", "daily_posters", "2026-q3"],
    ["daily_posters@2026-q3:percent_change.year", "daily_posters", "2026-q3:percent_change.year"],
    ["daily_posters@2026-q3/region=North%20America", "daily_posters", "2026-q3/region=North~20America"],
    ["by_plan@2026-q3/row=3:cell/posts", "by_plan", "2026-q3/row=3:cell/posts"],
    ["Ab@2026", "-0041b", "2026"],
    ["a", "a", "-"],
    ["", "-", "-"],
    ["a@main", "a", "-!0040main"],
  ])("places %j on the page %j at %j", (id, page, anchor) => {
    expect(figurePlace(id)).toEqual({ page, anchor });
  });

  it("names pages by what every file system and every path takes", () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(figurePlace(id).page).toMatch(/^[a-z0-9_-]+$/);
      }),
    );
  });

  it("makes anchors that are their own fragments, and that no other id of a page begins like", () => {
    fc.assert(
      fc.property(ids, (id) => {
        const { anchor } = figurePlace(id);
        expect(anchor).toMatch(/^[0-9-][A-Za-z0-9_.:/=~!-]*$/);
        expect(new URL(`https://a.org/#${anchor}`).hash).toBe(`#${anchor}`);
        expect(decodeURIComponent(anchor)).toBe(anchor);
      }),
    );
  });

  it("never gives two ids one place, nor the places of one id two", () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { minLength: 2, maxLength: 30 }), (some) => {
        expect(new Set(some.map((id) => figureAddress("/", id))).size).toBe(some.length);
        expect(some.map((id) => idAt(figureAddress("/", id)))).toEqual(some);
      }),
    );
  });
});

describe("listedAddress", () => {
  it("leads to the id itself, as browsers decode a fragment", () => {
    const id = "a@2026-q3/region=North%20America";
    const { hash } = new URL(listedAddress("/drafts/2026-q3/", id), "https://a.org");
    expect(decodeURIComponent(hash.slice(1))).toBe(id);
  });
});

/** The id that an address was made of, read back sign by sign. */
function idAt(address: string): string {
  const [, page = "", anchor = ""] = /^\/figures\/([^/]*)\/#(.*)$/s.exec(address) ?? [];
  const unit = (_: string, code: string) => String.fromCharCode(Number.parseInt(code, 16));
  const metric = page === "-" ? "" : page.replace(/-([0-9a-f]{4})/g, unit);
  expect(figurePage(metric)).toBe(page);
  const rest = anchor.replace(/~|!([0-9a-f]{4})/g, (sign, code) => (sign === "~" ? "%" : unit(sign, code)));
  if (rest.startsWith("-")) return metric + rest.slice(1);
  return `${metric}@${rest}`;
}
