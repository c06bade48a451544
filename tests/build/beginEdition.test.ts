import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { withTarget } from "../../src/cli/begin/addTarget.ts";
import { newBet } from "../../src/cli/begin/newBet.ts";
import { type EditionOptions, newEdition } from "../../src/cli/begin/newEdition.ts";
import { newMetric } from "../../src/cli/begin/newMetric.ts";
import { skeletonOf } from "../../src/cli/begin/skeleton.ts";
import type { Effects } from "../../src/cli/effects.ts";
import { openDialogue } from "../../src/cli/terminal.ts";
import { readContent } from "../../src/content/readContent.ts";
import { Abandoned } from "../../src/engine/dialogue.ts";
import { REPOSITORY, runCommand, SCRATCH } from "../support/roots.ts";

/** The demo's content, as somebody begins its next edition. */
const ROOT = join(SCRATCH, "begin-edition");
const path = (file: string) => join(ROOT, file);
const read = (file: string) => readFileSync(path(file), "utf8");
const EDITION = "content/editions/2026-q4";
const STAR = "content/metrics/daily_posters.mdx";

beforeEach(() => {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(ROOT, { recursive: true });
  cpSync(join(REPOSITORY, "content"), path("content"), { recursive: true });
  for (const name of ["2026-07-02", "2026-10-02"]) {
    mkdirSync(path(`data/${name}`), { recursive: true });
    cpSync(join(REPOSITORY, `data/${name}/snapshot.json`), path(`data/${name}/snapshot.json`));
  }
});
/** Takes the targets of the next quarter away from two metrics. */
function withoutTargets(): void {
  for (const name of ["daily_active", "posting_rate"]) {
    const file = path(`content/metrics/${name}.mdx`);
    const text = readFileSync(file, "utf8").replace(/, 2026-q4: [\d.]+ }/, " }");
    writeFileSync(file, text);
  }
}
beforeEach(withoutTargets);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** Every file of the folder with its text. */
function tree(): Record<string, string> {
  const entries = readdirSync(ROOT, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file, readFileSync(file, "utf8")]),
  );
}

/** A person who gives these answers, and then closes the terminal. */
function person(...answers: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const said: string[] = [];
  output.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  input.end(answers.map((answer) => `${answer}\n`).join(""));
  const printed: string[] = [];
  const effects: Effects = {
    root: ROOT,
    print: (line) => void printed.push(line),
    complain: () => {},
    progress: () => {},
    now: () => new Date("2026-12-01T00:00:00Z"),
    dialogue: () => openDialogue(input, output),
  };
  return { effects, printed, said: () => said.join("") };
}

const nobody: Effects = { ...person().effects, dialogue: () => null };

