import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { editionBefore } from "../../calendar/asLong.ts";
import { parsePeriod, shift } from "../../calendar/period.ts";
import type { Content, EditionDocument } from "../../content/content.ts";
import { readContent } from "../../content/readContent.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { anyText, askFor, type Dialogue, numbered, oneOf, someOf } from "../../engine/dialogue.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../usage.ts";
import { withTarget } from "./addTarget.ts";
import { askTargets, type NewTarget, targetsIn, targetsWanted } from "./newTargets.ts";
import { skeletonOf } from "./skeleton.ts";
import { type Draft, writeTogether } from "./writeTogether.ts";

export interface EditionOptions {
  readonly snapshot?: string | undefined;
  readonly title?: string | undefined;
  /** Slugs of further pages with commas between them, or all, or none. */
  readonly pages?: string | undefined;
  /** `metric=value` with commas between them. */
  readonly targets?: string | undefined;
}

/** What is to be begun, once all questions are answered. */
interface Plan {
  readonly id: string;
  readonly last: EditionDocument | undefined;
  readonly snapshot: string;
  readonly title: string;
  /** Slugs of the further pages that are taken over. */
  readonly pages: readonly string[];
  readonly targets: readonly NewTarget[];
}

/**
 * Starts an edition from the last one before it: its pages, open commitments, asks turned into commitments, and the
 * targets that are named. On a terminal it asks for what no option says. All is written, or nothing.
 */
export async function newEdition(
  effects: Effects,
  id: string | undefined,
  options: EditionOptions,
): Promise<number> {
  const { content, diagnostics } = readContent(effects.root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  const dialogue = effects.dialogue();
  try {
    const plan = await planned(effects.root, content, id, options, dialogue);
    await writeTogether(effects.root, draftsOf(content, plan));
    tell(effects, content, plan);
  } finally {
    dialogue?.close();
  }
  return 0;
}

async function planned(
  root: string,
  content: Content,
  given: string | undefined,
  options: EditionOptions,
  dialogue: Dialogue | null,
): Promise<Plan> {
  const id = given ?? (await askPeriod(root, content, dialogue));
  const wrong = refusal(root, content, id);
  if (wrong !== null) throw new DiagnosticError(wrong);
  const last = before(content, id);
  const known = targetsIn(content, id, options.targets);
  const snapshot = options.snapshot ?? (await askSnapshot(root, last, dialogue));
  const proposal = `${content.report.config.company}, ${id}`;
  const title =
    options.title ?? (dialogue && (await askFor(dialogue, "Title", proposal, anyText))) ?? proposal;
  const pages = await pagesOf(last, options.pages, dialogue);
  const asked = options.targets === undefined && dialogue !== null;
  const targets = asked ? await askTargets(dialogue, content, id, last) : known;
  return { id, last, snapshot, title, pages, targets };
}

/** Why an edition cannot be begun; null where it can. */
function refusal(root: string, content: Content, id: string): Diagnostic | null {
  const file = `content/editions/${id}/index.mdx`;
  if (parsePeriod(id, content.calendar) === null) {
    const mend = "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.";
    return diagnose(startOf(file), "not-a-period", { period: id, mend });
  }
  if (!existsSync(join(root, "content", "editions", id))) return null;
  return diagnose(startOf(file), "edition-exists", { edition: id });
}

/** The last edition before a period: of the same length where there is one, so that a quarter is not begun from its month. */
function before(content: Content, id: string): EditionDocument | undefined {
  const period = parsePeriod(id, content.calendar);
  if (period === null) return undefined;
  const isBefore = ({ last, first }: EditionDocument["period"]) =>
    last < period.last || (last === period.last && first > period.first);
  const earlier = content.editions.filter((edition) => isBefore(edition.period));
  return editionBefore(period, earlier, (edition) => edition.period);
}

function askPeriod(root: string, content: Content, dialogue: Dialogue | null): Promise<string> {
  if (dialogue === null) throw new UsageError("Name the period, such as 2026-q4.");
  const last = content.editions.at(-1);
  const next = last === undefined ? undefined : shift(last.period, 1, content.calendar).id;
  return askFor(dialogue, "Period", next, (answer) => {
    const wrong = refusal(root, content, answer);
    return wrong === null ? { value: answer } : `${wrong.message}. ${wrong.mend}`;
  });
}

async function askSnapshot(
  root: string,
  last: EditionDocument | undefined,
  dialogue: Dialogue | null,
): Promise<string> {
  const names = snapshotsIn(root);
  if (dialogue === null) return names[0] ?? "name-of-a-snapshot";
  if (names.length > 0) {
    const entries = names.map((name) => (name === last?.config.snapshot ? `${name} (of ${last.id})` : name));
    dialogue.say(`Snapshots, the newest first:\n${numbered(entries)}`);
  }
  return askFor(dialogue, "Snapshot, or the name of one to be taken", names[0], (answer) => {
    const there = oneOf(names)(answer);
    const isName = /^\d{4}-\d{2}-\d{2}[A-Za-z0-9._-]*$/.test(answer);
    return typeof there === "string" && isName ? { value: answer } : there;
  });
}

/** Names of the snapshots, the newest first. */
function snapshotsIn(root: string): string[] {
  const folder = join(root, "data");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "snapshot.json")));
  return names.sort().reverse();
}

