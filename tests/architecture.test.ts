import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { circlesIn } from "./support/circles.ts";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** What a folder may take of another: everything, only types, or only its address (`new URL`). */
type Kind = "all" | "types" | "url";

/** Which room may import which, as docs/why/architecture.md says it; every one may also import itself. */
const TABLE = tableIn(readFileSync(new URL("../docs/why/architecture.md", import.meta.url), "utf8"));

/** The rows of the table of rooms: "| `charts` | what lives there | `language`, types of `report` |". */
function tableIn(page: string): Readonly<Record<string, Readonly<Record<string, Kind>>>> {
  const rows = [...page.matchAll(/^\| `([\w.]+)` \| [^|]* \| ([^|]*) \|$/gm)];
  return Object.fromEntries(rows.map(([, room = "", imports = ""]) => [room, importsIn(imports)]));
}

function importsIn(cell: string): Readonly<Record<string, Kind>> {
  const kinds: Readonly<Record<string, Kind>> = { "types of ": "types", "addresses of ": "url", "": "all" };
  const found = [...cell.matchAll(/(types of |addresses of |)`([\w.]+)`/g)];
  return Object.fromEntries(found.map(([, kind = "", room = ""]) => [room, kinds[kind] ?? "all"]));
}

/**
 * What still opens a page or a table that we made, and why it may. Whoever makes a file to send reads the Report alone;
 * what is sealed is copied, listed and verified as the bytes that it is.
 */
const CUSTODY: Readonly<Record<string, string>> = {
  "release/complete.ts": "finds what a sealed page names, so that it is sealed too",
  "release/finish.ts": "writes the seal into pages that are being released",
  "release/sitemap.ts": "lists the sealed pages that do not ask to be left out",
  "release/fetch.ts": "names the addresses by which readers reach a page of a host",
  "release/verifyAround.ts": "holds all that readers get against what the checkout builds",
  "release/verifySite.ts": "holds copies of sealed pages against their seal",
  "release/verifyUrl.ts": "holds pages of a host against their seal",
  "engine/release/foundReleased.ts": "reads in a manifest which pages a version has",
  "engine/previewArchive.ts": "hands sealed pages to a browser beside the preview",
  "engine/render/renderDocument.ts": "hands over the document that it has just rendered",
  "charts/svg.ts": "draws on an empty page",
  "engine/own/rendered.ts": "reads what a component of the team's own made, before it is part of any page",
  "charts/dressed.ts": "gives a drawing its look, which it is made of as it leaves",
};

