import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { counted as countedGerman, outOf as outOfGerman } from "../../src/language/de/nouns.ts";
import { outOf as outOfEnglish } from "../../src/language/en/nouns.ts";
import { counted as countedFrench, outOf as outOfFrench, within } from "../../src/language/fr/nouns.ts";
import { LANGUAGES, type Language, languageOf } from "../../src/language/language.ts";

const MODEL = new URL("../../src/language/en/", import.meta.url);
const COUNTS = [0, 1, 2, 5, 11, 101];
const GRAINS = ["day", "week", "month", "quarter", "half", "year"];

/** What a template says of a count; several where it takes a whole too, or a length of time. */
type Say = (say: Language, count: number) => readonly string[];

/** Of `count` of wholes that it can be part of. */
const parts = (write: (count: number, all: number) => string) => (count: number) =>
  [...new Set([count, 1, 5, 101])].filter((all) => all >= count).map((all) => write(count, all));

const each = (write: (grain: string) => string) => GRAINS.map(write);

/** Every template that takes a count. */
const TEMPLATES: Readonly<Record<string, Say>> = {
  "report.commitments.kept": ({ report }, n) => [`${n} ${report.commitments.kept(n)}`],
  "report.commitments.late": ({ report }, n) => [`${n} ${report.commitments.late(n)}`],
  "report.commitments.missed": ({ report }, n) => [`${n} ${report.commitments.missed(n)}`],
  "report.commitments.dropped": ({ report }, n) => [`${n} ${report.commitments.dropped(n)}`],
  "report.commitments.open": ({ report }, n) => [`${n} ${report.commitments.open(n)}`],
  "report.series.incomplete": ({ report }, n) => each((grain) => report.series.incomplete(n, grain, true)),
  "report.series.matures": ({ report }, n) => each((grain) => report.series.matures(grain, n)),
  "report.series.planMet": ({ report }, n) =>
    parts((met, all) => report.series.planMet(`${met}`, `${all}`, "week", all))(n),
  "report.comparison.firstOfEach": ({ report }, n) =>
    each((grain) => report.comparison.firstOfEach(n, grain)),
  "report.comparison.lastOfEach": ({ report }, n) => each((grain) => report.comparison.lastOfEach(n, grain)),
  "report.control.periods": ({ report }, n) =>
    each((grain) => report.control.outside(report.control.periods(n, grain))),
  "report.control.unmoved": ({ report }, n) => each((grain) => report.control.unmoved(grain, `${n}`, n)),
  "report.control.locked": ({ report }, n) =>
    each((grain) => report.control.locked(grain, `${n}`, n, "Q3 2026")),
  "report.verdict.firstMove": ({ report }, n) => each((grain) => report.verdict.firstMove(grain, `${n}`, n)),
  "report.verdict.unmoved": ({ report }, n) => each((grain) => report.verdict.unmoved(grain, `${n}`, n)),
  "report.pace.left": ({ report }, n) => each((grain) => report.pace.left(grain, `${n}`, n)),
  "report.outlook.held": ({ report }, n) =>
    parts((held, all) => report.outlook.held("80%", `${held}`, `${all}`, all))(n),
  "report.outlook.than": ({ report }, n) =>
    parts((won, all) => report.outlook.than("as a year before", `${won}`, `${all}`, all))(n),
  "report.outlook.unmoved": ({ report }, n) => each((grain) => report.outlook.unmoved(grain, `${n}`, n)),
  "report.changed.restated": ({ report }, n) => [report.changed.restated(`${n}`, "Q2", n)],
  "report.choice.words": ({ report }, n) => [report.choice.words(`${n}`, n)],
  "report.choice.aggregates": ({ report }, n) => [report.choice.aggregates(`${n}`, n)],
  "report.choice.judged": ({ report }, n) => each((grain) => report.choice.judged(`${n}`, grain, n)),
  "report.choice.tooSmall": ({ report }, n) => [report.choice.tooSmall(`${n}`, n)],
  "report.choice.bets": ({ report }, n) => [
    report.choice.bets(`${n}`, "3", n, 3),
    report.choice.bets("3", `${n}`, 3, n),
  ],
  "report.cohorts.hidden": ({ report }, n) => [
    report.cohorts.hidden(n, "30"),
    report.cohorts.hidden(2, `${n}`),
  ],
  "report.cohorts.tooSmall": ({ report }, n) => [report.cohorts.tooSmall(`${n}`)],
  "report.retention.none": ({ report }, n) => each((grain) => report.retention.none(grain, `${n}`)),
  "report.retention.whole": ({ report }, n) => each((grain) => report.retention.whole(grain, `${n}`)),
  "report.segments.hidden": ({ report }, n) => [report.segments.hidden(n, 30)],
  "report.segments.hiddenSometimes": ({ report }, n) => [report.segments.hiddenSometimes(n, 30)],
  "report.distribution.days": ({ report }, n) => [report.distribution.days(n)],
  "report.retention.age": ({ report }, n) => each((grain) => report.retention.age(n, grain)),
  "report.lead.later": ({ report }, n) => each((grain) => report.lead.later(`${n}`, grain, n)),
  "report.lead.tooFew": ({ report }, n) => each((grain) => report.lead.tooFew(n, grain)),
  "report.lead.seasonNotSeen": ({ report }, n) => [report.lead.seasonNotSeen(n, "month", 24)],
  "report.dictionary.days": ({ report }, n) => [
    `${report.dictionary.completeAfter} ${report.dictionary.days(n)}`,
  ],
  "charts.trend.more": ({ charts }, n) => [charts.trend.more(n)],
  "charts.trend.missing": ({ charts }, n) => parts(charts.trend.missing)(n),
  "charts.cohorts.cut": ({ charts }, n) => parts((shown, all) => charts.cohorts.cut("x", shown, all))(n),
  "charts.lags.at": ({ charts }, n) => each((grain) => charts.lags.at(n, grain, "0.3")),
  "charts.query.series": ({ charts }, n) => [charts.query.series(n)],
  "charts.query.cut": ({ charts }, n) => [charts.query.cut(n, 400)],
  "charts.query.missing": ({ charts }, n) => parts(charts.query.missing)(n),
  "charts.recent.last": ({ charts }, n) => each((grain) => charts.recent.last(n, grain)),
  "charts.recent.counted": ({ charts }, n) => each((grain) => charts.recent.counted(n, grain)),
  "charts.scatter.more": ({ charts }, n) => [charts.scatter.more(n)],
  "charts.segments.more": ({ charts }, n) => [charts.segments.more(n)],
  "charts.segments.others": ({ charts }, n) => [charts.segments.others(n)],
  "blocks.inputs.counted": ({ blocks }, n) => [blocks.inputs.counted(n)],
  "blocks.outcomes.counted": ({ blocks }, n) => [blocks.outcomes.counted(n)],
  "blocks.inputs.moved": ({ blocks }, n) => parts((better, all) => blocks.inputs.moved(all, better, "Q2"))(n),
  "blocks.outcomes.moved": ({ blocks }, n) =>
    parts((better, all) => blocks.outcomes.moved(all, better, "Q2"))(n),
  "blocks.asks.heading": ({ blocks }, n) => [blocks.asks.heading(n)],
  "blocks.audit.some": ({ blocks }, n) => parts(blocks.audit.some)(n),
  "blocks.bets.heading": ({ blocks }, n) => [blocks.bets.heading(n)],
  "blocks.candidates.pairs": ({ blocks }, n) => [blocks.candidates.pairs(n)],
  "blocks.commitments.kept": ({ blocks }, n) => parts(blocks.commitments.kept)(n),
  "blocks.commitments.late": ({ blocks }, n) => [blocks.commitments.late(n)],
  "blocks.commitments.missed": ({ blocks }, n) => [blocks.commitments.missed(n)],
  "blocks.commitments.dropped": ({ blocks }, n) => [blocks.commitments.dropped(n)],
  "blocks.commitments.open": ({ blocks }, n) => [blocks.commitments.open(n)],
  "blocks.guardrails.breached": ({ blocks }, n) => [blocks.guardrails.breached(n)],
  "blocks.guardrails.toWatch": ({ blocks }, n) => [blocks.guardrails.toWatch(n)],
  "blocks.guardrails.unknown": ({ blocks }, n) => [blocks.guardrails.unknown(n)],
  "blocks.guardrails.lapsed": ({ blocks }, n) => [blocks.guardrails.lapsed(n)],
  "blocks.scorecard.caption": ({ blocks }, n) => each((grain) => blocks.scorecard.caption(n, grain, "X")),
  "blocks.trend.days": ({ blocks }, n) => [blocks.trend.days("X", n)],
  "blocks.outlook.onPace": ({ blocks }, n) => parts(blocks.outlook.onPace)(n),
  "pages.evidence.from": ({ pages }, n) => [pages.evidence.from(n, "s", "1 May", "30 April")],
  "pages.brief.restated": ({ pages }, n) => [pages.brief.restated(n)],
  "pages.brief.forecasts": ({ pages }, n) => parts(pages.brief.forecasts)(n),
  "pages.brief.more": ({ pages }, n) => [pages.brief.more(n)],
  "pages.figures.count": ({ pages }, n) => [pages.figures.count(n)],
  "pages.figures.later": ({ pages }, n) => each((grain) => pages.figures.later(n, grain)),
  "pages.figures.lede": ({ pages }, n) => [pages.figures.lede(n, "s")],
  "pages.revision.alsoDiffer": ({ pages }, n) => [pages.revision.alsoDiffer(n)],
  "pages.revision.all": ({ pages }, n) => [pages.revision.all(n, "CSV")],
  "pages.revision.figuresDiffer": ({ pages }, n) => [pages.revision.figuresDiffer(n)],
  "exports.preview.hold": (say, n) => [say.exports.preview.hold(n)],
  "exports.preview.breached": (say, n) => [say.exports.preview.breached(n, "Churn")],
  "exports.data.figures": (say, n) => [say.exports.data.figures(n, "figures.json")],
  "exports.data.charts": (say, n) => [say.exports.data.charts(n)],
  "exports.powerpoint.more": (say, n) => [say.exports.powerpoint.more(n)],
};

