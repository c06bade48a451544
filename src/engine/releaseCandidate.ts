import type { EditionDocument } from "../content/content.ts";
import { didYouMean } from "../content/nearest.ts";
import { readContent } from "../content/readContent.ts";
import type { EditionConfig } from "../content/schema/edition.ts";
import type { Code } from "../diagnostics/catalogue.ts";
import { DiagnosticError, diagnose, placed, startOf } from "../diagnostics/diagnostic.ts";
import { formatLongDate } from "../format/period.ts";
import { latestOf, type Version } from "../release/archive.ts";
import { BLANK } from "../release/stamp.ts";
import { homeOf, nameOf } from "../release/version.ts";
import type { Frozen } from "../report/archive.ts";

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
  const version = (latest?.version ?? 0) + 1;
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
      `Open the next version with: npm run correct -- ${id} --reason "…" --code C`,
    );
  if (latest !== undefined && isSameApproval(approved, latest))
    throw refusal(
      edition,
      "not-approved",
      `the approval of ${id} is that of ${nameOf(latest)}, which was given before the correction`,
      "Have the correction approved, and give `approved_by` its own date.",
    );
  const frozen = {
    edition: id,
    version,
    home: homeOf({ edition: id, version }),
    releasedLabel: formatLongDate(approved.date, locale),
    approvedBy: `${approved.name}, ${approved.role}`,
    approved: { name: approved.name, role: approved.role, date: approved.date },
    seal: BLANK,
    correction: correction === undefined ? null : { code: correction.code, why: correction.why },
  };
  return { edition, frozen, approved };
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