/** Does a file open or parse pages, tables or drawings that we made? */
function opensRendered({ text }: Pick<Source, "text">): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  if (/\bparseHTML\b/.test(code)) return true;
  if (/\b(?:textAt|fileAt)\b[^;]*from "[^"]*\bsource\.ts"/.test(code)) return true;
  return /\b(?:readFileSync|readFile|fetchFile)\(/.test(code) && /\.(?:html|csv)\b["'`/$)]/.test(code);
}

/**
 * What modules that render pages remember beside `remembered`, and why no page misses by it what another one has read of
 * the site's data.
 */
const MEMORIES: Readonly<Record<string, string>> = {
  "blocks/metric/tone.ts": "of what is being computed, which is no data of a site",
  "calendar/day.ts": "of days",
  "charts/drawingStyle.ts": "by the texts of style sheets and the accent themselves",
  "charts/timeAxis.ts": "by the names of locales",
  "components/terms.ts": "of a page while it is rendered",
  "compute/calendarDays.ts": "of what is being computed, which is no data of a site",
  "compute/fits.ts": "by the values of series themselves",
  "compute/forecast.ts": "of what is being computed, which is no data of a site",
  "compute/history.ts": "of what is being computed, which is no data of a site",
  "compute/keptFits.ts": "by the hash of series",
  "compute/measured.ts": "of what is being computed, which is no data of a site",
  "format/number.ts": "by the names of locales",
  "format/period.ts": "by the names of locales",
  "language/language.ts": "by the names of locales",
  "report/outline/terms.ts": "of a glossary of ours",
};

/** Does a module remember anything from one call to the next? A list of constants is none. */
function remembers({ text }: Pick<Source, "text">): boolean {
  return /^(?:export )?(?:const \w+(?:: [^=]+)? = new (?:WeakMap|Map|Set)\b[^(\n]*\(\);|(?:let|var) )/m.test(
    text,
  );
}

interface Source {
  /** Below `src/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  readonly target: string;
  readonly kind: Kind;
}

const sources: Source[] = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return { file: path.slice(SRC.length).replaceAll("\\", "/"), text: readFileSync(path, "utf8") };
  })
  .sort((left, right) => (left.file < right.file ? -1 : 1));

/** The folder of `src/` in which a file lives; a file at the root stands for itself. */
function folderOf(file: string): string {
  return file.split("/")[0] ?? file;
}

/** Everything that a file imports from within `src/`. */
function importsOf({ file, text }: Source): Import[] {
  const found: { specifier: string; kind: Kind }[] = [];
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  for (const match of code.matchAll(
    /\b(?:import|export)\s+(type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?["']([^"']+)["']/g,
  )) {
    found.push({ specifier: match[2] ?? "", kind: match[1] === undefined ? kindOf(match[0]) : "types" });
  }
  for (const match of code.matchAll(/\bimport\(\s*["'`]([^"'`]+)["'`]\s*\)/g)) {
    found.push({ specifier: match[1] ?? "", kind: "all" });
  }
  for (const match of code.matchAll(/new URL\(\s*["'`]([^"'`]+)["'`]\s*,\s*import\.meta\.url/g)) {
    found.push({ specifier: match[1] ?? "", kind: "url" });
  }
  return found
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier, kind }) => ({
      file,
      // A file of declarations holds nothing but types.
      kind: file.endsWith(".d.ts") ? ("types" as const) : kind,
      target: posix.normalize(
        posix.join(dirname(file), specifier.replace(/[?#].*$/, "").replace(/\$\{.*/, "")),
      ),
    }))
    .filter(({ target }) => target !== ".." && target !== "../");
}

/** `import { type A, type B }` takes types only. */
function kindOf(statement: string): Kind {
  const names = /\{([^}]*)\}/.exec(statement)?.[1];
  const bare = statement.replace(/\{[^}]*\}/, "").replace(/\b(import|export|from)\b/g, "");
  const others = bare.replace(/["'][^"']*["']/, "").replace(/[\s,]/g, "");
  if (names === undefined || others !== "") return "all";
  const list = names.split(",").map((name) => name.trim());
  return list.filter((name) => name !== "").every((name) => name.startsWith("type ")) ? "types" : "all";
}

/** What each file takes of others at run time. */
function arrowsOf(files: readonly Source[]): Map<string, string[]> {
  const values = (file: Source) => importsOf(file).filter(({ kind }) => kind === "all");
  return new Map(files.map((file) => [file.file, values(file).map(({ target }) => target)]));
}

/** The files that take part in what some files do at run time. */
function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const arrows = arrowsOf(sources);
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const target of arrows.get(file) ?? []) reach(target);
  };
  starts.forEach(reach);
  return reached;
}

/** What is wrong with an import by the table; null where it is allowed. */
function breach({ file, target, kind }: Import): string | null {
  const [from, to] = [folderOf(file), folderOf(target)];
  if (target.startsWith("..")) return `${file} imports ${target}, outside src`;
  if (from === to) return null;
  const allowed = TABLE[from];
  if (allowed === undefined) return `${file}: the folder ${from} is not in the table`;
  const limit = allowed[to];
  if (limit === undefined) return `${file} imports ${target}, but ${from} may not import ${to}`;
  if (limit === "all" || limit === kind) return null;
  return `${file} imports ${target}, but ${from} may import only ${limit === "url" ? "the URL" : "types"} of ${to}`;
}

describe("the architecture test itself", () => {
  const source = (text: string): Source => ({ file: "charts/a.ts", text });
  const kinds = (text: string) => importsOf(source(text)).map(({ target, kind }) => [target, kind]);

  test("sees static imports and exports, of types and of values, over several lines", () => {
    expect(kinds('import type { A } from "../report/a.ts";')).toEqual([["report/a.ts", "types"]]);
    expect(kinds('import {\n  type A,\n  type B,\n} from "../report/a.ts";')).toEqual([
      ["report/a.ts", "types"],
    ]);
    expect(kinds('import { type A, b } from "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
    expect(kinds('import d, { type A } from "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
    expect(kinds('import * as all from "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
    expect(kinds('export { b } from "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
    expect(kinds('export * from "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
    expect(kinds('import "../report/a.ts";')).toEqual([["report/a.ts", "all"]]);
  });

  test("sees dynamic imports and addresses", () => {
    expect(kinds('await import("../report/a.ts")')).toEqual([["report/a.ts", "all"]]);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the text under test
    expect(kinds("new URL(`../routes/${file}`, import.meta.url)")).toEqual([["routes/", "url"]]);
  });

  test("reports what the table forbids and lets pass what it allows", () => {
    const verdict = (file: string, text: string) => importsOf({ file, text }).map(breach);
    expect(verdict("charts/a.ts", 'import { b } from "../report/b.ts";')).toEqual([
      "charts/a.ts imports report/b.ts, but charts may import only types of report",
    ]);
    expect(verdict("format/a.ts", 'import type { B } from "../report/b.ts";')).toEqual([
      "format/a.ts imports report/b.ts, but format may not import report",
    ]);
    expect(verdict("charts/a.ts", 'import type { B } from "../report/b.ts";')).toEqual([null]);
    expect(verdict("metrics/a.ts", 'import { b } from "../../tests/b.ts";')).toEqual([
      "metrics/a.ts imports ../tests/b.ts, outside src",
    ]);
  });
});

describe("circles of imports", () => {
  const circles = (files: Readonly<Record<string, string>>) =>
    circlesIn(arrowsOf(Object.entries(files).map(([file, text]) => ({ file, text }))));

  test("are found over any number of files, components too, and each once", () => {
    const files = {
      "a/a.ts": 'import { b } from "./b.ts";\nimport { d } from "../d/d.ts";',
      "a/b.ts": 'import c from "./c.astro";\nimport { d } from "../d/d.ts";',
      "a/c.astro": '---\nimport { a } from "./a.ts";\n---',
      "d/d.ts": 'import { e } from "./e.ts";',
      "d/e.ts": 'export * from "./d.ts";',
    };
    expect(circles(files)).toEqual([
      ["a/a.ts", "a/b.ts", "a/c.astro"],
      ["d/d.ts", "d/e.ts"],
    ]);
  });

  test("are those of a file with itself, and of what is imported when it is needed", () => {
    expect(circles({ "a/a.ts": 'import { a } from "./a.ts";' })).toEqual([["a/a.ts"]]);
    const late = { "a/a.ts": 'import { b } from "./b.ts";', "a/b.ts": 'await import("./a.ts")' };
    expect(circles(late)).toEqual([["a/a.ts", "a/b.ts"]]);
  });

  test("are none where one way is of types only, nor where two ways lead to one file", () => {
    const types = { "a/a.ts": 'import { b } from "./b.ts";', "a/b.ts": 'import type { A } from "./a.ts";' };
    expect(circles(types)).toEqual([]);
    const both = {
      "a/a.ts": 'import { b } from "./b.ts";\nimport { c } from "./c.ts";',
      "a/b.ts": 'import { c } from "./c.ts";',
      "a/c.ts": "",
    };
    expect(circles(both)).toEqual([]);
  });
});

describe("the house", () => {
  test("opens no page and no table that it made, save to keep what is sealed", () => {
    const opened = sources.filter(opensRendered).map(({ file }) => file);
    expect(opened.filter((file) => !Object.hasOwn(CUSTODY, file))).toEqual([]);
    const scraping = 'import { readFileSync } from "node:fs";\nreadFileSync(join(home, "charts/trend.csv"));';
    expect(opensRendered({ text: scraping })).toBe(true);
    expect(opensRendered({ text: 'import { parseHTML } from "linkedom";' })).toBe(true);
    expect(opensRendered({ text: 'packed("metrics.csv", csvText(table));' })).toBe(false);
  });

  test("is not empty, and its imports are seen", () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(150);
  });

  test("imports only along the table", () => {
    expect(
      sources
        .flatMap(importsOf)
        .map(breach)
        .filter((one) => one !== null),
    ).toEqual([]);
  });

  test("has no circle of imports at run time", () => {
    expect(circlesIn(arrowsOf(sources))).toEqual([]);
  });

  test("imports only files that exist", () => {
    const all = new Set(
      readdirSync(SRC, { recursive: true }).map((name) => String(name).replaceAll("\\", "/")),
    );
    const lost = sources
      .flatMap(importsOf)
      .filter(({ target, kind }) => kind !== "url" && !all.has(target))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(lost).toEqual([]);
  });

  test("has no drawer for what belongs nowhere", () => {
    const drawers = sources.filter(({ file }) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.ts$)/.test(file));
    expect(drawers.map(({ file }) => file)).toEqual([]);
  });

  test("keeps every file within 300 lines", () => {
    const long = sources
      .map(({ file, text }) => ({ file, lines: text.replace(/\n$/, "").split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test("has no `any`, and no note of unfinished work", () => {
    const forbidden = [
      /:\s*any\b/,
      /\bas any\b/,
      /<any>/,
      /\bTODO\b/,
      /\bFIXME\b/,
      /@ts-ignore/,
      /@ts-expect-error/,
    ];
    const found = sources.flatMap(({ file, text }) =>
      text.split("\n").flatMap((line, index) => {
        const pattern = forbidden.find((one) => one.test(line));
        return pattern === undefined ? [] : [`${file}:${index + 1} ${line.trim()}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test("makes a page of its address and of the site's data alone, so that all that it reads is known", () => {
    const routes = sources.filter(({ file }) => file.startsWith("site/routes/"));
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ text }) => /\bprops\b/.test(text)).map(({ file }) => file)).toEqual([]);
    const paths = sources.filter(({ file, text }) => file.startsWith("site/") && /\bprops:/.test(text));
    expect(paths.map(({ file }) => file)).toEqual([]);
  });

  test("remembers what it made of the site's data by `remembered` only, so that no page hides what another reads", () => {
    const reached = reachedFrom(
      sources.map(({ file }) => file).filter((file) => file.startsWith("site/routes/")),
    );
    expect(reached).toContain("report/found.ts");
    const own = sources.filter((source) => reached.has(source.file) && remembers(source));
    expect(own.map(({ file }) => file)).toEqual(Object.keys(MEMORIES));
    expect(remembers({ text: "const known = new WeakMap<Report, readonly Found[]>();" })).toBe(true);
    expect(remembers({ text: "let last: Report | null = null;" })).toBe(true);
    expect(remembers({ text: 'const NAMES = new Set(["a"]);' })).toBe(false);
  });

  test("reads the clock and draws lots in the commands only, which hand both on", () => {
    const found = sources
      .filter(({ file }) => folderOf(file) !== "cli")
      .filter(({ text }) => /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });
});
