import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { KEYS } from "../../src/content/schema/retired.ts";
import { contentDrafts } from "../../src/create/content.ts";
import { createReport } from "../../src/create/create.ts";
import { metricsOf } from "../../src/create/metrics.ts";
import { presetNamed } from "../../src/create/templates.ts";
import { Abandoned } from "../../src/engine/dialogue.ts";
import { read } from "../support/docs.ts";
import { IS_FULL } from "../support/forms.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { heard, sextant } from "../support/releases.ts";
import { SCRATCH } from "../support/roots.ts";
import { init, installEngine, wrongIn } from "./begun.ts";

let files: Scratch;
beforeEach(() => {
  files = scratch("begun", SCRATCH);
});
afterEach(() => files.remove());

/** Names that a company may have, and that files, pages or shells may take otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  quotes: `"Double" & 'single' “curly” \`ticks\``,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell would read it
  braces: "{{daily_posters}} {#if} {/* x */} ${HOME} {",
  tags: "<script>alert(1)</script> <b>A</b> </title> -->",
  "a comment of YAML": "Acme # not a comment: [a, {b: c}] & *d !e | > %",
  "a list of YAML": "- Acme",
  "a truth": "yes",
  "a number": "1e3",
  nothing: "null",
  "a date": "2026-09-30",
  fence: "---",
  emoji: "🚀 Raumfahrt 👩‍👩‍👧‍👦",
  "the other direction": "חברה بالعربية",
  length: "Long ".repeat(60).trim(),
  markdown: "# A *b* _c_ [d] | g | 1. h",
  backslash: "C:\\new\\table",
};

describe("a company's name", () => {
  test.each(Object.entries(NAMES))("of %s is the name that stands in the report", async (kind, name) => {
    const { exit, err } = await init(files.root, ["mine", "--template", "empty", `--company=${name}`]);
    expect({ exit, err }).toEqual({ exit: 0, err: "" });
    const wrong = await wrongIn(files.path("mine"));
    // Of which letters our faces are, is another matter.
    expect(wrong.filter((one) => !one.startsWith("warning letters-missing"))).toEqual([]);
    if (!/emoji|direction/.test(kind)) expect(wrong).toEqual([]);
    const { parse } = await import("yaml");
    const front = files.read("mine/content/report.mdx").split("\n---\n")[0]?.slice(4) ?? "";
    expect(z.object({ company: z.string() }).parse(parse(front)).company).toBe(name);
  });

  test.runIf(IS_FULL)("of all that at once builds, and no page takes it for anything but words", async () => {
    const name = Object.values(NAMES).join(" ");
    await init(files.root, [
      "mine",
      "--template",
      "empty",
      `--company=${name}`,
      "--languages",
      "en-GB,de-DE",
    ]);
    installEngine(files.path("mine"));
    const { exit, err } = await sextant(files.path("mine"), ["build"]);
    expect({ exit, err: err.replace(/^warning letters-missing[\s\S]*?\n\n/gm, "") }).toEqual({
      exit: 0,
      err: "",
    });
    for (const page of ["index.html", "about/index.html", "drafts/2026-q3/de/index.html"]) {
      const { document } = parseHTML(files.read(`mine/dist/${page}`));
      const scripts = [...document.querySelectorAll("script")].map((one) => one.textContent ?? "");
      expect(scripts.filter((text) => text.includes("alert"))).toEqual([]);
      expect(document.body.textContent).toContain("<script>alert(1)</script>");
    }
  });

  test("that is empty, or holds what no file can, is refused with a sentence", async () => {
    for (const [name, said] of [
      ["  ", "An answer is needed."],
      ["A\u0007b", "Write it without characters that no file can hold."],
      ["[A](javascript:alert(1))", "Write it without links, as Markdown would read it."],
      ["![A](a.png)", "Write it without links, as Markdown would read it."],
    ]) {
      const { exit, err } = await init(files.root, ["mine", `--company=${name}`]);
      expect({ exit, said: err.split("\n")[0] }).toEqual({ exit: 2, said: `--company: ${said}` });
    }
    expect(readdirSync(files.root)).toEqual([]);
  });
});

