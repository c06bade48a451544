import { parseHTML } from "linkedom";
import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { languageOf } from "../language/language.ts";
import { isFromRight, isolated } from "../ledger/direction.ts";
import { bundledPages } from "./bundledPages.ts";
import { addressOf, type EditionFiles, textAt } from "./source.ts";

/** What a message says of an edition: what its pages say, word for word. */
export interface Digest {
  /** What it is written in: "en-GB". */
  readonly locale: string;
  readonly company: string;
  readonly confidentiality: string | null;
  readonly isDraft: boolean;
  /** "North Star report, Q3 2026, draft" */
  readonly place: string;
  readonly title: string;
  readonly summary: string;
  /** The north star: id, name, value, unit. */
  readonly metric: string;
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Changes, target, verdict; then the pace, and whether optimisation is paused. */
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  /** Guardrails that are breached: what is said of each above the headline, and what is done about it. */
  readonly breaches: readonly Fact[];
  /** All guardrails, where a page shows them. */
  readonly guardrails: readonly Fact[];
  readonly asks: readonly Ask[];
  /** Full address of the edition; null where nobody has said on which host it is. */
  readonly link: string | null;
}

/** What is measured, and what is said of it. */
export interface Fact {
  readonly value: string;
  readonly note: string;
}

/** A decision that is asked for. */
export interface Ask {
  readonly decision: string;
  readonly options: readonly string[];
  readonly recommendation: string | null;
  readonly owner: string;
  readonly by: string;
}

/** Reads the digest off the edition's pages, so that a message cannot say anything else than they do. */
export function digestOf(files: EditionFiles): Digest {
  const pages = bundledPages(files).filter(({ key }) => key !== "figures" && !key.startsWith("metrics-"));
  const documents = pages.map(
    ({ html }) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document,
  );
  const [board] = documents;
  const headline = board?.querySelector(".headline");
  if (board === undefined || headline === null || headline === undefined) throw unread(files);
  const all = (selector: string) => documents.flatMap((document) => [...document.querySelectorAll(selector)]);
  const { company, confidentiality = null, locale } = files.content.report.config;
  return {
    locale,
    company,
    confidentiality,
    isDraft: files.version === null,
    ...headingOf(files, board),
    ...northStarOf(headline),
    breaches: [...board.querySelectorAll(".breach-row")].map(breachOf),
    guardrails: unique(all(".guardrails > li").map(guardrailOf)),
    asks: unique(all("table").filter(isOfAsks).flatMap(asksIn)),
    link: addressOf(files),
  };
}

function headingOf(files: EditionFiles, board: Document): Pick<Digest, "place" | "title" | "summary"> {
  const { edition, version, home } = files;
  const say = languageOf(files.content.report.config.locale).exports.message;
  const place = /<span class="place">([^<]*)</.exec(textAt(files, `${home}index.html`))?.[1] ?? edition;
  return {
    place: version === null ? say.draft(place) : say.version(place, version),
    title: textIn(board, "h1"),
    summary: textIn(board, ".lede"),
  };
}

function northStarOf(
  headline: Element,
): Pick<Digest, "metric" | "name" | "value" | "unit" | "facts" | "notes"> {
  const address = headline.querySelector(".headline-name a")?.getAttribute("href") ?? "";
  return {
    metric: /metrics\/([^/]+)\//.exec(address)?.[1] ?? "",
    name: textIn(headline, ".headline-name"),
    value: textIn(headline, ".headline-number"),
    unit: textIn(headline, ".headline-unit"),
    facts: [...headline.querySelectorAll(".fact")].map((fact) => ({
      value: textIn(fact, ".fact-value"),
      note: [...fact.querySelectorAll(".fact-note")].map(textOf).join("; "),
    })),
    notes: [...headline.querySelectorAll(".headline-calendar, .headline-pace, .headline-paused")].map(textOf),
  };
}

function breachOf(row: Element): Fact {
  const said = [...row.querySelectorAll(".said")].map(textOf).join(" ");
  for (const part of row.querySelectorAll(".said")) part.remove();
  const [mark = "", ...texts] = [...row.querySelectorAll("p")].map(textOf);
  return { value: `${mark}: ${texts.join(" ")}`, note: said };
}

/** The state stands in the paragraph between the name and the note. */
function guardrailOf(item: Element): Fact {
  const name = textIn(item, ".guardrail-name a");
  const state = [...item.querySelectorAll("p")].find((paragraph) => paragraph.className === "");
  return { value: name, note: state === undefined ? "" : textOf(state) };
}

/** Pages of versions that were released before the table had its class are in English. */
function isOfAsks(table: Element): boolean {
  return table.classList.contains("asks") || textIn(table, "caption") === "Decisions that we ask for";
}

function asksIn(table: Element): Ask[] {
  return [...table.querySelectorAll("tbody tr")].map((row) => {
    const cells = [...row.querySelectorAll("td")].map(textOf);
    const options = [...row.querySelectorAll(".options li")].map(textOf);
    const heading = row.querySelector("th");
    for (const list of heading?.querySelectorAll(".options") ?? []) list.remove();
    return {
      decision: heading === null ? "" : textOf(heading),
      options,
      recommendation: cells.length > 2 ? (cells[0] ?? null) : null,
      owner: cells.at(-2) ?? "",
      by: cells.at(-1) ?? "",
    };
  });
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function textIn(element: Document | Element, selector: string): string {
  const found = element.querySelector(selector);
  return found === null ? "" : textOf(found);
}

/** What is read aloud, on one line: without marks that only eyes need. */
function textOf(element: Element): string {
  for (const hidden of element.querySelectorAll('[aria-hidden="true"], .downloads')) hidden.remove();
  if (isFromRight(element.textContent ?? ""))
    for (const figure of element.querySelectorAll("a.figure, a.num"))
      figure.textContent = isolated(figure.textContent ?? "");
  return (element.textContent ?? "")
    .replace(/[ \n\t]+/g, " ")
    .replace(/ ([,.;:])/g, "$1")
    .trim();
}

function unread({ home }: EditionFiles): DiagnosticError {
  return new DiagnosticError(
    diagnose(startOf(`${home.slice(1)}index.html`), "page-not-exported", {
      message: "the board page has no headline",
    }),
  );
}
