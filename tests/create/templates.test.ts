import { readdirSync, rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WEEKDAYS } from "../../src/content/schema/report.ts";
import { countsPreset, emptyPreset, presetNamed, templateIds } from "../../src/create/templates.ts";
import { TEMPLATE_WORDS } from "../../src/create/words/languages.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { hashesBelow, sextant, sextantHere } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";
import { init, installEngine, wrongIn } from "./begun.ts";

/** In the long form each template in all languages by all calendars, and a build of each; else some of each. */

const LOCALES = ["en-GB", "de-DE", "fr-FR", "de-AT,en-US,fr-CA", "fr-CH,en-IE", "en-US,de-CH"];
/** Where weeks and quarters meet badly, besides ordinary days. */
const DAYS = [
  "2026-11-30",
  "2027-01-01",
  "2028-02-29",
  "2026-04-05",
  "2026-07-07",
  "2026-10-31",
  "2024-12-31",
];
const MONTHS = [1, 4, 2, 7, 12, 10, 3, 5, 6, 8, 9, 11];

interface Case {
  readonly template: string;
  readonly locales: string;
  readonly month: number;
  readonly weekday: string;
  readonly day: string;
}

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("nothing to take of");
  return item;
};

/** Every template with every language, of which the short form takes two each; each time by another calendar and day. */
const CASES: readonly Case[] = templateIds()
  .filter((template) => template !== "demo")
  .flatMap((template, row) =>
    LOCALES.map((locales) => ({ template, locales })).filter(
      (_, column) => IS_FULL || column % 3 === row % 3,
    ),
  )
  .flatMap((one) => (IS_FULL ? MONTHS : [null]).map((month) => ({ ...one, month })))
  .map(({ month, ...one }, index) => ({
    ...one,
    month: month ?? at(MONTHS, index),
    weekday: at(WEEKDAYS, index),
    day: at(DAYS, index + Math.floor(index / DAYS.length)),
  }));

let files: Scratch;
beforeAll(() => {
  files = scratch("create", SCRATCH);
});
afterAll(() => files.remove());

const argsOf = ({ template, locales, month, weekday }: Case, folder: string): string[] => [
  ...[
    folder,
    "--template",
    template,
    "--languages",
    locales,
    "--company",
    "Acme",
    "--time-zone",
    "Europe/Berlin",
  ],
  ...["--fiscal-year-starts", String(month), "--week-starts", weekday],
];