/** Those whose count is written already, and no number. */
const WRITTEN = ["report.cohorts.tooSmall", "report.retention.none", "report.retention.whole"];

/** Templates whose numbers name one thing of many, and count nothing: "Version 2", "Week 3", "By rule 1". */
const NAMES =
  /\.(?:version|versioned|released|ofVersion|reasonIn|shownIn|revised|draft|draftOf|corrects|numbered|holds|artefactsOf|weekOf|place|part|toSlide|declared|byRule|feed\.withdrawn|withdrawn\.lede)$/;

/** The paths of all templates of the model with a parameter that is a number. */
function countedPaths(): string[] {
  return Object.entries(FILES).flatMap(([file, path]) => countedIn(file, path));
}

/** The files of the model's words, and where their words stand in it. */
const FILES: Readonly<Record<string, string>> = {
  ...{ format: "format", charts: "charts", exports: "exports", "blocks/csv": "blocks.csv" },
  ...{ "pages/brief": "pages.brief" },
  ...filesOf("report"),
  ...filesOf("blocks"),
  ...filesOf("pages"),
};

function filesOf(part: string): Record<string, string> {
  const files = readdirSync(new URL(`${part}/`, MODEL)).map((file) => `${part}/${file.replace(".ts", "")}`);
  return Object.fromEntries(
    files.filter((file) => !/^(?:blocks\/csv|pages\/brief)$/.test(file)).map((file) => [file, part]),
  );
}

