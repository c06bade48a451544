import { expect, test } from "vitest";
import { compareLedgers } from "../../src/release/reproduce.ts";

const figure = (id: string, value: number | null, text: string) => ({
  id,
  value,
  text,
  reason: value === null ? ("no data" as const) : null,
});

test("a figure computed again is the same to the twelfth digit, in its words, and in why it is missing", () => {
  const sealed = [figure("a", 100, "100"), figure("b", null, "n/a"), figure("c", 5, "5")];
  expect(
    compareLedgers(sealed, [figure("a", 100 + 1e-11, "100"), figure("b", null, "n/a"), figure("c", 5, "5")]),
  ).toEqual([]);
});

test("one that differs, is gone or is new is named with what it was and is", () => {
  const sealed = [
    figure("a", 100, "100"),
    figure("b", null, "n/a"),
    figure("c", 5, "5"),
    figure("d", 1, "1"),
  ];
  const now = [
    figure("a", 100.000001, "100"),
    figure("b", 2, "2"),
    figure("d", 1, "1.0"),
    figure("e", 3, "3"),
  ];
  expect(compareLedgers(sealed, now)).toEqual([
    { id: "a", was: "100 (100)", is: "100 (100.000001)" },
    { id: "b", was: "n/a (no data)", is: "2 (2)" },
    { id: "c", was: "5 (5)", is: null },
    { id: "d", was: "1 (1)", is: "1.0 (1)" },
    { id: "e", was: null, is: "3 (3)" },
  ]);
});
