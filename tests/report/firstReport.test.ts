import { beforeAll, describe, expect, test } from "vitest";
import { briefHead, briefParts } from "../../src/blocks/brief/show.ts";
import type { Setting } from "../../src/blocks/setting.ts";
import type { Item } from "../../src/document/item.ts";
import { opened } from "../../src/document/opened.ts";
import { plainText } from "../../src/document/plain.ts";
import type { Table } from "../../src/document/table.ts";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { chatText } from "../../src/formats/chat.ts";
import { previewSvg } from "../../src/formats/preview.ts";
import { languageOf } from "../../src/language/language.ts";
import type { Edition } from "../../src/report/edition.ts";
import { sectionsOf } from "../../src/report/outline/sections.ts";
import { shownBy } from "../../src/report/outline/shown.ts";
import { figurePages } from "../../src/site/theme/figurePages.ts";
import { againstWords } from "../../src/site/theme/heldAgainst.ts";
import { someOf } from "../support/forms.ts";
import { saidIn } from "../support/saidIn.ts";
import {
  BARE,
  editionMade,
  FULL,
  type Has,
  type Kind,
  STARS,
  weeks,
  young,
} from "../support/youngCompany.ts";

const KINDS: readonly Kind[] = ["people", "ratio", "money", "stock"];
const LENGTHS = [1, 2, 3, 4, 6, 13, 20];
const EDITIONS = { month: "2026-09", quarter: "2026-q3" } as const;
const EARLIER = { month: "2026-08", quarter: "2026-q2" } as const;

type Length = keyof typeof EDITIONS;

/** Each kind at each length, by the month with all that there is and by the quarter without, or the other way round. */
const CASES = KINDS.flatMap((kind, place) =>
  LENGTHS.flatMap((count, index) =>
    (["month", "quarter"] as const).flatMap((length) => {
      const isFull = ((place + index) % 2 === 0) === (length === "month");
      const own = { kind, count, length };
      return [
        { ...own, name: isFull ? "full" : "bare", has: isFull ? FULL : BARE },
        ...(count === 4 || count === 13
          ? [{ ...own, name: "with an edition before", has: { ...FULL, earlier: EARLIER[length] } }]
          : []),
      ];
    }),
  ),
);

const madeOf = (kind: Kind, count: number, length: Length, has: Has): Promise<Edition> =>
  editionMade(young(kind, EDITIONS[length], weeks(count), has));

function settingOf({ report }: Edition, slug: string): Setting {
  return { report, slug, medium: "page", say: languageOf(report.locale), locale: report.locale };
}

const itemsOn = ({ report }: Edition): readonly Item[] => flat(shownBy(report).flatMap(({ items }) => items));

/** Items with what is folded away, and what is in groups, one after the other. */
function flat(items: readonly Item[]): readonly Item[] {
  return opened(items).flatMap((item) => (item.kind === "group" ? flat(item.items) : [item]));
}

/** All that the board page says, its headings too. */
function onBoard(edition: Edition): string[] {
  const headings = sectionsOf(edition.report).flatMap(({ heading }) =>
    heading === null ? [] : [plainText(heading)],
  );
  const { headline } = Object.fromEntries(itemsOn(edition).map((item) => [item.kind, item]));
  const lacking = headline?.kind === "headline" ? headline.lacking : [];
  return [...headings, ...lacking, ...itemsOn(edition).flatMap((item) => textsOf(item))];
}

/** What an item says, number by number as they stand. */
function textsOf(item: Item): string[] {
  if (item.kind === "table") return cellsOf(item).flat();
  if (item.kind === "chart") return [item.subtitle, ...item.notes, item.alt.description, ...saidIn([item])];
  return saidIn([item]);
}

const cellsOf = ({ rows }: Table): string[][] =>
  rows.map(({ cells }) => cells.map(({ text }) => plainText(text)));

function inBrief(edition: Edition): string[] {
  const setting = settingOf(edition, "brief");
  const { verdict, value, changes } = briefHead(setting);
  return [verdict, value, ...changes, ...briefParts(setting).flatMap(({ lines }) => lines)].map((text) =>
    plainText(text),
  );
}

function onFigurePages({ report }: Edition): string[] {
  const say = languageOf(report.locale);
  return figurePages(report, say).flatMap(({ own, tables }) => [
    ...own.flatMap(({ period, measure, compared }) => [
      period,
      measure,
      ...compared.map(({ figure, against }) => `${figure.text} ${againstWords(against, say)}`),
    ]),
    ...tables.flatMap(({ rows }) => rows.map(({ label, figure }) => `${label} ${figure.text}`)),
  ]);
}