function countedIn(name: string, part: string): string[] {
  const text = readFileSync(new URL(`${name}.ts`, MODEL), "utf8");
  const source = ts.createSourceFile(`${name}.ts`, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node, path: readonly string[]): void => {
    const named = ts.isPropertyAssignment(node) ? node : null;
    const here = named === null ? path : [...path, named.name.getText()];
    const value = named?.initializer ?? node;
    if (!ts.isArrowFunction(value)) ts.forEachChild(value, (child) => walk(child, here));
    else if (value.parameters.some(({ type }) => type?.getText().includes("number")))
      found.push(here.join("."));
  };
  walk(source, [part]);
  return found;
}

const sentences = (say: Language) =>
  Object.entries(TEMPLATES).flatMap(([path, write]) =>
    COUNTS.flatMap((count) => write(say, count).map((text) => ({ path, count, text }))),
  );

const english = languageOf("en");
const german = languageOf("de");
const french = languageOf("fr");

test("every template that takes a number is tried here, or names a thing by it", () => {
  const counted = countedPaths().filter((path) => !NAMES.test(path));
  expect(counted.length).toBeGreaterThan(40);
  expect([...counted, ...WRITTEN].toSorted()).toEqual(Object.keys(TEMPLATES).toSorted());
});

describe.each(LANGUAGES.map((language) => [language.code, language] as const))(
  "sentences made from 0, 1, 2, 5, 11 and 101 in %s",
  (code, say) => {
    test("are as they were read", async () => {
      const written = sentences(say).map(({ path, count, text }) => `${path} ${count}: ${text}`);
      await expect(`${written.join("\n")}\n`).toMatchFileSnapshot(`__snapshots__/counts.${code}.txt`);
    });

    test("have no holes", () => {
      for (const { path, text } of sentences(say)) {
        expect(text, path).not.toMatch(
          / {2}|undefined|NaN|^[^,]* ,|\bno (?:of|late|missed|dropped|open|breached|to watch|without)\b|\b1 (?:people|Personen|personnes)\b|\bkeine? von (?:1|einer|einem|null)\b/,
        );
        expect(text.replace(/^, /, ""), path).toMatch(/^\S.*\S$/);
      }
    });
  },
);

