import { rmSync } from "node:fs";
import { compute } from "../../src/engine/compute.ts";
import { CONDITIONS } from "../../src/language/conditions/conditions.ts";
import { words as en } from "../../src/language/en/words.ts";
import { editionOf } from "../../src/report/edition.ts";
import type { Report, Site } from "../../src/report/report.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { recordTemplates, type Said } from "../support/recordTemplates.ts";
import type { RenderedSite } from "../support/renderedSite.ts";
import { SCRATCH } from "../support/roots.ts";
import { type Company, errorsOf, founded } from "../support/smallCompany.ts";
import { exportAll } from "./exported.ts";
import { leavesOf } from "./leaves.ts";

/** A site with all that it was made from. */
export interface Made extends Past {
  readonly company: Company;
  readonly site: Site;
  readonly report: Report;
  /** All files of the site, and what is written in each: "/drafts/2026-q1/". */
  readonly addresses: readonly string[];
  readonly page: (address: string) => string;
}

/** A figure as a record holds it. */
export interface Recorded {
  readonly id: string;
  readonly metric: string;
  readonly period: string;
  readonly value: number | null;
  readonly text: string;
  readonly rule?: number | undefined;
  readonly shown: readonly string[];
}

/** A version that was released before, as its own files tell of it. */
export interface Before {
  readonly edition: string;
  readonly version: number;
  /** ISO date. */
  readonly released: string;
  /** Did its headline say "a signal"? Null where it was told by a verdict. */
  readonly signal: boolean | null;
  /** What is handed on of its ledger, and all of that. */
  readonly figures: readonly Recorded[];
  readonly ledger: readonly Recorded[];
}

/** A version that was released and withdrawn, when (ISO date) and why. */
export interface Gone extends Pick<Before, "edition" | "version" | "released"> {
  readonly on: string;
  readonly reason: string;
}

/** What came before an edition; nothing of a company that begins. */
export interface Past {
  readonly earlier: readonly Before[];
  /** The front matter of the north star as it is and as it was when the edition before was released. */
  readonly star?: string;
  readonly starBefore?: string;
  /** The front matter that tells of restated figures, and why a version corrects another. */
  readonly restated?: string;
  readonly correction?: string;
  /** The board page's body as it was and as it is. */
  readonly bodies?: readonly [string, string];
  /** What was withdrawn of it, by hand. */
  readonly withdrawn?: readonly Gone[];
  /** The last whole day, and the day of the snapshot, where the company's own are of another one. */
  readonly through?: string;
  readonly taken?: string;
}

const NOTHING: Past = { earlier: [] };

/** Computes a company, renders all its pages and files to send; with every sentence that was said in it. */
export async function make(renderer: RenderedSite, company: Company): Promise<[Made, Said[]]> {
  const files = scratch("said", SCRATCH);
  try {
    await founded(files, company);
    return await makeFrom(renderer, company, files, () => compute(files.root, () => {}));
  } finally {
    files.remove();
  }
}

/** The same of a folder that is there. */
export async function makeFrom(
  renderer: RenderedSite,
  company: Company,
  files: Scratch,
  run: () => ReturnType<typeof compute>,
  past: Past = NOTHING,
): Promise<[Made, Said[]]> {
  const [computed, inReport] = await recordTemplates(run);
  const { site, diagnostics } = computed;
  const [report] = site?.editions ?? [];
  if (site === null || report === undefined) throw new Error(JSON.stringify(errorsOf(diagnostics), null, 2));
  const folder = files.path("site");
  rmSync(folder, { recursive: true, force: true });
  const onPages = await renderer.write(site, folder);
  const [message, inFiles] = await recordTemplates(() => exportAll(editionOf(site, report)));
  const pages = new Map([...renderer.written].map(([address, text]) => [address, withoutTerms(text)]));
  const page = (address: string) => pages.get(address) ?? "";
  const made = { ...past, company, site, report, addresses: [...pages.keys()], page };
  const texts = JSON.stringify(site) + [...pages.values()].join("\n");
  // What was written and then not used is said to nobody; what pages hold in parts cannot be looked for.
  const isTold = ({ text }: Said) =>
    texts.includes(JSON.stringify(text).slice(1, -1)) || texts.includes(escaped(text));
  return [made, [...inReport.filter(isTold), ...onPages, ...inFiles, ...plainIn(texts + message)]];
}

/** A page as it is read: a term is within its sentence, whether it leads to the glossary or not. */
function withoutTerms(html: string): string {
  return html.replace(/<a (?=[^>]*class="term")[^>]*>([^<]*)<\/a>/g, "$1");
}

/** The claims without parts that stand anywhere in the texts. */
function plainIn(texts: string): Said[] {
  return PLAIN.flatMap(([template, text]) =>
    texts.includes(text) || texts.includes(escaped(text)) ? [{ template, parts: [], text }] : [],
  );
}

const words = new Map(leavesOf(en));
const PLAIN = leavesOf(CONDITIONS).flatMap(([path, condition]): [string, string][] => {
  const text = words.get(path);
  return typeof condition === "string" && typeof text === "string" ? [[path, text]] : [];
});

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
