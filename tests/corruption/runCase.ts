import { basename } from "node:path";
import { type Diagnostic, DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import type { Figure } from "../../src/ledger/figure.ts";
import { escapePattern } from "../../src/syntax/pattern.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { inTable } from "../support/inTable.ts";
import type { Native } from "../support/oracle.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import type { Definition } from "../support/smallCompany.ts";
import { ASKED, askedIn, type Due, rightFigures } from "./asked.ts";
import type { Case } from "./table.ts";

/**
 * right: every figure is; warned: some are not, and a warning names what is wrong; missing: some are not there, with a
 * reason that the case allows; refused: an error names it. Then what must not be: silent (some figure is wrong and
 * nothing names it), unnamed (an error that does not say what is wrong), crash (no diagnostic at all), spurious (no
 * right figures where there must be).
 */
export const OUTCOMES = [
  "right",
  "warned",
  "missing",
  "refused",
  "silent",
  "unnamed",
  "crash",
  "spurious",
] as const;

export interface Outcome {
  readonly kind: (typeof OUTCOMES)[number];
  /** What came and what is right, or what was said. */
  readonly words: string;
}

export function isFault({ kind }: Outcome): boolean {
  return ["silent", "unnamed", "crash", "spurious"].includes(kind);
}

/** Said of every report of so little content, whatever its table holds. */
const USUAL = new Set([
  "no-lowlight",
  "definition-incomplete",
  "inputs",
  "lagging-as-goal",
  "no-guardrail",
  "review-overdue",
  "unused-metric",
  "stale-snapshot",
  "star-without-target",
]);

/** Takes the snapshot, computes the report and holds its figures against what is right. */
export async function runCase(native: Native, one: Case): Promise<Outcome> {
  const due = await rightFigures(native, one);
  const files = scratch("corrupt");
  try {
    writeContent(files, one);
    return judged(one, due, await reported(files, one));
  } catch (error) {
    if (error instanceof DiagnosticError) return refused(one, error.diagnostics);
    return { kind: "crash", words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    files.remove();
  }
}

interface Reported {
  readonly figures: readonly Figure[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function reported(files: Scratch, one: Case): Promise<Reported> {
  const said: Diagnostic[] = [];
  await takeSnapshot({
    root: files.root,
    name: "s1",
    files: [files.write(one.file.name, one.file.content)],
    takenAt: one.takenAt ?? "2026-07-02T06:00:00Z",
    timezone: one.timezone ?? "UTC",
    through: one.through ?? null,
    progress: () => {},
    warn: (warning) => said.push(warning),
  });
  const { site, diagnostics } = await compute(files.root, () => {});
  return { figures: site?.editions[0]?.ledger.figures ?? null, diagnostics: [...said, ...diagnostics] };
}

function judged(one: Case, due: readonly Due[], { figures, diagnostics }: Reported): Outcome {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || figures === null) return refused(one, errors);
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const off = due.flatMap(({ id, value }) => {
    const figure = known.get(id);
    const came = figure?.value ?? null;
    if (agree(came, value)) return [];
    const reason = figure === undefined ? "not in the ledger" : figure.reason;
    return [{ reason, isMissing: came === null, words: `${id} is ${came ?? reason}, right is ${value}` }];
  });
  if (off.length === 0) return { kind: "right", words: "" };
  const words = off
    .slice(0, 3)
    .map((each) => each.words)
    .join("; ");
  const warning = diagnostics.find((each) => isNaming(one, each));
  if (one.mustBeRight === true) return { kind: "spurious", words };
  if (warning !== undefined) return { kind: "warned", words: `${warning.code}: ${warning.message}` };
  const allowed = one.mayBeMissing ?? [];
  if (off.every(({ isMissing, reason }) => isMissing && allowed.includes(reason ?? "")))
    return { kind: "missing", words };
  return { kind: "silent", words };
}

function refused(one: Case, errors: readonly Diagnostic[]): Outcome {
  const words = errors.map(({ code, message }) => `${code}: ${message}`).join("; ");
  if (one.mustBeRight === true) return { kind: "spurious", words };
  return { kind: errors.some((each) => isNaming(one, each)) ? "refused" : "unnamed", words };
}

/** Does it say what is wrong: the table, column, row or value? */
function isNaming({ names, codes = [] }: Case, { code, message, file }: Diagnostic): boolean {
  if (USUAL.has(code) && !codes.includes(code)) return false;
  return names.some((name) => holdsWord(message, name)) || names.includes(basename(file));
}

/** Does the text hold the name as a word of its own? */
function holdsWord(text: string, name: string): boolean {
  const escaped = escapePattern(name);
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, "u").test(text);
}

/** Do they agree to the digits that sums of cents have? */
function agree(came: number | null, due: number | null): boolean {
  if (came === null || due === null) return came === due;
  return Math.abs(came - due) <= 1e-9 * Math.max(1, Math.abs(due));
}

function writeContent(files: Scratch, one: Case): void {
  const { timezone = "UTC", edition = "2026-q2", keys = {}, more = [] } = one;
  files.write("content/report.mdx", front({ company: "Small", timezone, currency: "EUR" }));
  for (const { id, definition } of [...ASKED, ...more])
    files.write(
      `content/metrics/${id}.mdx`,
      front({ name: id, statement: "What it counts.", ...definition, ...keys }),
    );
  const body = askedIn(one).map(({ metric, period, segment }) => {
    const part = segment === null ? "" : ` segment="region=${segment}"`;
    return `<Figure of="${metric}" at="${period}"${part} />`;
  });
  const head = front({ title: "Title", snapshot: "s1", summary: "Summary." });
  files.write(`content/editions/${edition}/index.mdx`, `${head}${inTable(body.join("\n"))}\n`);
}

function front(keys: Definition): string {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join("\n")}\n---\n`;
}
