import { expect, test } from "vitest";
import { linesOf } from "../../src/formats/chat.ts";
import { digestOf } from "../../src/formats/digest.ts";
import type { Edition } from "../../src/report/edition.ts";
import { builtEdition } from "../support/builtEdition.ts";
import { DEMO } from "../support/roots.ts";

/** What is said for chat of an edition, without empty lines. */
function said(edition: Edition): readonly string[] {
  return linesOf(digestOf(edition)).filter((line) => line !== "");
}

const german = builtEdition(DEMO, "/drafts/2026-q3/de/");
const english = builtEdition(DEMO, "/drafts/2026-q3/");

test("a digest says what the pages of its edition say, in its language", () => {
  const [, place, ...lines] = said(german);
  expect(place).toMatch(/^North-Star-Bericht, Q3 2026, Entwurf · /);
  expect(lines[0]).toMatch(/^.*: 611 \(/);
  expect(lines[1]).toBe("- +12,9\u00a0%, besser · gegenüber Q2 2026 (541)");
  expect(lines).toContain("Leitplanken");
  expect(lines).toContain("Worum wir bitten");
  const asked = lines.findIndex((line) => /^3\. .*\(Hannah Osei, bis 22\. Jan\. 2027\)$/.test(line));
  expect(lines.slice(asked + 1, -1).every((line) => line.startsWith("   - "))).toBe(true);
  expect(lines.at(-1)).toMatch(/^ {3}Unsere Empfehlung: Im neuen Jahr/);
});

test("a version says its number in the place of being a draft", () => {
  const frozen = { ...FROZEN, edition: "2026-q3", version: 2, home: "/editions/2026-q3/v2/" };
  const released = { ...english, look: { ...english.look, frozen } };
  expect(said(english)[1]).toContain("Q3 2026, draft");
  expect(said(released)[1]).toContain("Q3 2026, version 2");
});

test("what no page of an edition shows, a message leaves out", () => {
  const { report } = english;
  const board = { titleText: "Board", order: 0, file: "", blocks: [], slug: "index" };
  const silent = { ...report, pages: [{ ...board, body: [{ tag: "p", children: ["Words."] }] }] };
  const lines = said({ ...english, report: silent });
  expect(said(english)).toContain("We ask for");
  expect(lines).not.toContain("We ask for");
  expect(lines).not.toContain("Guardrails");
  expect(lines.some((line) => line.startsWith("Guardrail breached: "))).toBe(true);
});

const FROZEN = {
  releasedLabel: "2 October 2026",
  approvedBy: "Ada Lindqvist",
  approved: { name: "Ada Lindqvist", role: "Chief Product Officer", date: "2026-10-02" },
  seal: "",
  correction: null,
};