describe("on a terminal", () => {
  test("everything is asked with a proposal, and an answer that cannot be read is asked for again", async () => {
    const answers = [
      "3",
      "",
      "xx",
      "de-DE",
      "13",
      "4",
      "someday",
      "sunday",
      "Mars/Base",
      "Europe/Berlin",
      "",
    ];
    const { exit, out, asked } = await init(files.root, ["my-club"], { answers });
    expect(exit).toBe(0);
    expect(asked).toEqual([
      "Template [empty]: ",
      "Company [My club]: ",
      ...Array(2).fill(
        "Languages, as locales with commas between them, that of the originals first [en-GB]: ",
      ),
      ...Array(2).fill("Month in which the fiscal year starts, 1 to 12 [1]: "),
      ...Array(2).fill("Day on which a week starts [monday]: "),
      ...Array(2).fill(expect.stringMatching(/^Time zone in which a day begins and ends \[.*\]: $/)),
      "CSV file of yours, with a row for each thing that happened; none for sample data [none]: ",
    ]);
    expect(out).toContain("Templates are in English, German and French");
    const report = files.read("my-club/content/report.mdx");
    for (const line of [
      `keys: ${KEYS}`,
      "company: My club",
      "locale: de-DE",
      "fiscal_year_starts: 4",
      "week_starts: sunday",
    ])
      expect(report).toContain(`${line}\n`);
  });

  test.each([0, 1, 4, 6])("who breaks off at question %i is told so, and nothing is there", async (count) => {
    const answers = ["empty", "Acme", "en-GB", "1", "monday", "UTC"].slice(0, count);
    const { exit, err } = await init(files.root, ["mine"], { answers });
    expect({ exit, err }).toEqual({ exit: 130, err: "\nBroken off: nothing was written." });
    expect(readdirSync(files.root)).toEqual([]);
  });

  test("with --yes nothing is asked", async () => {
    const { exit, asked } = await init(files.root, ["mine", "--yes"], { answers: [] });
    expect({ exit, asked }).toEqual({ exit: 0, asked: [] });
  });
});

describe("the folder", () => {
  test("that holds anything else is refused, and stays as it is", async () => {
    files.write("mine/notes.txt", "mine");
    const { exit, err } = await init(files.root, ["mine"]);
    expect(exit).toBe(1);
    expect(err).toContain("error folder-not-empty mine:1:1\n  mine is not empty: it holds notes.txt");
    expect(readdirSync(files.path("mine"))).toEqual(["notes.txt"]);
  });

  test("that is a file is refused", async () => {
    files.write("mine", "a file");
    const { exit, err } = await init(files.root, ["mine"]);
    expect(exit).toBe(1);
    expect(err).toContain("error file-in-the-way mine:1:1");
  });

  test.skipIf(process.getuid?.() === 0)("that may not be written is told, and nothing is left", async () => {
    mkdirSync(files.path("locked"));
    chmodSync(files.path("locked"), 0o500);
    const { exit, err } = await init(files.root, ["locked/mine", "--yes"]);
    chmodSync(files.path("locked"), 0o700);
    expect(exit).toBe(1);
    expect(err).toContain("error no-permission");
    expect(readdirSync(files.path("locked"))).toEqual([]);
  });

  test("in which the engine was installed keeps what its package.json says, and gets what is missing", async () => {
    const before = {
      name: "of-ours",
      private: true,
      scripts: { test: 'echo "Error: no test specified" && exit 1', deploy: "rsync" },
      dependencies: { "sextant-report": "file:../engine.tgz" },
      devDependencies: { node: "24.21.0" },
      author: "Kim",
    };
    files.write("mine/package.json", JSON.stringify(before));
    files.write("mine/node_modules/sextant-report/package.json", "{}");
    const { exit, out } = await init(files.path("mine"), ["--template", "empty", "--yes"]);
    expect(exit).toBe(0);
    expect(out).not.toContain("npm install");
    const { scripts, ...rest } = JSON.parse(files.read("mine/package.json"));
    expect(scripts).toEqual({
      dev: "sextant dev",
      check: "sextant check",
      build: "sextant build",
      test: "sextant check --strict && sextant verify",
      deploy: "rsync",
    });
    expect(rest).toEqual({
      name: "of-ours",
      private: true,
      type: "module",
      dependencies: before.dependencies,
      devDependencies: before.devDependencies,
      author: "Kim",
    });
  });

  test("whose package.json does not read is refused", async () => {
    files.write("mine/package.json", "{");
    const { exit, err } = await init(files.root, ["mine"]);
    expect(exit).toBe(1);
    expect(err).toContain("it holds package.json, which is not of a report that is begun");
    expect(files.read("mine/package.json")).toBe("{");
  });

  test("holds all that a repository needs, and this repository's own settings", async () => {
    await init(files.root, ["mine", "--template", "empty", "--yes"]);
    expect(readdirSync(files.path("mine")).sort()).toEqual([
      ".astro",
      ".gitattributes",
      ".github",
      ".gitignore",
      ".vscode",
      "README.md",
      "astro.config.mjs",
      "content",
      "data",
      "package.json",
      "public",
    ]);
    const own = read(".gitattributes").split("\n");
    expect(files.read("mine/.gitattributes").split("\n")).toEqual(
      own.filter((line) => !line.startsWith("tests/")),
    );
    for (const name of ["settings.json", "extensions.json", "sextant.code-snippets"])
      expect(files.read(`mine/.vscode/${name}`)).toBe(read(`.vscode/${name}`));
    const { version } = JSON.parse(read("package.json"));
    expect(JSON.parse(files.read("mine/package.json")).dependencies).toEqual({ "sextant-report": version });
    expect(files.read("mine/astro.config.mjs").trim().split("\n").filter(Boolean)).toHaveLength(3);
    const { parse } = await import("yaml");
    const workflow = parse(files.read("mine/.github/workflows/report.yml"));
    const runs = workflow.jobs.report.steps.flatMap((step: { run?: string }) => step.run ?? []);
    expect(runs).toEqual([
      "npm ci",
      "npx sextant check --strict --github",
      "npx sextant verify",
      "npx sextant build",
      "npx sextant verify dist",
      'npx sextant diff "origin/$BASE" --markdown >> "$GITHUB_STEP_SUMMARY"',
    ]);
  });
});

