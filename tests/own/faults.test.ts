import { rmSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { blocksOf, read } from "../support/docs.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable } from "../support/releases.ts";
import { settingsWith } from "./team.ts";

const PAGE = "content/editions/2026-q2/details.mdx";
const PATH = "components/Own.astro";

let files: Scratch;
beforeAll(async () => {
  files = await makeReleasable();
  for (const other of ["2026-q1", "2026-q3", "2026-q4"])
    rmSync(files.path(`content/editions/${other}`), { recursive: true });
  files.write("astro.config.mjs", settingsWith(`{ components: { Own: "${PATH}" } }`));
  files.edit(
    PAGE,
    "order: 2\n---\n",
    'order: 2\n---\n<Own of="guests" due="2026-11-01">\n\nWords.\n\n</Own>\n\n',
  );
});
afterAll(() => files.remove());

/** What a check says of the team's own where the component is so, without what else there is. */
async function found(component: string): Promise<string[]> {
  files.write(PATH, component);
  const { diagnostics } = await compute(files.root, () => {});
  return diagnostics.filter(({ severity }) => severity === "error").map(told);
}

function told({ code, file, line, column, message }: Diagnostic): string {
  return `${code} ${file}:${line}:${column} ${message}`;
}

const given = (body: string, code = "") =>
  `---\nconst { report, of } = Astro.props;\n${code}\n---\n${body}\n`;
const AT_USE = `${PAGE}:5:1 <Own> (${PATH})`;

describe("a component that shows what it was given", () => {
  test.each([
    given("<p>{report.figure(of).text} of {report.metrics[0].name}, {report.edition.title}</p>"),
    given("<p>{report.period('2026-q4').label} to {report.date('2026-11-01')}</p><slot />"),
    given("<ul>{[1, 2].map(() => <li>a</li>)}</ul>"),
    given(
      "<p>{report.figure('guests').value > 10 ? 'many' : 'few'} and {report.figure('guests').value?.toFixed(0)}</p>",
    ),
    "<p>Words.</p>",
  ])("is fine: %#", async (component) => {
    expect(await found(component)).toEqual([]);
  });
});

test("the component that the guide shows is fine", async () => {
  const shown = blocksOf(read("docs/write/components-of-your-own.md")).find(
    ({ language }) => language === "astro",
  );
  expect(await found(shown?.code ?? "")).toEqual([]);
});

describe("a component is told of, where", () => {
  test.each([
    ["a number is typed", given("<p>About 500 people</p>"), `own-number ${AT_USE} renders "500"`],
    [
      "a number is computed",
      given("<p>{(report.figure(of).value * 2).toFixed(0)}</p>"),
      `own-number ${AT_USE} renders "24"`,
    ],
    ["a number is heard", given('<p aria-label="12.5">a</p>'), `own-number ${AT_USE} renders "12.5"`],
    ["a sign is added", given("<p>−{report.figure(of).text}</p>"), `own-number ${AT_USE} renders "−12"`],
    [
      "it would run something",
      given('<p set:html="<img src=x onerror=alert()>" />'),
      `own-markup ${AT_USE} renders what no page may hold: <img> may not say \`onerror\``,
    ],
    [
      "it brings a script",
      given("<script is:inline>a</script>"),
      `own-markup ${AT_USE} renders what no page may hold: words may not hold <script>`,
    ],
    [
      "it asks another host",
      given('<img src="https://example.com/a.png" alt="" />'),
      `own-markup ${AT_USE} renders what no page may hold: https://example.com/a.png may not stand there`,
    ],
    [
      "it throws",
      given("<p>{report.nothing.at}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: Cannot read properties of undefined`,
    ],
    [
      "it throws what is no error",
      given("<p />", "throw 'so';"),
      `own-component-failed ${AT_USE} stopped while it was rendered: so`,
    ],
    [
      "it names no metric",
      given("<p>{report.figure('gests').text}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: there is no metric "gests"`,
    ],
    [
      "it names no period",
      given("<p>{report.period('2026-q9').label}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: "2026-q9" is not a period`,
    ],
    [
      "it names no day",
      given("<p>{report.date('2026-02-30')}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: "2026-02-30" is not a day`,
    ],
    [
      "it changes what it was given",
      given("<p />", "report.edition.title = 'a';"),
      `own-component-failed ${AT_USE} stopped while it was rendered: Cannot assign to read only property`,
    ],
    [
      "it reads the clock",
      given("<p>{new Date().getFullYear()}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: new Date depends on the moment`,
    ],
    [
      "it throws dice",
      given("<p>{Math.random() > 0.5 ? 'a' : 'b'}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: Math.random depends on the moment`,
    ],
    [
      "it asks the network",
      given("<p />", "await fetch('https://example.com/');"),
      `own-component-failed ${AT_USE} stopped while it was rendered: a request depends on the moment`,
    ],
    [
      "it reads the machine",
      given("<p>{process.env.HOME}</p>"),
      `own-component-failed ${AT_USE} stopped while it was rendered: process depends on the moment`,
    ],
    [
      "it reads the disk",
      "---\nimport { readFileSync } from 'node:fs';\n---\n<p>{readFileSync('/etc/hosts', 'utf8')}</p>",
      `own-component-unreadable ${PATH}:1:1 ${PATH}: it imports node:fs`,
    ],
    [
      "it imports from another host",
      "---\nimport a from 'https://example.com/a.js';\n---\n<p>{a}</p>",
      `own-component-unreadable ${PATH}:1:1 ${PATH}: it imports https://example.com/a.js, which is no`,
    ],
    [
      "it does not parse",
      "---\nconst a = ;\n---\n<p>{a}</p>",
      `own-component-unreadable ${PATH}:2:10 ${PATH}: Unexpected token`,
    ],
    [
      "it imports what is not there",
      "---\nimport Other from './Other.astro';\n---\n<Other />",
      `own-component-unreadable ${PATH}:1:1 ${PATH}: it imports ./Other.astro, which is not there`,
    ],
    [
      "it has a style",
      "<p>a</p><style>p { color: red; }</style>",
      `own-component-unreadable ${PATH}:1:1 ${PATH}: it has a <style>`,
    ],
    [
      "it has a script",
      "<p>a</p><script>alert()</script>",
      `own-component-unreadable ${PATH}:1:1 ${PATH}: it has a <script>`,
    ],
  ])("%s", async (_, component, due) => {
    const all = await found(component);
    expect(all.filter((one) => !one.startsWith(due))).toEqual([]);
    expect(all).toHaveLength(1);
  });

  test("a file that it imports is broken, there", async () => {
    files.write("components/half.ts", "export const half = (n) => n / ;\n");
    const all = await found("---\nimport { half } from './half.ts';\n---\n<p>{half}</p>");
    expect(all).toEqual([
      expect.stringMatching(/^own-component-unreadable components\/half\.ts:1:\d+ components\/half\.ts: \S/),
    ]);
  });

  test("its name is one of ours, or none that a page can write", async () => {
    const names = async (name: string) => {
      writeFileSync(files.path("astro.config.mjs"), settingsWith(`{ components: { ${name}: "${PATH}" } }`));
      return (await found("<p />")).filter((one) => one.startsWith("own-")).map((one) => one.split(" ")[0]);
    };
    expect(await names("Trend")).toEqual(["own-name-taken"]);
    expect(await names("trend")).toEqual(["own-name-taken"]);
    expect(await names('"My-Own"')).toEqual(["own-name-taken"]);
  });
});

test("a page that names a component which is not there is told what there is", async () => {
  writeFileSync(files.path("astro.config.mjs"), settingsWith(`{ components: { Own2: "${PATH}" } }`));
  const [first, ...more] = await found("<p />");
  expect(more).toEqual([]);
  expect(first).toBe(`unknown-component ${PAGE}:5:1 there is no component <Own>`);
});
