import { compute } from "../../src/cli/compute.ts";
import type { Report, Site } from "../../src/report/report.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { recordTemplates, type Said } from "../support/recordTemplates.ts";
import type { RenderedSite } from "../support/renderedSite.ts";
import { SCRATCH } from "../support/roots.ts";
import { type Company, errorsOf, founded } from "../support/smallCompany.ts";
import { exportAll } from "./exported.ts";

/** A site with all that it was made from. */
export interface Made {
  readonly company: Company;
  readonly site: Site;
  readonly report: Report;
  /** What is written in files of the site, by address: "/drafts/2026-q1/". */
  readonly page: (address: string) => string;
}

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
): Promise<[Made, Said[]]> {
  const [computed, inReport] = await recordTemplates(run);
  const { site, diagnostics } = computed;
  const [report] = site?.editions ?? [];
  if (site === null || report === undefined) throw new Error(JSON.stringify(errorsOf(diagnostics), null, 2));
  const folder = files.path("site");
  const onPages = await renderer.write(site, files.root, folder);
  const [, inFiles] = await recordTemplates(() => exportAll(files.root, folder, site, report));
  const pages = new Map(renderer.written);
  const page = (address: string) => pages.get(address) ?? "";
  return [{ company, site, report, page }, [...inReport, ...onPages, ...inFiles]];
}