test("who breaks off while tables are frozen finds nothing written", async () => {
  const abort = new AbortController();
  const effects = {
    ...heard(files.root),
    warn: () => {},
    progress: () => abort.abort(new Abandoned()),
    interruptible: <Result>(work: (signal: AbortSignal) => Promise<Result>) =>
      work(abort.signal).catch((error: unknown) => {
        throw abort.signal.aborted ? abort.signal.reason : error;
      }),
  };
  const request = {
    folder: "mine",
    said: { template: "empty" },
    columns: {},
    timezone: "UTC",
    node: process.versions.node,
  };
  await expect(createReport(effects, request)).rejects.toThrow(Abandoned);
  expect(existsSync(join(files.root, "mine"))).toBe(false);
  expect(readdirSync(files.root)).toEqual([]);
});

test("a metric in another language keeps comments, order and SQL of the template", () => {
  const [star] = metricsOf(presetNamed("social"));
  const drafts = contentDrafts({
    company: {
      name: "A",
      locales: ["de-DE"],
      calendar: { fiscalYearStarts: 1, weekStarts: 0 },
      timezone: "UTC",
    },
    metrics: [star],
    period: { id: "2026-q3", grain: "quarter", first: 20635, last: 20726 },
    snapshot: "s",
    isSample: false,
    today: "2026-10-02",
    isCompared: false,
    segments: {},
    breached: [],
  });
  const text = String(drafts.find(({ file }) => file.endsWith("daily_posters.mdx"))?.content);
  const kept = (file: string) =>
    file
      .split("\n---\n")[0]
      ?.split("\n")
      .filter((line) => /^(?:#|[a-z_]+:)/.test(line))
      .map((line) =>
        /^(?:#|role|grain|review|rollup|from|time|where|value|tree|leads|game|better):? /.test(line)
          ? line
          : line.replace(/:.*/, ":"),
      ) ?? [];
  expect(kept(text).slice(0, kept(star.text).length)).toEqual(kept(star.text));
  expect(text).toContain("includes: [Beiträge, Antworten mit Text]");
});
