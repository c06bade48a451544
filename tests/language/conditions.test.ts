import { beforeAll, describe, expect, test } from "vitest";
import type { Conditions } from "../../src/language/conditions/condition.ts";
import { LABEL } from "../../src/language/conditions/condition.ts";
import { CONDITIONS } from "../../src/language/conditions/conditions.ts";
import { words as en } from "../../src/language/en/words.ts";
import type { Said } from "../support/recordTemplates.ts";
import { RenderedSite } from "../support/renderedSite.ts";
import { COMPANIES } from "./companies/companies.ts";
import { releases } from "./companies/released.ts";
import { leavesOf } from "./leaves.ts";
import { type Made, make } from "./made.ts";
import { mistold, reversed, thinned, turned } from "./mutations.ts";
import type { Proof } from "./proofs/proof.ts";
import { PROOFS } from "./proofs/proofs.ts";
import { UNPROVED } from "./unproved.ts";

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

  test("has a proof by another way for each of its claims, or a reason why there is none", () => {
    const [proved, open] = [Object.keys(PROOFS), Object.keys(UNPROVED)];
    console.log(`${proved.length} of ${claims.length} claims are held against the rows they were made from`);
    expect([...proved, ...open].sort()).toEqual([...claims].sort());
    expect(open.length).toBeLessThanOrEqual(MOST_UNPROVED);
  });
});

const proofs = new Map<string, Proof>(Object.entries(PROOFS));

/** So many claims are not proved. Whoever proves more lowers it; nobody raises it. */
const MOST_UNPROVED = 31;

/** What is not found out where a number in it is another: these proofs look at the report instead, or are weak. */
const BLIND: readonly (keyof typeof PROOFS)[] = [
  "report.absence.ofPart",
  "format.ofDay",
  "blocks.bridge.most",
  "blocks.bridge.absent",
  "charts.tree.brings",
  "exports.powerpoint.brings",
  "report.source.ledgers",
  "blocks.changed.restatedFor",
  "report.audit.lagging",
  "pages.archive.corrects",
  "pages.standing.corrects",
  "exports.message.draft",
];

type Told = [name: string, made: Made, sentences: readonly Said[]];

/** All that the companies say, each with what it was made from. */
async function tellAll(): Promise<Told[]> {
  const renderer = await RenderedSite.open();
  try {
    const told: Told[] = [];
    for (const [name, company] of Object.entries(COMPANIES))
      told.push([name, ...(await make(renderer, company))]);
    for await (const [name, made] of releases(renderer)) told.push([name, ...made]);
    return told;
  } finally {
    await renderer.close();
  }
}

describe("what is said of companies", () => {
  let told: readonly Told[] = [];
  beforeAll(async () => {
    told = await tellAll();
  });

  test.each(Object.entries(PROOFS))("%s is said, and only where it is true", (path, proof) => {
    const said = told.flatMap(([name, made, sentences]) =>
      sentences.filter(({ template }) => template === path).map((one) => ({ name, made, one })),
    );
    expect(said.length, "it is never said").toBeGreaterThan(0);
    for (const { name, made, one } of said)
      expect(proof(one, made), `${name}: ${one.text} (${JSON.stringify(one.parts)})`).toBe(true);
  });

  const sayingOf = (path: string) =>
    told.flatMap(([, made, sentences]) =>
      sentences.filter(({ template }) => template === path).map((one) => ({ made, one })),
    );
  const isFalse = (path: string, change: (made: Made) => Made) => {
    const proof = proofs.get(path);
    return sayingOf(path).some(({ made, one }) => proof?.(one, change(made)) === false);
  };

  test("a sentence with another number in it is found out, but for those that are listed", () => {
    const blind = Object.entries(PROOFS).filter(([path, proof]) => {
      const wrong = sayingOf(path).flatMap(({ made, one }) => mistold(one).map((other) => ({ made, other })));
      return wrong.length > 0 && wrong.every(({ made, other }) => proof(other, made));
    });
    expect(blind.map(([path]) => path)).toEqual(BLIND);
  });

  test.each([["blocks.judged.better"], ["blocks.judged.worse"]])(
    "%s is found out where it is the other",
    (path) => {
      expect(isFalse(path, turned)).toBe(true);
    },
  );

  test.each([["format.rose"], ["format.fell"]])("%s is found out where it is the other", (path) => {
    expect(isFalse(path, reversed)).toBe(true);
  });

  test.each([
    ["blocks.trend.sentence"],
    ["report.calendar.line"],
    ["blocks.inputs.moved"],
    ["report.retention.again"],
  ])("%s is found out where its base is another", (path) => {
    expect(isFalse(path, (made) => thinned(made, made.company.edition.slice(0, 4)))).toBe(true);
  });
});
