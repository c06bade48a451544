import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { checkLooks } from "../../src/checks/content/looks.ts";
import { readContent } from "../../src/content/readContent.ts";
import { scratch } from "../support/oracleRoots.ts";

/** A line of the corpus: what should be asked of a metric of that name in that role; "ok" where nothing should. */
interface Named {
  readonly verdict: string;
  readonly role: string;
  readonly name: string;
  /** Was it read while the patterns were written, or held back? */
  readonly half: "read" | "held back";
}

const CORPUS = new URL("../support/metricNames/corpus.txt", import.meta.url);

const named: Named[] = readFileSync(CORPUS, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line, index) => {
    const [verdict = "", role = "", name = ""] = line.split(" | ");
    return { verdict, role, name, half: index % 2 === 0 ? "read" : "held back" };
  });

/** The code that each verdict is warned of by. */
const VERDICTS: Readonly<Record<string, string>> = {
  "vanity-name": "vanity",
  "siloed-metric": "siloed",
  "lagging-as-goal": "lagging",
  "actives-as-star": "actives",
  "score-as-goal": "score",
  "cost-as-goal": "cost",
  "system-as-goal": "system",
};

const files = scratch("names");
afterAll(files.remove);

/** What `check` says of each name, by the metric's place in the corpus. */
function verdicts(): string[] {
  files.write("content/report.mdx", "---\ncompany: Small\n---\n");
  named.forEach(({ name, role }, index) => {
    const rest = "statement: It.\nunit: things\ngrain: day\nfrom: t\ntime: day\nvalue: count(*)";
    const thresholds = role === "guardrail" ? "\nthresholds: { breach: 1 }" : "";
    const text = `---\nname: ${JSON.stringify(name)}\nrole: ${role}\n${rest}${thresholds}\n---\n`;
    files.write(`content/metrics/m${index}.mdx`, text);
  });
  const { content, diagnostics } = readContent(files.root);
  if (content === null || content.metrics.size !== named.length) throw new Error(JSON.stringify(diagnostics));
  const found = checkLooks(content);
  return named.map((_, index) => {
    const own = found.find(({ file }) => file.endsWith(`/m${index}.mdx`));
    return own === undefined ? "ok" : (VERDICTS[own.code] ?? own.code);
  });
}

/** Names of which something else is said than should be, as "name: said, not verdict". */
function wrong(
  half: Named["half"],
  said: readonly string[],
  isWrong: (said: string, verdict: string) => boolean,
) {
  return named.flatMap(({ name, verdict, half: own }, index) => {
    const one = said[index] ?? "";
    return own === half && isWrong(one, verdict) ? [`${name}: ${one}, not ${verdict}`] : [];
  });
}

function sizeOf(half: Named["half"]) {
  const own = named.filter((one) => one.half === half);
  const ok = own.filter(({ verdict }) => verdict === "ok").length;
  return { ok, asked: own.length - ok };
}

const isFalseAlarm = (said: string, verdict: string) => verdict === "ok" && said !== "ok";
const isMiss = (said: string, verdict: string) => verdict !== "ok" && said === "ok";
const isMistaken = (said: string, verdict: string) => verdict !== "ok" && said !== "ok" && said !== verdict;

describe("what `check` asks of names of many trades", () => {
  const said = verdicts();

  test("is held against 400 names and more", () => {
    expect(named.length).toBeGreaterThanOrEqual(400);
    expect(new Set(named.map(({ name, role }) => `${role} ${name}`)).size).toBe(named.length);
  });

  test("of the half that was read, asks all that it should and nothing else", () => {
    expect(sizeOf("read")).toEqual({ ok: 121, asked: 97 });
    expect(wrong("read", said, isFalseAlarm)).toEqual([]);
    expect(wrong("read", said, isMiss)).toEqual([]);
    expect(wrong("read", said, isMistaken)).toEqual([]);
  });

  test("of the half that was held back, gives one false alarm and misses six", () => {
    expect(sizeOf("held back")).toEqual({ ok: 117, asked: 101 });
    expect(wrong("held back", said, isFalseAlarm)).toEqual([
      "Total eclipse trips rated five stars: vanity, not ok",
    ]);
    expect(wrong("held back", said, isMiss)).toEqual([
      "Number of users: ok, not vanity",
      "Number of requests: ok, not system",
      "Articles published by the blog: ok, not siloed",
      "Monthly visitors who are active: ok, not actives",
      "Websitebesuche: ok, not vanity",
      "App-Installationen: ok, not vanity",
    ]);
    expect(wrong("held back", said, isMistaken)).toEqual([]);
  });
});
