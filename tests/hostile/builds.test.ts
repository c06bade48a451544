import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { IS_FULL } from "../support/forms.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { hashesBelow, makeReleasable, sextant } from "../support/releases.ts";
import { REPOSITORY } from "../support/roots.ts";

/** A build that cannot be: how it is broken, and what it says, with the place of the cause and the whole cause. */
interface Broken {
  readonly file: string;
  readonly text: string;
  readonly code: string;
  readonly at: string;
  readonly says: readonly string[];
  /** Only in the long form: it fails late. */
  readonly isSlow?: true;
}

const SEXTANT = join(REPOSITORY, "src", "index.ts");
const SETTINGS = "astro.config.mjs";
const PAGE = "content/editions/2026-q2/details.mdx";
const page = (body: string) => `---\ntitle: Details\n---\n\n${body}\n`;

const settings = (text: string, at: string, ...says: readonly string[]): Broken => ({
  ...{ file: SETTINGS, text, code: "settings-unusable", at: `${SETTINGS}:${at}`, says },
});
const hooked = (hook: string, body: string, before = "") =>
  `${before}export default { integrations: [${before === "" ? "" : "sextant(), "}{\n  name: "own",\n  hooks: { "${hook}": () => {\n    ${body}\n  } },\n}] };\n`;
const IMPORT = `import sextant from ${JSON.stringify(SEXTANT)};\n`;

const BROKEN: Readonly<Record<string, Broken>> = {
  "settings that throw": settings('\nthrow new Error("not today");\n', "1:1", "not today"),
  "settings that are no JavaScript": settings("export default {\n", "2:1", "Unexpected token"),
  "settings that import what is not there": settings(
    'import icon from "not-there";\nexport default {};\n',
    "1:1",
    "'not-there'",
  ),
  "settings of another form": settings(
    `${IMPORT}export default { output: 5, integrations: [sextant()] };\n`,
    "1:1",
    "output",
    "Received `5`",
  ),
  "a hook that fails with several lines": settings(
    hooked("astro:config:setup", 'throw new TypeError("first line\\nsecond line");'),
    "4:",
    "first line\n  second line",
  ),
  "a plugin that fails on a page of ours": settings(
    `${IMPORT}export default { integrations: [sextant()], vite: { plugins: [{ name: "own",\n  transform(code, id) { if (id.endsWith("Shell.astro")) throw new Error("cannot do this one"); },\n}] } };\n`,
    "",
    "[plugin own]",
    "Shell.astro",
    "cannot do this one",
  ),
  "a hook that fails when all is built": {
    ...settings(hooked("astro:build:done", 'throw new Error("too late");', IMPORT), "5:", "too late"),
    isSlow: true,
  },
  "a page that is no MDX": {
    ...{ file: PAGE, text: page("Words {of"), code: "mdx-syntax", at: `${PAGE}:5:7`, says: [] },
  },
  "a tag that is never closed": {
    ...{
      file: PAGE,
      text: page("<Callout>\n\nWords."),
      code: "mdx-syntax",
      at: `${PAGE}:`,
      says: ["Callout"],
    },
  },
  "a picture that is not there": {
    ...{ file: PAGE, text: page("![Tables](tables.png)"), code: "", at: `${PAGE}:5:`, says: ["tables.png"] },
  },
};

let report: Scratch;
beforeAll(async () => {
  report = await makeReleasable();
  expect((await sextant(report.root, ["build"])).exit).toBe(0);
});
afterAll(() => report.remove());

test.each(Object.entries(BROKEN).filter(([, { isSlow }]) => IS_FULL || isSlow !== true))(
  "%s: the build says why and where, and leaves what was there",
  async (_, { file, text, code, at, says }) => {
    const before = hashesBelow(report.path("dist"));
    report.write(file, text);
    try {
      const { exit, out, err } = await sextant(report.root, ["build"]);
      expect([exit, out]).toEqual([1, ""]);
      expect(err).toContain(`error ${code}`);
      expect(err).toContain(at);
      for (const words of says) expect(err).toContain(words);
      expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      expect(err).not.toContain("\u001b");
      expect(hashesBelow(report.path("dist"))).toEqual(before);
    } finally {
      rmSync(report.path(file));
    }
  },
);