/** What no page may say of data that begin within a year before the edition's end. */
const CLAIMS = [
  /\bn\/a\b/,
  /\b(?:no (?:better|worse)|\brecord\b|steady|as expected|as foreseen|usual|on pace)/i,
  /\b0 of 0\b|since the beginning|\bNaN\b|Infinity|undefined/,
  /What moved (?!it cannot be told: no drivers)|Where it moved/,
  /cannot be judged yet|Preliminary|is not over/,
];

/** A week that is not over is; what merely began before the data is not. */
const isSoFar = (text: string) => /so far/.test(text) && !/Where the pace so far leads/.test(text);

const claimsIn = (texts: readonly string[], { report }: Edition): string[] => {
  const isForeseen = report.outlook.forecasts.some(({ forecast }) => forecast.value !== null);
  const isCompared = report.headline.previous.change.reason !== "before the snapshot";
  const claims = CLAIMS.filter((claim) => {
    if (isCompared && /moved/.test(claim.source)) return false;
    return !(isForeseen && /pace/.test(claim.source));
  });
  return texts.filter((text) => isSoFar(text) || claims.some((claim) => claim.test(text)));
};

describe.each(someOf(CASES, 2))(
  "$count weeks of $kind by the $length, $name",
  ({ kind, count, length, has }) => {
    let edition: Edition;
    beforeAll(async () => {
      edition = await madeOf(kind, count, length, has);
    });

    test("say only what the data hold", () => {
      expect(claimsIn(onBoard(edition), edition), "board page").toEqual([]);
      expect(claimsIn(inBrief(edition), edition), "brief").toEqual([]);
      expect(claimsIn(chatText(edition).split("\n"), edition), "chat").toEqual([]);
      expect(previewSvg(edition), "preview").not.toMatch(/NaN|Infinity|n\/a|undefined/);
      const held = onFigurePages(edition).filter((text) => /change/.test(text));
      expect(
        held.filter((text) => text.includes("n/a")),
        "figures",
      ).toEqual([]);
    });

    test("say once and plainly what is missing", () => {
      const said = onBoard(edition);
      const { reachLabel } = edition.report.headline;
      const times = (text: string, texts: readonly string[]) =>
        texts.filter((one) => one.includes(text)).length;
      const label = edition.report.label;
      for (const texts of [said, chatText(edition).split("\n")]) {
        expect(times(`No target is set for ${label}.`, texts)).toBe(has.target ? 0 : 1);
        expect(times("No guardrail is set.", texts)).toBe(has.guardrail ? 0 : 1);
        expect(times(reachLabel ?? "-", texts)).toBe(1);
      }
      const brief = inBrief(edition);
      expect(times("No target", brief)).toBe(has.target ? 0 : 2);
      expect(times("No guardrail is set.", brief)).toBe(has.guardrail ? 0 : 1);
      expect(times(reachLabel ?? "-", brief)).toBe(1);
      const isFirst = has.earlier === null && edition.report.headline.previous.change.reason !== null;
      expect(reachLabel).toMatch(isFirst ? /^This is the first report: there is no / : /^Data begin on /);
    });

    test("draw no chart without a value, and make no table with an empty row or column", () => {
      const tables = itemsOn(edition).flatMap((item) =>
        item.kind === "table" ? [item] : item.kind === "chart" ? item.tables : [],
      );
      for (const table of tables) {
        const [caption, cells] = [plainText(table.caption.text), cellsOf(table)];
        expect(cells.length, caption).toBeGreaterThan(0);
        for (const [index, column] of table.columns.entries()) {
          const own = table.rows.map((row) => row.cells[index]);
          const isDrawn = own.some((cell) =>
            cell?.text.some((run) => typeof run !== "string" && run.kind !== "num"),
          );
          const values = cells.map((row) => row[index] ?? "").filter((text) => text !== "" && text !== "–");
          expect(
            isDrawn || column.isHidden === true || values.length > 0,
            `${caption}: column ${index}`,
          ).toBe(true);
        }
      }
      for (const item of itemsOn(edition))
        if (item.kind === "chart" && item.drawing.draws === "trend") {
          const { points, addsUp } = edition.report.headline.series;
          expect(points.some(({ state }) => state === "complete" || !addsUp)).toBe(true);
        }
    });
  },
);

