import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withSnapshot } from "../../src/cli/begin/useSnapshot.ts";

describe("an edition's text with another snapshot", () => {
  test.each([
    ["snapshot: 2026-10-02", "snapshot: 2027-01-04"],
    ["snapshot:   '2026-10-02'  # of October", "snapshot:   2027-01-04  # of October"],
    ['"snapshot": "2026-10-02"', '"snapshot": 2027-01-04'],
  ])("%s is then %s", (line, then) => {
    const page = (of: string) =>
      `---\ntitle: A\n${of}\nsummary: "snapshot: 2026-10-02"\n---\n\nsnapshot: 2026-10-02\n`;
    expect(withSnapshot(page(line), "2027-01-04")).toBe(page(then));
    expect(withSnapshot(page(line).replaceAll("\n", "\r\n"), "2027-01-04")).toBe(
      page(then).replaceAll("\n", "\r\n"),
    );
  });

  test("has every other byte as it was, whatever stands around", () => {
    const words = fc
      .string({ unit: fc.constantFrom("a", " ", "é", "#", "-") })
      .map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(words, words, fc.string({ unit: "grapheme" }), (before, after, body) => {
        const page = (name: string) =>
          `---\ntitle: ${before}\nsnapshot: ${name}\nsummary: ${after}\n---\n${body}`;
        expect(withSnapshot(page("2026-10-02"), "s2")).toBe(page("s2"));
      }),
    );
  });
});
