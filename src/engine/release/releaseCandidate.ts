import type { EditionDocument } from "../../content/content.ts";
import { didYouMean } from "../../content/nearest.ts";
import { readContent } from "../../content/readContent.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";
import type { Code } from "../../diagnostics/catalogue.ts";
import { DiagnosticError, diagnose, placed, startOf } from "../../diagnostics/diagnostic.ts";
import { formatLongDate } from "../../format/period.ts";
import { latestOf, newestOfAll, nextNumber, type Version } from "../../release/archive.ts";
import { BLANK } from "../../release/stamp.ts";
import { homeOf, nameOf } from "../../release/version.ts";
import type { CorrectionFacts, Frozen } from "../../report/archive.ts";
import { commandLine } from "../../syntax/commandLine.ts";

/** An edition that may be released, and as what. */
export interface Candidate {
  readonly edition: EditionDocument;
  readonly frozen: Frozen;
  readonly approved: NonNullable<EditionConfig["approved_by"]>;
}

/** The next version of an edition; throws a DiagnosticError where it may not be released. */
export function candidateFor(root: string, id: string, archive: readonly Version[]): Candidate {
  const { edition, locale } = readEdition(root, id);
  const { approved_by: approved, correction } = edition.config;
  const latest = latestOf(archive, id);
  const newest = newestOfAll(archive, id);
  const version = nextNumber(archive, id);
  if (approved === undefined)
    throw refusal(
      edition,
      "not-approved",
      `nobody has approved ${id}`,
      "Add `approved_by: { name: …, role: …, date: … }`.",
    );
  if (latest !== undefined && correction?.version !== version)
    throw refusal(
      edition,
      "already-released",
      `${nameOf(latest)} is released, and no correction of it is open`,
      `Open the next version with: ${commandLine(`correct ${id} --reason "…" --code C`)}`,
    );
  if (latest === undefined && newest !== undefined && correction !== undefined)
    throw refusal(
      edition,
      "correction-version",
      `all versions of ${id} were withdrawn: there is nothing to correct`,
      `Remove \`correction\`, and release it with: ${commandLine(`release ${id}`)}`,
    );
  if (newest !== undefined && isSameApproval(approved, newest))
    throw refusal(
      edition,
      "not-approved",
      `the approval of ${id} is that of ${nameOf(newest)}, which ${newest.withdrawn === null ? "was given before the correction" : "was withdrawn"}`,
      `Have ${latest === undefined ? "it" : "the correction"} approved, and give \`approved_by\` its own date.`,
    );
  const frozen = {
    edition: id,
    version,
    home: homeOf({ edition: id, version }),
    releasedLabel: formatLongDate(approved.date, locale),
    approvedBy: `${approved.name}, ${approved.role}`,
    approved: { name: approved.name, role: approved.role, date: approved.date },
    seal: BLANK,
    correction: correction === undefined ? null : correctionOf(version, correction, latest),
  };
  return { edition, frozen, approved };
}

/** What a version corrects: the latest that stands, which may not be the one before. */
function correctionOf(
  version: number,
  { code, why }: NonNullable<EditionConfig["correction"]>,
  latest: Version | undefined,
): CorrectionFacts {
  const isBefore = latest === undefined || latest.version === version - 1;
  return { code, why, ...(!isBefore && { of: latest.version }) };
}

function isSameApproval({ name, role, date }: Candidate["approved"], { manifest }: Version): boolean {
  const { approved_by: before } = manifest;
  return name === before.name && role === before.role && date === before.date;
}

function readEdition(root: string, id: string): { edition: EditionDocument; locale: string } {
  const { content, diagnostics } = readContent(root);
  const edition = content?.editions.find((one) => one.id === id);
  if (content !== null && edition !== undefined) return { edition, locale: content.report.config.locale };
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new DiagnosticError(...errors);
  const ids = content?.editions.map((one) => one.id) ?? [];
  const place = startOf(`content/editions/${id}/index.mdx`);
  throw new DiagnosticError(
    diagnose(place, "no-edition", { message: `there is no edition ${id}`, mend: didYouMean(id, ids) }),
  );
}

function refusal({ file }: EditionDocument, code: Code, message: string, mend: string): DiagnosticError {
  return new DiagnosticError(placed(startOf(file), { code, message, mend }));
}
