import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import { Workbench } from "../../src/engine/workbench.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import type { Report } from "../../src/report/report.ts";
import { ReleasedCompany } from "../support/releasedCompany.ts";

/** Of each quarter the sales on one of its days, as the first snapshot and the second one know them. */
const FIRST = { "2025-10-15": 11_000, "2026-01-15": 12_000 };
const SECOND = { "2025-10-15": 11_000, "2026-01-15": 11_820, "2026-04-15": 13_398 };
const BECAUSE = "restatements: [{ period: 2026-q1, code: R1, why: Sales of a closed shop came in twice. }]\n";
const WORDS = `---
title: Mehr verkauft
summary: "Der Absatz {{sales:change_phrase.previous}} auf {{sales}}."
restatements: [{ why: Ein geschlossener Laden war doppelt gezählt. }]
---
Der Absatz <Change of="sales" /> auf <Figure of="sales" />.

<Vintages />

<Restated />
`;

const company = new ReleasedCompany("confidentiality: For the board\nlanguages: [de-DE]\n");
let original: Report;
let german: Report;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  await company.edition("2026-q1", "2026-04-02", FIRST);
  await company.release("2026-q1", "2026-04-03");
  await company.edition(
    "2026-q2",
    "2026-07-02",
    SECOND,
    BECAUSE,
    '\nSales <Change of="sales" />, to <Figure of="sales" />.\n',
  );
  company.files.write("content/editions/2026-q2/index.de.mdx", WORDS);
  company.files.write("content/metrics/sales.de.mdx", "---\nname: Absatz\nunit: Verkäufe\n---\n");
  company.files.write("content/report.de.mdx", "---\nconfidentiality: Für den Aufsichtsrat\n---\n");
  const outcome = await company.compute();
  const [found] = outcome.site?.editions ?? [];
  const [spoken] = outcome.site?.translations ?? [];
  if (found === undefined || spoken === undefined) throw new Error(JSON.stringify(outcome.diagnostics));
  [original, german, diagnostics] = [found, spoken, outcome.diagnostics];
});
afterAll(() => company.remove());

const text = ({ ledger }: Report, id: string) => ledger.figures.find((one) => one.id === id)?.text;

describe("an edition that has index.de.mdx", () => {
  test("is computed in English and in German, each with the address of the other", () => {
    const siblings = [
      { language: null, locale: "en-GB", home: "/drafts/2026-q2/" },
      { language: "de", locale: "de-DE", home: "/drafts/2026-q2/de/" },
    ];
    expect([original.locale, original.language, original.home]).toEqual(["en-GB", null, "/drafts/2026-q2/"]);
    expect([german.locale, german.language, german.home]).toEqual(["de-DE", "de", "/drafts/2026-q2/de/"]);
    expect([original.languages, german.languages]).toEqual([siblings, siblings]);
  });

  test("has the words of each language, and leaves nothing of it to the other", () => {
    expect([original.titleText, german.titleText]).toEqual(["Title", "Mehr verkauft"]);
    expect([original.headline.name, german.headline.name]).toEqual(["Sales", "Absatz"]);
    expect([original.confidentiality, german.confidentiality]).toEqual([
      "For the board",
      "Für den Aufsichtsrat",
    ]);
    expect(german.restatements[0]?.whyHtml).toContain("Ein geschlossener Laden war doppelt gezählt.");
  });

  test("has the same figures to the last bit, each as its language writes it", () => {
    const value = ({ id, value: number }: Figure) => [id, number];
    const own = ({ ledger }: Report) => new Map(ledger.figures.map((figure) => [figure.id, value(figure)]));
    const [was, is] = [own(original), own(german)];
    const shared = [...is.keys()].filter((id) => was.has(id));
    expect(shared.length).toBeGreaterThan(5);
    for (const id of shared) expect(is.get(id)).toEqual(was.get(id));
    const ids = ["sales@2026-q2", "sales@2026-q2:change_phrase.previous"];
    expect(ids.map((id) => text(original, id))).toEqual(["13,398", "rose 13.4%"]);
    expect(ids.map((id) => text(german, id))).toEqual(["13.398", "stieg um 13,4\u00a0%"]);
  });

  test("writes what was published in English as its own language writes numbers", () => {
    const told = ({ vintages, restatements }: Report) => [
      ...(vintages[0]?.rows[0]?.cells.map(({ figure }) => figure?.text) ?? []),
      restatements[0]?.published.text,
    ];
    expect(told(original)).toContain("12,000");
    expect(told(german)).toEqual(told(original).map((number) => number?.replace(",", ".")));
  });

  test("passes its checks", () => {
    expect(diagnostics.filter(({ file }) => file.endsWith(".de.mdx"))).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

/** Each edit, and whether the translation is made anew for it. */
const EDITS = [
  ["of the original's words alone", "editions/2026-q2/index.mdx", "Words.", "Other words.", false],
  ["of the original's title", "editions/2026-q2/index.mdx", "title: Title", "title: More", false],
  ["of a key that both share", "editions/2026-q2/index.mdx", "code: R1", "code: R2", true],
  ["of the translation's words", "editions/2026-q2/index.de.mdx", "Der Absatz <", "Absatz: <", true],
  ["of a name in German", "metrics/sales.de.mdx", "name: Absatz", "name: Verkauf", true],
  ["of what is counted", "metrics/sales.mdx", "value: sum(n)", "value: sum(n) + 1", true],
  ["that breaks the definition", "metrics/sales.mdx", "rollup: sum", "rollup: sums", false],
  ["that mends it", "metrics/sales.mdx", "rollup: sums", "rollup: sum", false],
] as const;

test("a preview shows after an edit what is computed afresh, and makes a translation anew only where it must", async () => {
  const { files, archive } = company;
  const workbench = new Workbench(files.root, { isLasting: true });
  const asked = vi.spyOn(workbench.translations, "get");
  await compute(files.root, () => {}, { archive, workbench });
  for (const [what, file, from, to, isAnew] of EDITS) {
    asked.mockClear();
    files.edit(`content/${file}`, from, to);
    const kept = await compute(files.root, () => {}, { archive, workbench });
    const fresh = await compute(files.root, () => {}, { archive });
    expect([what, kept.site, kept.diagnostics]).toEqual([what, fresh.site, fresh.diagnostics]);
    const made = asked.mock.results.filter(({ value }) => value === undefined);
    expect([what, made.length > 0]).toEqual([what, isAnew]);
  }
});