describe("what can be said grows by itself as periods fill", () => {
  const FIRST = "2025-07-20";
  const MONTHS = [
    ["2025-07", "2025-07-31"],
    ["2025-08", "2025-08-31"],
    ["2025-09", "2025-09-30"],
    ["2025-12", "2025-12-31"],
    ["2026-07", "2026-07-31"],
    ["2026-08", "2026-08-31"],
  ] as const;
  const grown = new Map<string, Edition>();
  beforeAll(async () => {
    for (const [month, last] of MONTHS)
      grown.set(month, await editionMade(young("people", month, [FIRST, last], FULL)));
  });
  const at = (month: string): Edition => {
    const edition = grown.get(month);
    if (edition === undefined) throw new Error(`${month} is not made`);
    return edition;
  };
  const kinds = (month: string) =>
    shownBy(at(month).report).flatMap(({ block, items }) =>
      items.length > 0 && block !== null ? [block] : [],
    );

  test("the sentence names the periods from which on there is more, and goes when it is there", () => {
    const said = MONTHS.map(([month]) => at(month).report.headline.reachLabel ?? null);
    const none = "; the change on the month before is shown from September 2025 on";
    const year = "; the change over the year is shown from August 2026 on.";
    const comma = year.replace("; ", ", ");
    expect(said).toEqual([
      `This is the first report: there is no earlier month to compare with${none}${comma}`,
      `This is the first report: there is no whole earlier month to compare with${none}${comma}`,
      `Data begin on 20 July 2025${year}`,
      `Data begin on 20 July 2025${year}`,
      `Data begin on 20 July 2025${year}`,
      null,
    ]);
  });

  test("changes stand beside the number as soon as there is what they are held against", () => {
    const held = MONTHS.map(([month]) => {
      const { previous, year } = at(month).report.headline;
      return [previous, year].map(({ change }) => change.value !== null);
    });
    expect(held).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, false],
      [true, false],
      [true, true],
    ]);
  });

  test("the bridge, the columns of segments and the forecasts come with their periods", () => {
    const has = (month: string) => kinds(month).filter((name) => name === "Bridge" || name === "Outlook");
    expect(MONTHS.map(([month]) => has(month))).toEqual([
      [],
      ["Outlook"],
      ["Bridge", "Outlook"],
      ["Bridge", "Outlook"],
      ["Bridge", "Outlook"],
      ["Bridge", "Outlook"],
    ]);
    const columns = MONTHS.map(([month]) => {
      const tables = itemsOn(at(month)).filter((item) => item.kind === "table");
      return tables.find(({ columns: [first] }) => plainText(first?.head ?? []) === "region")?.columns.length;
    });
    expect(columns).toEqual([3, 3, 4, 4, 4, 5]);
  });

  test("a target is judged once its period lies wholly within the data", () => {
    expect(MONTHS.map(([month]) => at(month).report.brief.target)).toEqual([
      "unjudged",
      ...MONTHS.slice(1).map(() => expect.stringMatching(/^(?:met|missed)$/)),
    ]);
    expect(inBrief(at("2025-07"))).toContain("Target cannot be judged");
    expect(inBrief(at("2025-07")).join("\n")).toContain(
      "Of July 2025 the data hold only what came from 20 July 2025 on.",
    );
  });
});

describe("a first report", () => {
  test("says what an author's own blocks cannot show, and no guardrail only once", async () => {
    const body = "<Bridge />\n\n<Guardrails />\n\n<DriverTree />";
    const edition = await madeOf("people", 4, "quarter", { ...FULL, guardrail: false, body });
    const said = onBoard(edition);
    expect(said).toContain(
      "What moved star cannot be told: No contributions: data begin on 3 September 2026.",
    );
    expect(said.filter((text) => text.includes("No guardrail is set."))).toHaveLength(1);
  });

  test.each([
    [
      "de-DE",
      "Das ist der erste Bericht: Es gibt kein früheres Quartal zum Vergleichen; die Veränderung gegenüber dem vorigen Quartal wird ab Q1 2027 gezeigt, die Veränderung gegenüber dem Vorjahr wird ab Q4 2027 gezeigt.",
      "Für Q3 2026 ist kein Ziel gesetzt.",
      "Es ist keine Leitplanke gesetzt.",
    ],
    [
      "fr-FR",
      "C’est le premier rapport\u202f: il n’y a aucun trimestre antérieur pour comparer\u202f; la variation sur le trimestre précédent s’affiche à partir du T1 2027, la variation sur un an s’affiche à partir du T4 2027.",
      "Aucune cible n’est fixée pour T3 2026.",
      "Aucun garde-fou n’est fixé.",
    ],
  ])("says so in the words of %s", async (locale, ...words) => {
    const edition = await madeOf("people", 4, "quarter", { ...BARE, locale });
    for (const word of words) expect(onBoard(edition)).toContain(word);
  });

  test("has slides that say the same", async () => {
    const edition = await madeOf("people", 4, "month", { ...FULL, guardrail: false });
    const words = (await renderDocument(edition, "deck"))
      .replace(/<(svg|style|script)[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ");
    expect(words).not.toMatch(/n\/a|What moved/);
    expect(words).toContain(edition.report.headline.reachLabel);
    expect(words).toContain("Target not judged");
  });
});

test("the kinds of companies are those that there are stars of", () => {
  expect([...KINDS].sort()).toEqual(Object.keys(STARS).sort());
});
