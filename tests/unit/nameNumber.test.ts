import { describe, expect, test } from "vitest";
import type { Unit } from "../../src/format/number.ts";
import { changePhrase } from "../../src/format/phrase.ts";
import { nameNumber } from "../../src/ledger/nameNumber.ts";

const COUNT: Unit = { kind: "noun", name: "rides" };

const number = (name: string, unit: string, locale: string, name_is?: "singular" | "plural") =>
  nameNumber({ name, unit, name_is }, locale);

describe("the number of a metric's name", () => {
  test.each([
    ["Fahrten", "Fahrten", "de-DE", "plural"],
    ["Wochenfahrten", "Fahrten", "de-DE", "plural"],
    ["Fahrten je Mitglied", "Fahrten", "de-AT", "plural"],
    ["Zahl der Fahrten", "Fahrten", "de-DE", "singular"],
    ["Anteil der Fahrten", "percent", "de-DE", "singular"],
    ["Umsatz", "currency", "de-DE", "singular"],
    ["Neue Nutzer", "Nutzer", "de-DE", "plural"],
    ["Rides", "rides", "en-GB", "plural"],
    ["Weekly rides per member", "rides", "en-US", "plural"],
    ["Number of rides", "rides", "en-GB", "singular"],
    ["Daily people who post", "people", "en-GB", "plural"],
    ["Traffic", "traffic", "en-GB", "singular"],
    ["Revenue", "currency", "en-GB", "singular"],
    ["Trajets", "trajets", "fr-FR", "plural"],
    ["Trajets hebdomadaires par membre", "trajets", "fr-FR", "plural"],
    ["Nombre de trajets", "trajets", "fr-FR", "singular"],
    ["Part des trajets", "percent", "fr-FR", "singular"],
    ["Viajes", "viajes", "es-ES", "singular"],
  ] as const)("%s in %s (%s) is %s", (name, unit, locale, expected) => {
    expect(number(name, unit, locale)).toBe(expected);
  });

  test("what the metric says comes first", () => {
    expect(number("Täglich Schreibende", "Menschen", "de-DE", "plural")).toBe("plural");
    expect(number("Rides", "rides", "en-GB", "singular")).toBe("singular");
  });

  test("verbs follow it", () => {
    const said = (change: number, locale: string) =>
      (["singular", "plural"] as const).map((one) =>
        changePhrase(change, COUNT, locale, one).replace("\u00a0", " "),
      );
    expect(said(0.082, "de-DE")).toEqual(["stieg um 8,2 %", "stiegen um 8,2 %"]);
    expect(said(-0.082, "de-DE")).toEqual(["sank um 8,2 %", "sanken um 8,2 %"]);
    expect(said(0, "de-DE")).toEqual(["blieb gleich", "blieben gleich"]);
    expect(said(0.082, "fr-FR")).toEqual(["a augmenté de 8,2\u202f%", "ont augmenté de 8,2\u202f%"]);
    expect(said(0, "fr-FR")).toEqual(["n’a pas varié", "n’ont pas varié"]);
    expect(said(0.082, "en-GB")).toEqual(["rose 8.2%", "rose 8.2%"]);
    expect(said(0, "en-GB")).toEqual(["was flat", "were flat"]);
  });
});
