import { describe, expect, test } from "vitest";
import { MISSING_REASONS } from "../../src/metrics/missing.ts";
import { blocksOf, headingsOf, read, sectionOf } from "../support/docs.ts";
import { type Claim, claimsIn, type Example, wrongIn } from "./example.ts";
import { AMOUNTS } from "./examples/amounts.ts";
import { CHANCES } from "./examples/chances.ts";
import { TIME } from "./examples/time.ts";

const PAGE = read("docs/why/mathematics.md");
const KINDS: Readonly<Record<string, Example>> = { ...TIME, ...AMOUNTS, ...CHANCES };
const SECTIONS = headingsOf(PAGE).filter((heading) => /^\d+\. /.test(heading));

const examplesIn = (text: string) => blocksOf(text).filter(({ language }) => language === "example");

/** The examples of a text by their kinds; fails at a kind that nothing computes. */
function claimsOf(text: string): { claim: Claim; kind: Example; name: string }[] {
  return examplesIn(text).flatMap(({ name, code }) => {
    const kind = KINDS[name];
    if (kind === undefined) return expect.fail(`nothing computes examples of the kind "${name}"`);
    return claimsIn(code, kind.takes).map((claim) => ({ claim, kind, name }));
  });
}

describe("the worked examples of docs/why/mathematics.md", () => {
  test.each(SECTIONS)("§%s: come out to the last digit that is shown", (heading) => {
    const claims = claimsOf(sectionOf(PAGE, heading));
    expect(claims.length).toBeGreaterThan(0);
    for (const { claim, kind, name } of claims) {
      expect(Object.keys(claim.gives), `${name} says nothing`).not.toEqual([]);
      expect(wrongIn(claim, kind), `${name} ${JSON.stringify(claim.input)}`).toEqual([]);
    }
  });

  test("show at least one of every kind that is computed", () => {
    const shown = new Set(examplesIn(PAGE).map(({ name }) => name));
    expect(Object.keys(KINDS).filter((kind) => !shown.has(kind))).toEqual([]);
  });

  test("would be noticed, each of them, with another last digit or another word", () => {
    for (const { claim, kind, name } of claimsOf(PAGE))
      for (const [key, text] of Object.entries(claim.gives)) {
        const other = /\d/.test(text) ? text.replace(/\d(?!.*\d)/, otherDigit) : `${text} indeed`;
        const spoiled = { ...claim, gives: { ...claim.gives, [key]: other } };
        expect(wrongIn(spoiled, kind), `${name}: ${key} as ${other}`).toHaveLength(1);
      }
  });
});

function otherDigit(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

describe("docs/why/mathematics.md", () => {
  test("numbers its sections in order, as the code cites them", () => {
    expect(SECTIONS.map((heading) => Number(heading.split(".")[0]))).toEqual(
      SECTIONS.map((_, index) => index + 1),
    );
  });

  test("names every reason of a missing value, and no other", () => {
    const paragraph = /\*\*Missing is a value\.\*\*.*$/m.exec(PAGE)?.[0] ?? "";
    const named = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, reason]) => reason);
    expect(named).toEqual([...MISSING_REASONS]);
  });
});
