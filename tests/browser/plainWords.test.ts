import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { htmlOf, pagesOf } from "../support/pageKinds.ts";
import { DEMO } from "../support/roots.ts";

const DIST = join(DEMO, "dist");
const BOARD = "drafts/2026-q3/";

type Code = "en" | "de" | "fr";

/** What only those read who know statistics; each is somewhere in a fold. */
const STATISTICS: Readonly<Record<Code, RegExp>> = {
  en: /(?<![\p{L}’'])(?:[zp] [−+<]?\d|p below|p is|Holm|Wilson|Newcombe|Cochran|Spearman|Pearson|Shapley|Brier|quantile|XmR|sigma|95% interval|80% range|random walk|smoothers?|exploratory|confidence interval|standard error|standard deviation|fixed limits say)/u,
  de: /(?<![\p{L}])(?:[zp] [−+<]?\d|p unter|p ist|Holm|Wilson|Newcombe|Cochran|Spearman|Pearson|Shapley|Brier|Quantil|XmR|Sigma|95-%-|80-%-|Irrfahrt|Glätt\p{L}*|explorativ\p{L}*|Konfidenz\p{L}*|Standard(?:fehler|abweichung))/u,
  fr: /(?<![\p{L}’'])(?:[zp] [−+<]?\d|p inférieur|p est|Holm|Wilson|Newcombe|Cochran|Spearman|Pearson|Shapley|Brier|quantile|XmR|sigma|intervalle\p{L}* à 95|fourchette à 80|marche aléatoire|lisse\p{L}*|explorat\p{L}*|écart[- ]type|erreur type)/u,
};

/** Weeks by their numbers, which a reader would have to look up. */
const NUMBERED: Readonly<Record<Code, RegExp>> = {
  en: /\bweek \d/i,
  de: /\bKW ?\d/,
  fr: /\bsemaine \d/i,
};

/** The text of a page, or what of it is in sight before anything is opened; SQL and titles of drawings are none. */
function textOf(page: string, isSurface: boolean): string {
  const { document } = parseHTML(htmlOf(DIST, page));
  for (const fold of isSurface ? document.querySelectorAll("details") : []) {
    const label = fold.querySelector("summary");
    if (label === null) fold.remove();
    else fold.replaceWith(label);
  }
  for (const one of document.querySelectorAll("script, pre, code, nav, .notes, .vh, svg title, svg desc"))
    one.remove();
  const blocks = [
    ...document.querySelectorAll(
      "main p, main li, main td, main th, main dd, main dt, main h1, main h2, main h3, main summary, main caption, main figcaption span, main text",
    ),
  ];
  return blocks.map(({ textContent }) => (textContent ?? "").replace(/\s+/g, " ")).join("\n");
}

const pages = pagesOf(DIST).filter(
  (page) => page.startsWith(BOARD) && !/\/(?:figures|compare|slides|changes)\//.test(page),
);

const languageOf = (page: string): Code =>
  page.startsWith(`${BOARD}de/`) ? "de" : page.startsWith(`${BOARD}fr/`) ? "fr" : "en";

describe.each(["en", "de", "fr"] as const)("the pages of an edition in %s", (code) => {
  const own = pages.filter((page) => languageOf(page) === code);

  test("are those of the board, and those behind it", () => {
    expect(own.length).toBeGreaterThanOrEqual(6);
  });

  test("say weeks by their days, never by their numbers", () => {
    for (const page of own) expect(NUMBERED[code].exec(textOf(page, false))?.[0], page).toBeUndefined();
  });

  test("say in plain words what is known, before anything is opened", () => {
    for (const page of own) {
      const found = STATISTICS[code].exec(textOf(page, true));
      const around = found === null ? "" : found.input.slice(Math.max(0, found.index - 60), found.index + 60);
      expect(around, page).toBe("");
    }
  });

  test("have the statistics behind them, to be opened", () => {
    const whole = own.map((page) => textOf(page, false)).join("\n");
    for (const name of ["Holm", "Wilson", "Newcombe", "Cochran", "Shapley", "Spearman"])
      expect(whole).toContain(name);
    expect(whole).toMatch(/z \+35[.,]79/);
  });
});
