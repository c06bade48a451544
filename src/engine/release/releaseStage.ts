import { existsSync } from "node:fs";
import { join } from "node:path";
import { forgetDrawings } from "../../blocks/drawnOnce.ts";
import { earlierOf } from "../../compute/earlier.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { Output } from "../../disk/output.ts";
import { makeFolder, write } from "../../disk/write.ts";
import { previewsOf } from "../../formats/preview.ts";
import { rulesOfToday } from "../../ledger/rules.ts";
import type { Progress } from "../../query/progress.ts";
import { byPeriod, type Version } from "../../release/archive.ts";
import { completeReferences } from "../../release/complete.ts";
import type { VersionManifest } from "../../release/manifest.ts";
import { RECORD } from "../../release/record.ts";
import type { Staged } from "../../release/seal.ts";
import { copyInputs } from "../../release/sealedContent.ts";
import { NOTICES, standingFile, standingStyle } from "../../release/standing.ts";
import { under } from "../../release/version.ts";
import { notWithdrawn, withdrawnOf } from "../../release/withdrawn.ts";
import type { Site } from "../../report/report.ts";
import { hashFile } from "../../snapshot/hash.ts";
import { checkSlides } from "../checkSlides.ts";
import type { Computation } from "../compute.ts";
import { type HashedFile, named } from "../own/files.ts";
import { ownPackage } from "../ownPackage.ts";
import { renderPages } from "../render/renderPages.ts";
import type { Candidate } from "./releaseCandidate.ts";
import { writeDownloads } from "./releaseDownloads.ts";

/** Renders a version and copies what it was made from, into folders aside; throws where its pages lead nowhere. */
export async function stage(
  root: string,
  folder: string,
  site: Site,
  computation: Computation,
  progress: Progress,
): Promise<Staged> {
  const { frozen } = site;
  const [report] = site.editions;
  if (frozen === null || report === undefined) throw new Error("Only the site of one version can be staged.");
  // What is sealed is made anew of what is sealed with it.
  forgetDrawings();
  const output = new Output(join(folder, "dist"));
  const outDir = output.folder;
  const publicDir = join(folder, "public");
  makeFolder(publicDir);
  const { url } = computation;
  await renderPages({ site, wanted: null, kept: null, root, folder, output, publicDir, base: "/", url });
  await checkSlides(root, site, "all", null);
  for (const { file, make } of previewsOf(site)) output.write(file, await make());
  const published = under(outDir, frozen.home.slice(1, -1));
  for (const notice of NOTICES) write(join(published, standingFile(notice)), standingStyle(notice, false));
  const spoken = [report, ...site.translations];
  const awaited = spoken.flatMap(({ downloads }) => downloads.map(({ path }) => path));
  completeReferences(root, published, frozen.home, awaited);
  for (const one of spoken) await writeDownloads(root, outDir, site, one, progress);
  const sealed = join(folder, "sealed");
  copyInputs(root, sealed, frozen.edition);
  write(join(sealed, RECORD), `${JSON.stringify(earlierOf(report, frozen.version))}\n`);
  return { published, sealed };
}

/** What a version's manifest says beside the hashes. */
export function headOf(
  root: string,
  site: Site,
  { frozen, approved }: Candidate,
  { archive, own }: { readonly archive: readonly Version[]; readonly own: readonly HashedFile[] },
  warnings: readonly Diagnostic[],
): Omit<VersionManifest, "inputs" | "outputs"> {
  const [report] = site.editions;
  if (report === undefined) throw new Error("Only the site of one version can be sealed.");
  const { id, name, value } = report.headline;
  const { snapshot, period } = report;
  return {
    sextant: 1,
    edition: frozen.edition,
    version: frozen.version,
    label: report.label,
    title: report.titleText,
    north_star: { metric: id, name, value: value.value, text: value.text },
    period: { id: period.id, first: period.first, last: period.last },
    released: approved.date,
    approved_by: approved,
    correction: frozen.correction,
    snapshot: { name: snapshot.name, taken_at: snapshot.takenAt, sha256: snapshot.sha256 },
    engine: engineOf(root),
    ...(snapshot.countedBy !== undefined && { database: snapshot.countedBy }),
    earlier: releasedBefore(archive, period),
    ...withdrawnBefore(archive),
    rules: rulesOfToday(),
    ...(own.length > 0 && { own: own.map(named) }),
    warnings: counted(warnings.map(({ code }) => code)),
  };
}

/** The versions of earlier editions that it was held against: it shows what each of them published. */
function releasedBefore(
  archive: readonly Version[],
  period: VersionManifest["period"],
): VersionManifest["earlier"] {
  return notWithdrawn(archive)
    .filter(({ manifest }) => byPeriod(manifest, { period }) < 0)
    .sort((left, right) => byPeriod(left.manifest, right.manifest) || left.version - right.version)
    .map(({ edition, version, seal, beside }) => ({
      ...{ edition, version, seal },
      ...(Object.keys(beside).length > 0 && { beside }),
    }));
}

/** The versions that were withdrawn by then; nothing where none was. */
function withdrawnBefore(archive: readonly Version[]): Pick<VersionManifest, "withdrawn"> {
  const withdrawn = withdrawnOf(archive).map(({ edition, version, seal, withdrawn: { record } }) => ({
    ...{ edition, version, seal, record },
  }));
  return withdrawn.length === 0 ? {} : { withdrawn };
}

function counted(codes: readonly string[]): Record<string, number> {
  const sorted = [...codes].sort();
  return Object.fromEntries(
    [...new Set(sorted)].map((code) => [code, sorted.filter((one) => one === code).length]),
  );
}

/** The engine's version, and the lockfile that says of what it was made. */
function engineOf(root: string): VersionManifest["engine"] {
  const { name, version } = ownPackage();
  const lockfile = join(root, "package-lock.json");
  return { name, version, lockfile: existsSync(lockfile) ? hashFile(lockfile).sha256 : null };
}
