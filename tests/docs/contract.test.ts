import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CATALOGUE } from "../../src/blocks/catalogue.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { REPLACED_MEASURES } from "../../src/content/measures.ts";
import { betSchema } from "../../src/content/schema/bet.ts";
import { editionSchema, pageSchema } from "../../src/content/schema/edition.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { reportSchema } from "../../src/content/schema/report.ts";
import { RETIRED_KEYS } from "../../src/content/schema/retired.ts";
import { sourceSchema } from "../../src/content/schema/source.ts";
import { sprintSchema } from "../../src/content/schema/sprint.ts";
import { figuresFile } from "../../src/ledger/figuresJson.ts";
import { commandOf, options, optionsOf, scripts } from "../support/commandLine.ts";
import { blocksOf, prose, read, sectionOf } from "../support/docs.ts";
import { keysIn, keysOf, wrongBy } from "../support/frontMatterKeys.ts";

const PAGE = read("docs/why/contract.md");
const section = (heading: string) => sectionOf(PAGE, heading);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** What stands between backticks in prose. */
const codeIn = (text: string) => [...prose(text).matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);

/** The words of a text, as keys and options are written. */
const wordsIn = (text: string) => text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? [];

describe("docs/why/contract.md §1, the keys of front matter", () => {
  const kinds = [
    ["The report", reportSchema],
    ["A metric", metricSchema],
    ["A bet", betSchema],
    ["An edition", editionSchema],
    ["A further page", pageSchema],
    ["A week of the sprint", sprintSchema],
  ] as const;

  test.each(kinds)(
    "%s: shows every key that the schema reads, as a report would read it",
    (heading, schema) => {
      const known = keysOf(schema);
      const shown = blocksOf(section(heading)).map(({ code }): unknown => parse(code));
      for (const data of shown) expect(wrongBy(schema, data)).toEqual([]);
      expect(sorted(shown.flatMap((data) => keysIn(data, known)))).toEqual(known);
    },
  );

  test("A source: the page that it leads to names every key", () => {
    expect(section("A source")).toContain("(../run/sources.md)");
    const page = read("docs/run/sources.md");
    const named = [...codeIn(page), ...blocksOf(page).map(({ code }) => code)].flatMap(wordsIn);
    const keys = keysOf(sourceSchema).map((path) => path.slice(path.lastIndexOf(".") + 1));
    expect(sorted(keys).filter((key) => !named.includes(key))).toEqual([]);
  });

  test("names each key that is retired", () => {
    const told = /A key that has been retired[^\n]*/.exec(PAGE)?.[0] ?? "";
    expect(codeIn(told)).toEqual(RETIRED_KEYS.map(({ path }) => path.join(".")));
  });
});

test("docs/why/contract.md §2 names every component, and none that there is not", () => {
  const named = codeIn(section("2. Components")).flatMap((code) => /^<(\w+)>$/.exec(code)?.[1] ?? []);
  expect([...named].sort()).toEqual(Object.keys(CATALOGUE).sort());
});

describe("docs/why/contract.md §3", () => {
  const text = section("3. Commands");

  test("names every command and every option, and none that there is not", () => {
    const rows = [...text.matchAll(/^\| `sextant ([^`]+)`/gm)].map(([, words = ""]) => commandOf(words));
    expect(sorted(rows.map(String))).toEqual(sorted(Object.keys(COMMANDS)));
    const others = [...text.matchAll(/`npm (?:run )?([a-z]+)`/g)].map(([, name = ""]) => name);
    const own = Object.entries(scripts()).filter(([, line]) => !line.startsWith("node src/cli/run.js"));
    expect(sorted(others)).toEqual(sorted(own.map(([name]) => name)));
    const named = [...text.matchAll(/`--([a-z-]+)`/g)].map(([, name = ""]) => name);
    expect(sorted(named)).toEqual(sorted(options()));
  });

  test("takes no option for one of another command", () => {
    const rows = [...text.matchAll(/^\| `sextant ([^`]+)`[^\n]*$/gm)];
    expect(rows.length).toBeGreaterThan(12);
    for (const [row, words = ""] of rows) {
      const allowed = optionsOf(commandOf(words));
      const named = [...row.matchAll(/`--([a-z-]+)`/g)].map(([, option = ""]) => option);
      expect(
        named.filter((option) => !allowed.includes(option)),
        row,
      ).toEqual([]);
    }
  });
});

test("docs/why/contract.md §4 leads to the list of addresses", () => {
  expect(section("4. Addresses")).toContain("(../reference/addresses.md)");
});

describe("docs/why/contract.md §5, figures", () => {
  const text = section("5. Figures");
  const [measures = "", ledger = ""] = text.split("`figures.json` is a table");
  const rowsOf = (part: string) => [...part.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = ""]) => cell);

  test("leads to the page of all measures", () => {
    expect(measures).toContain("(../reference/measures.md)");
  });

  test("names each measure that was replaced, with the one that stands for it", () => {
    const told = /A measure that has been replaced[^\n]*/.exec(text)?.[0] ?? "";
    const pairs = codeIn(told);
    expect(pairs).toEqual(Object.entries(REPLACED_MEASURES).flat());
  });

  test("names every column of figures.json, in its order", () => {
    expect(rowsOf(ledger).flatMap(codeIn)).toEqual(figuresFile.shape.columns.element.options);
  });
});

test("docs/why/contract.md §6 leads to the list of codes", () => {
  expect(section("6. Diagnostics")).toContain("(../reference/diagnostics.md)");
  expect(read("docs/reference/diagnostics.md").match(/^### /gm)?.length).toBeGreaterThan(150);
});