const ONE =
  "day|week|month|quarter|half|year|period|row|figure|word|aggregate|segment|bet|team|pair|input|outcome|metric|commitment|target|thing|guardrail|other|time";
const MANY = ONE.split("|").map((noun) => (noun === "half" ? "halves" : `${noun}s`));

describe("English", () => {
  test("one takes the singular, every other count the plural", () => {
    const afterOne = new RegExp(`(?<![\\d.])(?:1|[Oo]ne) (?:${MANY.join("|")})\\b`);
    const afterMany = new RegExp(`(?<![\\d.])(?:0|2|3|5|11|101|[Tt]wo|[Ff]ive|[Ee]leven) (?:${ONE})\\b(?!’)`);
    for (const { path, text } of sentences(english)) {
      expect(text, path).not.toMatch(afterOne);
      expect(text, path).not.toMatch(afterMany);
    }
  });

  test("the verb goes by the count", () => {
    for (const { path, count, text } of sentences(english)) {
      if (count === 1) expect(text, path).not.toMatch(/^(?:1|One)(?: \w+)* (?:are|were|have|differ)\b/);
      if (count > 1) expect(text, path).not.toMatch(/^(?:\d+|Two|Five|Eleven) \w+ (?:is|was|has|differs)\b/);
    }
  });

  test("some of all: none, one and all have their words", () => {
    expect([0, 1, 2, 5].map((count) => outOfEnglish(count, 5, "target"))).toEqual([
      "none of five targets",
      "one of five targets",
      "two of five targets",
      "five of five targets",
    ]);
    expect([0, 1].map((count) => outOfEnglish(count, 1, "target"))).toEqual(["no target", "the one target"]);
    expect(outOfEnglish(0, 0, "target")).toBe("no target");
  });
});

const SINGULAR =
  "Tag|Woche|Monat|Quartal|Halbjahr|Jahr|Periode|Zeile|Zahl|Wort|Aggregat|Segment|Team|Paar|Ergebnis|Metrik|Zusage|Ziel|Entscheidung|Leitplanke|Reihe|Fall";
const PLURAL =
  "Tagen?|Wochen|Monaten?|Quartalen?|Halbjahren?|Jahren?|Perioden|Zeilen|Zahlen|Wörtern?|Aggregaten?|Segmenten?|Teams|Paaren?|Treibern|Ergebnissen?|Metriken|Zusagen|Zielen?|Entscheidungen|Leitplanken|Reihen|Fällen?";

describe("German", () => {
  test("one takes the singular, every other count the plural", () => {
    const afterOne = new RegExp(`(?<![\\d.])(?:1|\\b[Ee]ine?r?) (?:${PLURAL})(?![\\wäöü])`);
    const afterMany = new RegExp(
      `(?<![\\d.])(?:0|2|3|5|11|101|[Zz]wei|[Ff]ünf|[Ee]lf) (?:${SINGULAR})(?![\\wäöü])`,
    );
    for (const { path, text } of sentences(german)) {
      expect(text, path).not.toMatch(afterOne);
      expect(text, path).not.toMatch(afterMany);
    }
  });

  test("after von stands the dative, with the n of the plural", () => {
    for (const { path, text } of sentences(german))
      expect(text, path).not.toMatch(
        /\bvon (?:\d+|zwei|fünf|elf) (?:Tage|Monate|Quartale|Halbjahre|Jahre|Ziele|Ergebnisse|Treiber|Segmente|Paare|Fälle)(?![\wäöü])/,
      );
  });

  test("one and none go by the gender of what is counted", () => {
    expect(["input", "metric", "target"].map((name) => outOfGerman(1, 5, name))).toEqual([
      "einer von fünf Treibern",
      "eine von fünf Metriken",
      "eines von fünf Zielen",
    ]);
    expect(["input", "metric", "target"].map((name) => outOfGerman(0, 5, name))).toEqual([
      "keiner von fünf Treibern",
      "keine von fünf Metriken",
      "keines von fünf Zielen",
    ]);
    expect(["input", "metric", "target"].map((name) => outOfGerman(1, 1, name))).toEqual([
      "der eine Treiber",
      "die eine Metrik",
      "das eine Ziel",
    ]);
    expect([0, 1, 11, 101].map((count) => countedGerman(count, "outcome"))).toEqual([
      "Kein Ergebnis",
      "Ein Ergebnis",
      "Elf Ergebnisse",
      "101 Ergebnisse",
    ]);
  });
});