describe("new edition, asked on a terminal", () => {
  test("proposes the next period, the newest snapshot, a title and all pages", async () => {
    const { effects, printed, said } = person("", "", "", "", "", "");
    expect((await newEdition(effects, undefined, {})).files).toContain("content/editions/2026-q4/index.mdx");
    expect(said()).toContain("Period [2026-q4]: ");
    expect(said()).toContain(
      "  1  2026-10-02 (to 2026-10-01, of 2026-q3)\n  2  2026-07-02 (to 2026-07-01)\nNone holds 2026-q4 whole, which ends on 2026-12-31.\n",
    );
    expect(said()).toContain("Title [Let Us Meet, 2026-q4]: ");
    expect(said()).toContain("  1  newcomers: What happened to newcomers\n");
    const pages = readdirSync(path("content/editions/2026-q3")).filter(
      (name) => !/\.[a-z]{2}\.mdx$/.test(name),
    );
    expect(readdirSync(path(EDITION)).sort()).toEqual(pages.sort());
    expect(printed[0]).toBe(`${EDITION}/index.mdx is begun from 2026-q3, on the snapshot 2026-10-02`);
    expect(printed).toContain(
      "The snapshot is that of 2026-q3: name the new one in its place once it is taken.",
    );
    expect(readContent(ROOT).diagnostics).toEqual([]);
  });

  test("asks again where an answer cannot be read, and says why", async () => {
    const { effects, said } = person(
      "2026-q3",
      "2026-q9",
      "2026-q4",
      "3",
      "2027-01-02",
      "Winter",
      "wekes",
      "2",
    );
    const options = { targets: "daily_active=2200" };
    expect((await newEdition(effects, undefined, options)).files).toContain(
      "content/metrics/daily_active.mdx",
    );
    expect(said()).toContain("the edition 2026-q3 exists already.");
    expect(said()).toContain('"2026-q9" is not a period.');
    expect(said()).toContain('There is no "3".');
    expect(said()).toContain('There is no "wekes". Did you mean `weeks`?');
    expect(read(`${EDITION}/index.mdx`)).toMatch(/^---\ntitle: Winter\nsnapshot: 2027-01-02\n/);
    expect(readdirSync(path(EDITION))).toHaveLength(2);
  });

  test("asks for the target of each metric that had one, and writes those that are given", async () => {
    const before = tree();
    const wanted = [...(readContent(ROOT).content?.metrics.values() ?? [])]
      .filter(({ config }) => "2026-q3" in config.targets && !("2026-q4" in config.targets))
      .map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(0);
    const { effects, printed, said } = person(
      "1",
      "",
      "none",
      ...wanted.map((_, at) => (at === 0 ? "32.5%" : "")),
    );
    expect((await newEdition(effects, "2026-q4", {})).files).toEqual([
      "content/editions/2026-q4/index.mdx",
      `content/metrics/${wanted[0]}.mdx`,
    ]);
    expect(said()).not.toContain("Daily people who post, in people");
    const first = `content/metrics/${wanted[0]}.mdx`;
    expect(printed).toContain(`${first}: its target of 2026-q4 is 0.325`);
    expect(readContent(ROOT).content?.metrics.get(wanted[0] ?? "")?.config.targets["2026-q4"]?.value).toBe(
      0.325,
    );
    const changed = Object.entries(tree()).filter(([file, text]) => file in before && before[file] !== text);
    expect(changed.map(([file]) => file)).toEqual([path(first)]);
    expect(readdirSync(path(EDITION))).toEqual(["index.mdx"]);
  });

  test("leaves nothing behind where the person breaks off, at whatever question", async () => {
    const before = tree();
    for (const answers of [[], ["2026-q4"], ["2026-q4", "1", "Winter"], ["2026-q4", "1", "Winter", "all"]])
      await expect(newEdition(person(...answers).effects, undefined, {})).rejects.toThrow(Abandoned);
    expect(tree()).toEqual(before);
  });
});