describe("a report that is begun from a template", () => {
  test.each(CASES)(
    "$template in $locales, fiscal years from month $month, weeks from $weekday, on $day, has no error and no warning",
    async (one) => {
      const made = await init(files.root, argsOf(one, "report"), { today: `${one.day}T12:00:00Z` });
      try {
        expect({ exit: made.exit, err: made.err }).toEqual({ exit: 0, err: "" });
        expect(await wrongIn(files.path("report"))).toEqual([]);
      } finally {
        rmSync(files.path("report"), { recursive: true, force: true });
      }
    },
  );

  test("covers every template, language, month and weekday", () => {
    const all = (key: keyof Case) => new Set(CASES.map((one) => one[key]));
    expect(all("template").size).toBe(templateIds().length - 1);
    expect(all("locales").size).toBe(LOCALES.length);
    expect(all("month").size).toBe(MONTHS.length);
    expect(all("weekday").size).toBe(WEEKDAYS.length);
  });

  test("is the same on the same day, to the byte", async () => {
    for (const folder of ["one", "other"]) await init(files.root, [folder, "--template", "saas", "--yes"]);
    const [one, other] = ["one", "other"].map((folder) => hashesBelow(files.path(`${folder}/data`)));
    expect(one).toEqual(other);
    expect(Object.keys(one ?? {})).toContain("2026-11-30-sample/snapshot.json");
  });

  test("says that its data are sample data: in the snapshot, its manifest, on every page and in the README", async () => {
    await init(files.root, ["said", "--template", "social", "--languages", "en-GB,de-DE,fr-FR"]);
    expect(readdirSync(files.path("said/data"))).toEqual(["2026-11-30-sample"]);
    const manifest = files.read("said/data/2026-11-30-sample/snapshot.json");
    const { tables }: { tables: { source: string }[] } = JSON.parse(manifest);
    expect(tables.map(({ source }) => source)).toEqual([
      "sample_activity.csv",
      "sample_moderation.csv",
      "sample_payments.csv",
    ]);
    expect(files.read("said/content/report.mdx")).toContain("confidentiality: Sample data, made up");
    expect(files.read("said/content/report.de.mdx")).toContain("confidentiality: Beispieldaten, erfunden");
    expect(files.read("said/content/report.fr.mdx")).toContain(
      "confidentiality: Données d’exemple, inventées",
    );
    expect(files.read("said/content/editions/2026-q3/index.mdx")).toContain("These are sample data");
    expect(files.read("said/README.md")).toContain("are sample data, made up by a rule");
  });

  test("has no number in the words of its pages", async () => {
    await init(files.root, ["words", "--template", "fitness", "--languages", "en-GB,de-DE,fr-FR"]);
    for (const name of ["index.mdx", "index.de.mdx", "index.fr.mdx"]) {
      const text = files.read(`words/content/editions/2026-q3/${name}`);
      const words = text.replace(/\{\{[^}]*\}\}/g, "").replace(/^snapshot: .*$/m, "");
      expect(words.match(/\d+/g), name).toEqual(null);
    }
  });

  test.each(
    IS_FULL
      ? CASES.filter(({ month }) => month === 1)
      : CASES.filter(({ template }) => template === "streaming").slice(0, 1),
  )("$template in $locales builds at once", async (one) => {
    await init(files.root, argsOf(one, "built"), { today: `${one.day}T12:00:00Z` });
    installEngine(files.path("built"));
    const { exit, err } = await sextant(files.path("built"), ["build"]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const home = files.read("built/dist/index.html");
    expect(home).toMatch(/Sample data, made up|Beispieldaten, erfunden|Données d’exemple, inventées/);
    rmSync(files.path("built"), { recursive: true, force: true });
  });

  test("goes on in its language: `new metric` writes a preset in the report's words", async () => {
    await init(files.root, ["french", "--template", "empty", "--languages", "fr-FR"]);
    const args = ["new", "metric", "talk", "--preset", "messaging", "--role", "candidate"];
    expect((await sextantHere(files.path("french"), args)).exit).toBe(0);
    const text = files.read("french/content/metrics/talk.mdx");
    expect(text).toContain("name: Messages envoyés\n");
    expect(text).toContain("value: sum(messages)\n");
    expect(text).toContain("**De quoi se méfier.**");
  });

  test.runIf(IS_FULL)("is the demo as drafts, where that is named", async () => {
    const { exit, err } = await init(files.root, ["demo", "--template", "demo"]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    expect(await wrongIn(files.path("demo"))).toEqual([]);
    expect(readdirSync(files.path("demo/data")).includes("sealed")).toBe(false);
  });
});

describe("the words of templates", () => {
  const codes = Object.keys(TEMPLATE_WORDS).slice(1);

  test("are in languages that the engine speaks", () => {
    expect(Object.keys(TEMPLATE_WORDS).every((code) => LANGUAGES.some((one) => one.code === code))).toBe(
      true,
    );
  });

  test("are there for each metric of each template, in each of its languages", () => {
    const presets = [
      ...templateIds()
        .filter((id) => id !== "demo" && id !== "empty")
        .map(presetNamed),
      emptyPreset(),
      countsPreset(),
    ];
    const lacking = presets.flatMap(({ id, starId, others, translations }) =>
      [starId, ...others.keys()].flatMap((metric) =>
        codes.flatMap((code) => (translations.has(`${metric}.${code}`) ? [] : [`${id}/${metric}.${code}`])),
      ),
    );
    expect(lacking).toEqual([]);
  });
});
