import { existsSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { filesBelow } from "../../src/disk/files.ts";
import type { Outcome } from "./releases.ts";
import { picture, type Rich } from "./richCompany.ts";

/** How a command is run on the root that is being edited. */
export type Run = (...args: string[]) => Promise<Outcome>;

/** What edits are given: the root, a word that is in it nowhere, and how often anything was edited before. */
export interface Desk extends Rich {
  readonly word: string;
  readonly times: number;
  readonly run: Run;
}

/** Changes a root, which stays one that builds. */
export type Edit = (desk: Desk) => void | Promise<void>;

const report = () => "content/report.mdx";
const board = ({ newest }: Rich) => `content/editions/${newest}/index.mdx`;
const boardDe = ({ newest }: Rich) => `content/editions/${newest}/index.de.mdx`;
const olderBoard = ({ older }: Rich) => `content/editions/${older}/index.mdx`;
const page = ({ newest }: Pick<Rich, "newest">) => `content/editions/${newest}/extra.mdx`;
const pageDe = ({ newest }: Rich) => `content/editions/${newest}/extra.de.mdx`;
const extra = () => "content/metrics/extra.mdx";
const extraDe = () => "content/metrics/extra.de.mdx";
const limit = () => "content/metrics/extra_limit.mdx";
const star = ({ star }: Rich) => `content/metrics/${star}.mdx`;

/** Replaces what is found first in a file, which must be there. */
function swap({ files }: Rich, file: string, from: RegExp, to: (found: string) => string): void {
  const text = files.read(file);
  if (!from.test(text)) throw new Error(`${file} does not hold ${from}`);
  files.write(file, text.replace(from, to));
}

/** Says one word more where a pattern ends. */
const saying =
  (fileOf: (rich: Rich) => string, after: RegExp): Edit =>
  (desk) =>
    swap(desk, fileOf(desk), after, (found) => `${found}${desk.word} `);

/** Says one sentence more at the end. */
const adding =
  (fileOf: (rich: Rich) => string, textOf: (desk: Desk) => string): Edit =>
  (desk) =>
    void desk.files.write(fileOf(desk), `${desk.files.read(fileOf(desk))}\n${textOf(desk)}\n`);

const sentence = ({ word }: Desk) => `${word} said so.`;

/** Says another value where a pattern is found. */
const setting =
  (fileOf: (rich: Rich) => string, from: RegExp, textOf: (desk: Desk) => string): Edit =>
  (desk) =>
    swap(desk, fileOf(desk), from, () => textOf(desk));

/** Within the list of a key of front matter, the first value of a field. */
const listed = (key: string, field: string) => new RegExp(`^${key}:\\n(?: .*\\n)*?.*?${field}: "?`, "m");

/** Does one thing where something is so, else the other. */
const choosing =
  (isSo: (desk: Desk) => boolean, one: Edit, other: Edit): Edit =>
  (desk) =>
    isSo(desk) ? one(desk) : other(desk);

const holds = (fileOf: (rich: Rich) => string, text: string) => (desk: Desk) =>
  desk.files.read(fileOf(desk)).includes(text);
const has =
  (fileOf: (rich: Rich) => string) =>
  (desk: Desk): boolean =>
    existsSync(desk.files.path(fileOf(desk)));

/** Writes a file where there is none, and removes it where there is one. */
const turningFile = (fileOf: (rich: Rich) => string, textOf: (desk: Desk) => string): Edit =>
  choosing(
    has(fileOf),
    (desk) => rmSync(desk.files.path(fileOf(desk))),
    (desk) => void desk.files.write(fileOf(desk), textOf(desk)),
  );

/** A day of August or September, another one each time. */
const day = ({ times }: Desk, month: string) =>
  `DATE '2026-${month}-${String((times % 27) + 1).padStart(2, "0")}'`;

const BLOCK = "\n<Scorecard />\n";

/** Writes another text in the place of one, of the same size and with the same time of its last change. */
function unseen({ files }: Rich, file: string, text: string): void {
  const path = files.path(file);
  const { atimeMs, mtimeMs, size } = statSync(path);
  writeFileSync(path, text);
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  if (statSync(path).size !== size) throw new Error(`${file} is not of the same size`);
}

/** Has a build that is refused, which keeps what it found until then. */
async function refused({ run }: Desk): Promise<void> {
  const { exit, out } = await run("build");
  if (exit !== 1) throw new Error(`a build was not refused: ${out}`);
}

async function built({ run }: Desk): Promise<void> {
  const { exit, err } = await run("build");
  if (exit !== 0) throw new Error(`a build was refused: ${err}`);
}

/** Does something while a file holds another text, and puts back what it held. */
async function meanwhile(
  { files }: Desk,
  file: string,
  text: string,
  work: () => Promise<void>,
): Promise<void> {
  const before = files.read(file);
  files.write(file, text);
  await work();
  files.write(file, before);
}

/** What is changed in a report, each thing in its way: pages show it, or data tell it. */
export const EDITS = {
  "a sentence on the board page": adding(board, sentence),
  "a sentence in another language": adding(boardDe, sentence),
  "a sentence in an older edition": adding(olderBoard, sentence),
  "a sentence on a further page": adding(page, sentence),
  "a sentence of a further page in another language": adding(pageDe, sentence),
  "a heading": adding(page, ({ word }) => `## About ${word}\n\nNothing.`),
  "a number in prose": adding(page, ({ times }) => `They sat at ${times + 3} tables.`),
  "a figure in prose": adding(
    page,
    ({ star, times }) => `Before, <Figure of="${star}" at="2026-q${(times % 3) + 1}" />.`,
  ),
  "the title": saying(board, /^title: /m),
  "the title in another language": saying(boardDe, /^title: "?/m),
  "the title of a further page": saying(page, /^title: /m),
  "the summary": saying(board, /^summary: (?:>-\n {2}|"?)/m),
  "a highlight": saying(board, /^highlights:\n {2}- "?/m),
  "a decision": saying(board, listed("asks", "recommendation")),
  "a commitment": saying(board, listed("commitments", "result")),
  "an objective": saying(board, listed("okrs", "objective")),
  "an event": saying(board, listed("events", "what")),
  "a page, added or removed": turningFile(
    ({ newest }) => `content/editions/${newest}/more.mdx`,
    ({ word }) => `---\ntitle: More ${word}\norder: 30\n---\nMore.\n`,
  ),
  "a page, renamed": ({ files, older, word }) => {
    const folder = `content/editions/${older}`;
    const name = `${folder}/named-${word.toLowerCase()}.mdx`;
    const before = filesBelow(files.path(folder)).find((file) => file.startsWith("named-"));
    if (before === undefined) files.write(name, "---\ntitle: Named\norder: 40\n---\nNamed.\n");
    else renameSync(files.path(`${folder}/${before}`), files.path(name));
  },
  "the order of pages": setting(page, /^order: .*$/m, ({ times }) => `order: ${(times % 3) - 1}`),
  "an edition, added or removed": turningFile(
    ({ absent }) => `content/editions/${absent.edition}/index.mdx`,
    ({ absent, star }) =>
      `---\ntitle: Another edition\nsnapshot: ${absent.snapshot}\nsummary: "{{${star}}} people."\n---\nWords.\n`,
  ),
  "an edition in another language, added or removed": turningFile(
    ({ older }) => `content/editions/${older}/index.de.mdx`,
    ({ star }) => `---\ntitle: Auf Deutsch\nsummary: "{{${star}}} Leute."\n---\nWorte.\n`,
  ),
  "a metric's name": saying(star, /^name: /m),
  "a metric's name in another language": saying(extraDe, /^name: /m),
  "a metric's statement": saying(extra, /^statement: /m),
  "a metric's condition": (desk) =>
    swap(
      desk,
      star(desk),
      /^where: (\w+ > 0).*$/m,
      (found) => `${found.replace(/ AND .*/, "")} AND day <> ${day(desk, "08")}`,
    ),
  "a metric's target": setting(extra, /: [\d.]+ \}$/m, ({ times }) => `: ${times + 3} }`),
  "a metric's segments": setting(extra, /day < DATE '[^']*'/, (desk) => `day < ${day(desk, "08")}`),
  "a metric's aliases": saying(extra, /^aliases: \[/m),
  "a metric's role": choosing(
    holds(extra, "role: supporting"),
    setting(extra, /role: supporting/, () => "role: outcome"),
    setting(extra, /role: outcome/, () => "role: supporting"),
  ),
  "a metric's owner": setting(extra, /^owner: .*\n/m, () => ""),
  "a guardrail's limit": setting(limit, /watch: \d+/, ({ times }) => `watch: ${90002 + times}`),
  "a metric, added or removed": turningFile(
    () => "content/metrics/one_more.mdx",
    ({ files }) =>
      files
        .read("content/metrics/extra.mdx")
        .replace(/^name: .*$/m, "name: One more")
        .replace(/^aliases: .*\n/m, ""),
  ),
  "a bet": saying(() => "content/bets/extra.mdx", /^hypothesis: /m),
  "a bet, added or removed": turningFile(
    () => "content/bets/one_more.mdx",
    ({ files }) => files.read("content/bets/extra.mdx").replace(/^name: .*$/m, "name: One more"),
  ),
  "the company": saying(report, /^company: /m),
  "the product": saying(report, /^product: /m),
  "the mission": saying(report, /^mission: /m),
  "the mission in another language": saying(() => "content/report.de.mdx", /^mission: /m),
  "the confidentiality": saying(report, /^confidentiality: /m),
  "the page about the report": adding(report, sentence),
  "a team's name": saying(report, /growth: \{ name: /m),
  "the accent": setting(report, /accent: '#......'/, ({ times }) => `accent: '#3${times % 10}5e3b'`),
  "the logo": choosing(
    holds(report, "logo: /logo.svg"),
    setting(report, /logo: \/logo.svg, /, () => ""),
    setting(report, /accent:/, () => "logo: /logo.svg, accent:"),
  ),
  "how the deck is made": choosing(
    holds(report, "appendix: true"),
    setting(report, /appendix: true/, () => "appendix: false"),
    setting(report, /appendix: false/, () => "appendix: true"),
  ),
  "the base of the site": choosing(
    holds(report, "base: /,"),
    setting(report, /base: \/,/, () => "base: /board/q/,"),
    setting(report, /base: \/board\/q\/,/, () => "base: /,"),
  ),
  "the locale of a language": choosing(
    holds(report, "de-DE"),
    setting(report, /de-DE/, () => "de-AT"),
    setting(report, /de-AT/, () => "de-DE"),
  ),
  "a language, added or removed": choosing(
    holds(report, ", fr-FR]"),
    (desk) => {
      swap(desk, report(), /, fr-FR\]/, () => "]");
      for (const file of filesBelow(desk.files.path("content")))
        if (file.endsWith(".fr.mdx")) rmSync(desk.files.path(`content/${file}`));
    },
    (desk) => {
      swap(desk, report(), /^languages: \[[^\]]*/m, (found) => `${found}, fr-FR`);
      const words = `---\ntitle: En plus\nsummary: "{{${desk.star}}} personnes."\n---\nDes mots.\n`;
      desk.files.write(`content/editions/${desk.newest}/index.fr.mdx`, words);
    },
  ),
  "a picture beside a page, of the same size": (desk) =>
    unseen(desk, `content/editions/${desk.newest}/photo.svg`, picture(desk.word.slice(-2))),
  "a picture of the site, of the same size": (desk) =>
    unseen(desk, "public/served.svg", picture(desk.word.slice(-2))),
  "a picture, added": (desk) => {
    desk.files.write(`content/editions/${desk.newest}/${desk.word}.svg`, picture(desk.word));
    return adding(page, ({ word }) => `![New](./${word}.svg)`)(desk);
  },
  "a file of the site, added or removed": turningFile(
    () => "public/more.txt",
    () => "More.\n",
  ),
  "a named query": setting(
    () => "content/queries/extra_days.sql",
    /day > DATE '[^']*'/,
    (desk) => `day > ${day(desk, "09")}`,
  ),
  "a parameter of a query": setting(
    page,
    /\{\{period\.last\}\} - \d+/,
    ({ times }) => `{{period.last}} - ${(times % 20) + 2}`,
  ),
  "a cell of a snapshot": ({ retake, times }) => retake(times),
  "a week of the sprint": adding(() => "content/sprint/1-candidates.mdx", sentence),
  "a component, added or removed": choosing(
    holds(page, BLOCK),
    ({ files, newest }) => files.edit(page({ newest }), BLOCK, ""),
    adding(page, () => BLOCK.trim()),
  ),
  "a sentence of the same size at the same time": (desk) => {
    const text = desk.files.read(pageDe(desk));
    const word = /sie rede(?:t|d)en/.exec(text)?.[0] ?? "";
    unseen(desk, pageDe(desk), text.replace(word, word === "sie redeten" ? "sie rededen" : "sie redeten"));
  },
  "two things at once": async (desk) => {
    await EDITS["a sentence in an older edition"](desk);
    await EDITS["a cell of a snapshot"](desk);
  },
} satisfies Readonly<Record<string, Edit>>;

/** What leaves a report as it was, and happens between two builds all the same. */
export const DOINGS = {
  "files are touched": ({ files }) => {
    const now = new Date("2026-11-30T00:00:00Z");
    for (const folder of ["content", "public"])
      for (const file of filesBelow(files.path(folder)))
        utimesSync(files.path(`${folder}/${file}`), now, now);
  },
  "an edit is undone": (desk) =>
    meanwhile(desk, report(), desk.files.read(report()).replace("mission: ", "mission: Not "), () =>
      built(desk),
    ),
  "an error is mended": (desk) =>
    meanwhile(desk, page(desk), `${desk.files.read(page(desk))}\n<Figure of="nothing" />\n`, () =>
      refused(desk),
    ),
  "a link leads nowhere": (desk) =>
    meanwhile(desk, page(desk), `${desk.files.read(page(desk))}\n[Lost](./lost/)\n`, () => refused(desk)),
  "a check in between": async ({ run }) => void (await run("check")),
  "settings of Astro that change nothing": ({ files }) =>
    void files.write(
      "astro.config.mjs",
      'import { defineConfig } from "astro/config";\nimport sextant from "sextant";\n\nexport default defineConfig({ integrations: [sextant()] });\n',
    ),
  "somebody works in the site": ({ files }) => {
    files.write("dist/index.html", "touched");
    files.write("dist/more/index.html", "more");
    rmSync(files.path("dist/404.html"), { force: true });
  },
} satisfies Readonly<Record<string, Edit>>;

/** The word of an edit, which is in no report; of letters, as numbers in prose are looked at. */
export function wordOf(times: number): string {
  const letters = [...String(times).padStart(3, "0")].map((digit) => "bcdfghjklm"[Number(digit)] ?? "");
  return `Zu${letters.join("u")}`;
}
