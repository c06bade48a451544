import { beforeAll, describe, expect, test } from "vitest";
import { trendWords } from "../../src/charts/trendWords.ts";
import {
  commitmentSentence,
  guardrailSentence,
  movedSentence,
  outlookSentence,
  trendSentence,
} from "../../src/components/words.ts";
import type { Conditions } from "../../src/language/conditions/condition.ts";
import { LABEL } from "../../src/language/conditions/condition.ts";
import { CONDITIONS } from "../../src/language/conditions/conditions.ts";
import { en } from "../../src/language/en.ts";
import type { Report } from "../../src/report/report.ts";
import { recordTemplates, type Said } from "../support/recordTemplates.ts";
import { type Company, reportOf } from "../support/smallCompany.ts";
import type { Made } from "./byHand.ts";
import { PARTIAL, WHOLE } from "./company.ts";
import { PROOFS } from "./proofs.ts";

/** The entries of a catalogue, or the texts of a language, by path. */
function leavesOf(group: object, path = ""): [string, unknown][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
    typeof value === "object" && value !== null
      ? leavesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value]],
  );
}

const entries = new Map(leavesOf(CONDITIONS));
const words = new Map(leavesOf(en));
const claims = [...entries].flatMap(([path, condition]) => (typeof condition === "string" ? [path] : []));

describe("the catalogue of conditions", () => {
  test("does not compile where a template has none", () => {
    // @ts-expect-error `said` has a part, and no condition
    const lacking = { plain: {} } satisfies Conditions<{
      said: (name: string) => string;
      plain: { a: string };
    }>;
    const whole = { said: LABEL } satisfies Conditions<{
      said: (name: string) => string;
      plain: { a: string };
    }>;
    expect([lacking, whole]).toEqual([{ plain: {} }, { said: null }]);
  });

  test("has an entry for each template, and for nothing that is not there", () => {
    const templates = [...words].flatMap(([path, text]) => (typeof text === "function" ? [path] : []));
    expect(templates.filter((path) => !entries.has(path))).toEqual([]);
    expect([...entries.keys()].filter((path) => !words.has(path))).toEqual([]);
  });

  test("speaks in sentences, each with its parts by their names", () => {
    for (const path of claims) {
      const condition = String(entries.get(path));
      expect(condition, path).toMatch(/^[A-Z`].*\.$/);
      expect(condition.split("`").length % 2, path).toBe(1);
    }
  });

  test("has a proof by another way for some of what it claims", () => {
    const proved = Object.keys(PROOFS);
    console.log(`${proved.length} of ${claims.length} claims are held against the rows they were made from`);
    expect(proved.filter((path) => !claims.includes(path))).toEqual([]);
    expect(proved.length).toBeGreaterThanOrEqual(31);
  });
});

async function make(company: Company): Promise<[Made, Said[]]> {
  const [report, said] = await recordTemplates(async () => {
    const told = await reportOf(company);
    sayOn(told);
    return told;
  });
  return [{ company, report }, said];
}

/** Says what pages and charts say of a report, which is not in it. */
function sayOn(report: Report): void {
  for (const metric of [report.headline, ...report.inputs]) trendSentence(metric, en);
  movedSentence(report.inputs, "inputs", en);
  guardrailSentence(report.guardrails, en);
  commitmentSentence(report.commitments, en);
  outlookSentence(report.outlook, en);
  trendWords(report.headline.series, report.locale);
}

/** The claims of which a sentence was made. */
const said = new Set<string>();

describe.each([
  ["a quarter that is not over", PARTIAL],
  ["a quarter that is over", WHOLE],
])("what is said of %s", (_, company) => {
  let made: Made;
  let sentences: readonly Said[] = [];
  beforeAll(async () => {
    [made, sentences] = await make(company);
    for (const { template } of sentences) said.add(template);
  });

  test.each(Object.entries(PROOFS))("%s is said only where it is true", (path, proof) => {
    for (const one of sentences.filter(({ template }) => template === path))
      expect(proof(one, made), `${one.text} (${JSON.stringify(one.parts)})`).toBe(true);
  });
});

test("every claim that has a proof was made of data", () => {
  expect(Object.keys(PROOFS).filter((path) => !said.has(path))).toEqual([]);
});