const UN =
  "jour|semaine|mois|trimestre|semestre|année|période|ligne|chiffre|mot|agrégat|segment|pari|équipe|paire|moteur|résultat|indicateur|engagement|cible|décision|garde-fou|série|autre";

describe("French", () => {
  test("none and one take the singular, every other count the plural", () => {
    const nouns = UN.split("|").filter((noun) => noun !== "mois");
    const afterOne = new RegExp(
      `(?<![\\d.,\u202f])(?:0|1|[Uu]ne?|[Aa]ucune?) (?:${nouns.map((noun) => `${noun}s`).join("|")})(?![\\p{L}-])`,
      "u",
    );
    const afterMany = new RegExp(
      `(?<![\\d.,\u202f])(?:2|3|5|11|101|[Dd]eux|[Cc]inq|[Oo]nze) (?:${nouns.join("|")})(?![\\p{L}-])`,
      "u",
    );
    for (const { path, text } of sentences(french)) {
      expect(text, path).not.toMatch(afterOne);
      expect(text, path).not.toMatch(afterMany);
    }
  });

  test("articles and adjectives go by the gender", () => {
    const feminine = "semaine|année|période|ligne|équipe|paire|cible|décision|série";
    const masculine = "jour|mois|trimestre|semestre|chiffre|mot|segment|pari|moteur|garde-fou";
    const wrong = new RegExp(
      `(?<!\\p{L})(?:(?:un|le|du|aucun|premier|dernier) (?:${feminine})|(?:une|la|aucune|première|dernière) (?:${masculine}))(?![\\p{L}-])|(?:${feminine})s? (?:complet|incomplet|entier|restant)s?(?!\\p{L})`,
      "iu",
    );
    for (const { path, text } of sentences(french)) expect(text, path).not.toMatch(wrong);
  });

  test("a vowel takes the short form of the word before it", () => {
    for (const { path, text } of sentences(french))
      expect(text, path).not.toMatch(/(?<!\p{L})(?:de|le|la|que|ne|se) (?=[aeiouéèêâ](?!\p{L}*\d))/iu);
  });

  test("no sign that asks for a narrow space stands without it, and no quote is English", () => {
    for (const { path, text } of sentences(french))
      expect(text.replace("80%", ""), path).not.toMatch(/[^\u202f][;:!?%»]|«[^\u202f]|["“”']/u);
  });

  test("one and none go by the gender of what is counted", () => {
    expect(["input", "target"].map((name) => outOfFrench(1, 5, name))).toEqual([
      "un moteur sur cinq",
      "une cible sur cinq",
    ]);
    expect(["input", "target"].map((name) => outOfFrench(0, 5, name))).toEqual([
      "aucun moteur sur cinq",
      "aucune cible sur cinq",
    ]);
    expect(["input", "target"].map((name) => outOfFrench(1, 1, name))).toEqual([
      "le seul moteur",
      "la seule cible",
    ]);
    expect([0, 1, 11, 101].map((count) => countedFrench(count, "outcome"))).toEqual([
      "Aucun résultat",
      "Un résultat",
      "Onze résultats",
      "101 résultats",
    ]);
  });

  test("a period takes the preposition that it asks for", () => {
    const periods = [
      "T3 2026",
      "S1 2026",
      "septembre 2026",
      "2026",
      "exercice 2026/27",
      "14 sept. 2026",
      "14–20 sept. 2026",
      "la semaine du 14 septembre",
    ];
    expect(periods.map(within)).toEqual([
      "au T3 2026",
      "au S1 2026",
      "en septembre 2026",
      "en 2026",
      "pendant l’exercice 2026/27",
      "le 14 sept. 2026",
      "pendant la semaine du 14 au 20 sept. 2026",
      "pendant la semaine du 14 septembre",
    ]);
  });
});

describe("weeks that run over the ends of longer periods", () => {
  test("are said to run over those of the edition", () => {
    expect(GRAINS.slice(2).map((grain) => english.report.series.weeks(grain))).toEqual([
      "Weeks run over the ends of months; a month’s value counts its own days.",
      "Weeks run over the ends of quarters; a quarter’s value counts its own days.",
      "Weeks run over the ends of halves; a half’s value counts its own days.",
      "Weeks run over the ends of years; a year’s value counts its own days.",
    ]);
    expect(german.report.series.weeks("month")).toBe(
      "Wochen reichen über das Ende von Monaten hinaus; der Wert eines Monats zählt dessen eigene Tage.",
    );
    expect(german.report.series.weeks("half")).toBe(
      "Wochen reichen über das Ende von Halbjahren hinaus; der Wert eines Halbjahrs zählt dessen eigene Tage.",
    );
  });
});