/** The slugs of the further pages that are taken over: all, where nobody says which. */
async function pagesOf(
  last: EditionDocument | undefined,
  option: string | undefined,
  dialogue: Dialogue | null,
): Promise<readonly string[]> {
  const further = (last?.pages ?? []).filter(({ slug }) => slug !== "index");
  const slugs = further.map(({ slug }) => slug);
  if (option !== undefined) {
    const read = someOf(slugs)(option);
    if (typeof read === "string") throw new UsageError(`--pages: ${read}`);
    return read.value;
  }
  if (dialogue === null || slugs.length === 0) return slugs;
  dialogue.say(
    `Further pages of ${last?.id}:\n${numbered(further.map(({ slug, config }) => `${slug}: ${config.title}`))}`,
  );
  return askFor(dialogue, "Pages to take over, with commas between them, or none", "all", someOf(slugs));
}

function draftsOf(content: Content, plan: Plan): Draft[] {
  const { id, last, pages, targets } = plan;
  const folder = `content/editions/${id}`;
  const page = (front: object, body: string) => `---\n${stringify(front, { lineWidth: 0 })}---\n${body}`;
  const skeleton = ({ front }: EditionDocument["pages"][number]) => skeletonOf(front.body, last?.id ?? id);
  const [board, ...others] = last?.pages ?? [];
  const further = others.filter(({ slug }) => pages.includes(slug));
  return [
    {
      file: `${folder}/index.mdx`,
      text: page(frontMatter(content, plan), board === undefined ? "" : skeleton(board)),
    },
    ...further.map((one) => ({
      file: `${folder}/${one.slug}.mdx`,
      text: page({ title: one.config.title, order: one.config.order }, skeleton(one)),
    })),
    ...targets.map(({ metric, value }) => ({
      file: metric.file,
      text: withTarget(metric.front.text, id, value),
      changes: true as const,
    })),
  ];
}

function frontMatter(content: Content, { last, title, snapshot }: Plan) {
  const config = last?.config;
  const star = [...content.metrics.values()].find((metric) => metric.config.role === "north_star");
  const name = star?.id ?? "north_star";
  const phrase = `${name}:change_phrase.previous`;
  const open = (config?.commitments ?? []).filter(({ status }) => status === "open");
  const asked = (config?.asks ?? []).map(({ decision, owner, by }) => ({
    what: decision,
    owner,
    due: by,
    status: "open",
  }));
  return {
    title,
    snapshot,
    authors: config?.authors ?? [],
    // Begun before its snapshot is taken, an edition has nothing to say yet.
    summary: `{{#${phrase}}}{{${phrase}}}, to {{${name}}}.{{/}}{{^${phrase}}}Nothing to report yet.{{/}}`,
    highlights: [],
    lowlights: [],
    asks: [],
    commitments: [...open.map(({ result: _, ...rest }) => rest), ...asked],
    okrs: config?.okrs ?? [],
    events: (config?.events ?? []).map(asWritten),
    ...(config?.events_from === undefined ? {} : { events_from: config.events_from }),
  };
}

/** An event by the keys that its author would write. */
function asWritten({ date, until, what, on, tone }: EditionConfig["events"][number]) {
  return {
    ...(until === null ? { date } : { from: date, to: until }),
    what,
    ...(on.length === 0 ? {} : { on }),
    ...(tone === "neutral" ? {} : { tone }),
  };
}

/** What was written, and what is still to be said. */
function tell({ root, print }: Effects, content: Content, { id, last, snapshot, targets }: Plan): void {
  const from = last === undefined ? "" : ` from ${last.id}`;
  print(`content/editions/${id}/index.mdx is begun${from}, on the snapshot ${snapshot}`);
  for (const { metric, value } of targets) print(`${metric.file}: its target of ${id} is ${value}`);
  if (!snapshotsIn(root).includes(snapshot))
    print(`There is no snapshot ${snapshot} yet. Take it: npm run snapshot -- ${snapshot} <files>`);
  else if (snapshot === last?.config.snapshot)
    print(`The snapshot is that of ${last.id}: name the new one in its place once it is taken.`);
  const without = targetsWanted(content, id, last)
    .map((metric) => metric.id)
    .filter((name) => !targets.some(({ metric }) => metric.id === name));
  if (without.length > 0) print(`No target of ${id} yet: ${without.join(", ")}`);
  print("Write its summary, then: npm run check, npm run dev");
}