describe("new edition, by options", () => {
  const begin = (options: EditionOptions) => newEdition(nobody, "2026-q4", options);

  test("asks nothing, takes all pages and changes no metric", async () => {
    const metrics = read(STAR);
    const { files } = await begin({});
    expect(readdirSync(path(EDITION)).map((name) => `${EDITION}/${name}`)).toEqual(files.toSorted());
    expect(files).toHaveLength(9);
    expect(read(STAR)).toBe(metrics);
  });

  test("begins from the last edition of the same length: a month from its month, not from the quarter that ends with it", async () => {
    const asked = (id: string) => newEdition(nobody, id, {});
    expect(await asked("2026-10")).toEqual({ files: ["content/editions/2026-10/index.mdx"] });
    expect(readdirSync(path("content/editions/2026-10"))).toEqual(["index.mdx"]);
    expect(read("content/editions/2026-10/index.mdx")).toContain("<Recent />");
    expect((await asked("2026-q4")).files).toHaveLength(9);
    expect(readdirSync(path(EDITION))).toHaveLength(9);
    expect(read(`${EDITION}/index.mdx`)).toMatch(/^summary: .*Daily people who post \{\{/m);
    expect(read(`${EDITION}/index.mdx`)).not.toMatch(/<Slide|<Notes/);
  });

  test("keeps the blocks and the SQL of a page in their order, and none of its words", async () => {
    await begin({ snapshot: "2026-10-02", title: "Winter", pages: "newcomers" });
    expect(readdirSync(path(EDITION)).sort()).toEqual(["index.mdx", "newcomers.mdx"]);
    const page = read(`${EDITION}/newcomers.mdx`);
    const was = readContent(ROOT).content?.editions.find(({ id }) => id === "2026-q3");
    const names = (uses: readonly { name: string }[] = []) =>
      uses.map(({ name }) => name).filter((name) => !["Figure", "Change", "Callout", "Typed"].includes(name));
    const now = readContent(ROOT).content?.editions.find(({ id }) => id === "2026-q4");
    expect(names(now?.pages[1]?.uses)).toEqual(
      names(was?.pages.find(({ slug }) => slug === "newcomers")?.uses),
    );
    expect(now?.pages[1]?.fences.map(({ name }) => name)).toEqual(["first_week", "first_days"]);
    expect(page).toContain("{/* In 2026-q3: It is the same in every region */}");
    expect(page).not.toContain("We wrote to everybody");
    expect(page).not.toContain("twice the share leave");
  });

  test.each([
    [{ pages: "week" }, '--pages: There is no "week". Did you mean `weeks`?'],
    [
      { targets: "daily_poster=3" },
      '--targets: there is no metric "daily_poster". Did you mean `daily_posters`?',
    ],
    [
      { targets: "daily_posters=3" },
      `--targets: daily_posters has a target of 2026-q4 already; change it in ${STAR}.`,
    ],
    [
      { targets: "daily_active=many" },
      "--targets: write daily_active with a number, such as daily_active=700.",
    ],
    [{ targets: "daily_active=1,daily_active=2" }, "--targets names daily_active twice."],
  ])("refuses %o, and leaves nothing behind", async (options, sentence) => {
    const before = tree();
    await expect(begin(options)).rejects.toThrow(sentence);
    expect(tree()).toEqual(before);
  });
});

describe("new metric and new bet, asked on a terminal", () => {
  test("a metric: preset, id, name, role, team, and whether its inputs come too", async () => {
    const { effects, said } = person("messaging", "Daily", "talks", "Talks", "supporting", "growth", "no");
    expect(await newMetric(effects, undefined, {})).toEqual({
      files: ["content/metrics/talks.mdx"],
      presets: [],
    });
    expect(said()).toContain('"Daily" is not an id.');
    expect(readContent(ROOT).content?.metrics.get("talks")?.config).toMatchObject({
      name: "Talks",
      role: "supporting",
      owner: "growth",
    });
  });

  test("a bet: name, id, metric, team", async () => {
    const { effects, said } = person("Répond’ encore!", "", "posting_rate", "");
    expect(await newBet(effects, undefined, {})).toEqual({ files: ["content/bets/repond_encore.mdx"] });
    expect(said()).toContain("Its id, in lower snake_case [repond_encore]: ");
    const bet = readContent(ROOT).content?.bets.find(({ id }) => id === "repond_encore");
    expect(bet?.config).toMatchObject({ metric: "posting_rate", team: "growth", status: "planned" });
  });

  test("leave nothing behind where the person breaks off", async () => {
    const before = tree();
    await expect(newMetric(person("messaging", "talks").effects, undefined, {})).rejects.toThrow(Abandoned);
    await expect(newBet(person("A bet").effects, undefined, {})).rejects.toThrow(Abandoned);
    expect(tree()).toEqual(before);
  });
});

describe("the command on a real terminal", () => {
  /** `script` of util-linux, which gives a process a terminal; not on every machine. */
  const hasTerminal = spawnSync("script", ["--version"]).stdout?.toString().includes("util-linux") ?? false;
  const command = (...args: string[]) =>
    [process.execPath, join(REPOSITORY, "src/cli/run.js"), ...args, "--root", ROOT]
      .map((one) => `'${one}'`)
      .join(" ");
  /** What a command says on a terminal where each answer is typed once its question is there. */
  const typed = (steps: readonly (readonly [question: string, answer: string])[], ...args: string[]) =>
    new Promise<{ status: number | null; out: string }>((resolve) => {
      const child = spawn("script", ["-qec", command(...args), "/dev/null"]);
      const heard = { out: "", from: 0 };
      const left = [...steps];
      child.stdout.on("data", (chunk: Buffer) => {
        heard.out += chunk.toString();
        const next = left[0];
        if (next === undefined || !heard.out.slice(heard.from).includes(next[0])) return;
        left.shift();
        heard.from = heard.out.length;
        child.stdin.write(next[1]);
      });
      child.on("close", (status) => resolve({ status, out: heard.out }));
    });

  test.runIf(hasTerminal)("asks, and begins what was answered; Ctrl-C leaves nothing behind", async () => {
    const before = tree();
    const broken = await typed(
      [
        ["Period [2026-q4]", "\r"],
        ["Snapshot, or", "\u0003"],
      ],
      "new",
    );
    expect(broken.out).toContain("Broken off: nothing was written.");
    expect(broken.status).toBe(130);
    expect(tree()).toEqual(before);
    const bet = await typed(
      [
        ["Name of the bet", "A small bet\r"],
        ["Its id", "\r"],
        ["Metric that", "2\r"],
        ["Team (", "\r"],
      ],
      "new",
      "bet",
    );
    expect(bet.out).toContain("content/bets/a_small_bet.mdx is begun");
    expect(bet.status).toBe(0);
    expect(existsSync(path("content/bets/a_small_bet.mdx"))).toBe(true);
  });

  test("asks nothing where there is none, and names what is missing", () => {
    const missing = runCommand(["new", "--root", ROOT]);
    expect(missing.status).toBe(2);
    expect(missing.err).toContain("Name the period, such as 2026-q4.");
    const bet = runCommand(["new", "bet", "nudges", "--team", "growth", "--root", ROOT]);
    expect(bet.status).toBe(2);
    expect(bet.err).toContain("A bet needs --metric, --name.");
  });
});

describe("withTarget", () => {
  const file = (front: string) => `---\n${front}---\nWords.\n`;
  test.each([
    [
      "a block",
      "targets:\n  2026-q3: 665\nowner: a\n",
      "targets:\n  2026-q3: 665\n  2026-q4: 700\nowner: a\n",
    ],
    [
      "a block of four spaces with a remark",
      "targets:\n    2026-q3: 665   # brave\n",
      "targets:\n    2026-q3: 665   # brave\n    2026-q4: 700\n",
    ],
    [
      "a block that ends in a group",
      "targets:\n  2026-q3:\n    value: 1\n    of: exit\nname: X\n",
      "targets:\n  2026-q3:\n    value: 1\n    of: exit\n  2026-q4: 700\nname: X\n",
    ],
    ["a line", "targets: { 2026-q3: 665 }\n", "targets: { 2026-q3: 665, 2026-q4: 700 }\n"],
    [
      "a line of groups",
      "targets: { 2026-q3: { value: 1 } } # x\nunit: a\n",
      "targets: { 2026-q3: { value: 1 }, 2026-q4: 700 } # x\nunit: a\n",
    ],
    ["an empty line", "targets: {}\n", "targets: { 2026-q4: 700 }\n"],
    ["no targets", "unit:   people\n", "unit:   people\ntargets:\n  2026-q4: 700\n"],
  ])("adds to %s, and changes nothing else", (_, before, after) => {
    expect(withTarget(file(before), "2026-q4", 700)).toBe(file(after));
    const crlf = (text: string) => text.replaceAll("\n", "\r\n");
    expect(withTarget(crlf(file(before)), "2026-q4", 700)).toBe(crlf(file(after)));
  });

  test("never changes a target", () => {
    expect(() => withTarget(file("targets: { 2026-q4: 1 }\n"), "2026-q4", 2)).toThrow("already");
  });

  test("reads every metric of the demo as it was, with one target more", () => {
    for (const [id, metric] of readContent(REPOSITORY).content?.metrics ?? []) {
      writeFileSync(path(metric.file), withTarget(metric.front.text, "2031-q1", 0.5));
      const again = readContent(ROOT).content?.metrics.get(id)?.config;
      const more = { "2031-q1": { value: 0.5, of: "period", moved: undefined } };
      expect(again).toEqual({ ...metric.config, targets: { ...metric.config.targets, ...more } });
    }
  });
});

test("skeletonOf keeps what stands behind letters of any script", () => {
  const body = 'Grüße 👋 und mehr.\n\n## Über *alles* 🎉\n\n<Trend of="a"\n  title="Ü" />\n';
  expect(skeletonOf(body, "2026-q3")).toBe('\n{/* In 2026-q3: Über *alles* 🎉 */}\n\n<Trend of="a" />\n');
});

test("skeletonOf keeps the blocks of slides and folded parts, their titles as comments, and no notes", () => {
  const body = `<Slide title="A finding */ of then">

Words <Figure of="a" />.

<Trend of="a" />

<Notes>

Say this first.

</Notes>

</Slide>

<Details title="More">

<Trend of="b" title="Then" />

</Details>

<Slide title="Words alone">

Words.

</Slide>
`;
  expect(skeletonOf(body, "2026-q3")).toBe(
    '\n{/* In 2026-q3: A finding * / of then */}\n\n<Trend of="a" />\n\n{/* In 2026-q3: More */}\n\n<Trend of="b" />\n',
  );
});
