import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { editionBefore } from "../../calendar/asLong.ts";
import { formatDay } from "../../calendar/day.ts";
import { type Period, parsePeriod, shift } from "../../calendar/period.ts";
import type { Content, EditionDocument } from "../../content/content.ts";
import { readContent } from "../../content/readContent.ts";
import type { EditionConfig } from "../../content/schema/edition.ts";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Draft } from "../../disk/together.ts";
import { anyText, askFor, type Dialogue, numbered, oneOf, someOf } from "../../engine/dialogue.ts";
import { reachedIn } from "../../engine/reached.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { holding, snapshotsIn } from "../../take/snapshots.ts";
import type { Effects } from "../effects.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";
import { withTarget } from "./addTarget.ts";
import { eventsMovedOn, type MovedOn, okrsMovedOn } from "./movedOn.ts";
import { askTargets, type NewTarget, targetsIn, targetsWanted } from "./newTargets.ts";
import { skeletonOf } from "./skeleton.ts";
import { writeContent } from "./writeContent.ts";

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
): Promise<Result<"new">> {
  const { content, diagnostics } = readContent(effects.root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  const dialogue = effects.dialogue();
  try {
    const plan = await planned(effects.root, content, id, options, dialogue);
    const okrs = await nextOkrs(effects, content, plan);
    const drafts = draftsOf(content, plan, okrs.okrs);
    writeContent(effects.root, drafts);
    tell(effects, content, plan);
    for (const metric of okrs.reached)
      effects.print(`The key result of ${metric} is reached: write a new one into okrs.`);
    return { files: drafts.map(({ file }) => file) };
  } finally {
    dialogue?.close();
  }
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
  const snapshot = options.snapshot ?? (await askSnapshot(root, last, periodIn(content, id), dialogue));
  const proposal = `${content.report.config.company}, ${id}`;
  const title =
    options.title ?? (dialogue && (await askFor(dialogue, "Title", proposal, anyText))) ?? proposal;
  const pages = await pagesOf(last, options.pages, dialogue);
  const asked = options.targets === undefined && dialogue !== null;
  const targets = asked ? await askTargets(dialogue, content, id, last) : known;
  return { id, last, snapshot, title, pages, targets };
}

/** The period of an edition that is being begun, which `refusal` has read. */
function periodIn(content: Content, id: string): Period {
  const period = parsePeriod(id, content.calendar);
  if (period === null) throw new Error(`${id} is no period`);
  return period;
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

/** The snapshot that holds the period whole, or the newest one until there is such. */
async function askSnapshot(
  root: string,
  last: EditionDocument | undefined,
  period: Period,
  dialogue: Dialogue | null,
): Promise<string> {
  const snapshots = snapshotsIn(root);
  const names = snapshots.map(({ name }) => name);
  const whole = holding(snapshots, period)?.name;
  const proposed = whole ?? names[0];
  if (dialogue === null) return proposed ?? "name-of-a-snapshot";
  if (names.length > 0) {
    const entries = snapshots.map(({ name, through }) => {
      const facts = [through && `to ${through}`, name === last?.config.snapshot && `of ${last.id}`];
      const words = facts.filter((one) => typeof one === "string").join(", ");
      return words === "" ? name : `${name} (${words})`;
    });
    dialogue.say(`Snapshots, the newest first:\n${numbered(entries)}`);
    if (whole === undefined)
      dialogue.say(`None holds ${period.id} whole, which ends on ${formatDay(period.last)}.`);
  }
  return askFor(dialogue, "Snapshot, or the name of one to be taken", proposed, (answer) => {
    const there = oneOf(names)(answer);
    const isName = /^\d{4}-\d{2}-\d{2}[A-Za-z0-9._-]*$/.test(answer);
    return typeof there === "string" && isName ? { value: answer } : there;
  });
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

/** The objectives of the last edition, from where its metrics have come to. */
async function nextOkrs(effects: Effects, content: Content, { id, last, targets }: Plan): Promise<MovedOn> {
  const okrs = last?.config.okrs ?? [];
  if (last === undefined || okrs.length === 0) return { okrs, reached: [] };
  const known = [...content.metrics.values()].flatMap((metric): [string, number][] => {
    const target = lookUp(metric.config.targets, id)?.value;
    return typeof target === "number" ? [[metric.id, target]] : [];
  });
  const given = targets.map(({ metric, value }): [string, number] => [metric.id, value]);
  return okrsMovedOn(okrs, await reachedIn(effects, last.id), new Map([...known, ...given]));
}

function draftsOf(content: Content, plan: Plan, okrs: MovedOn["okrs"]): Draft[] {
  const { id, last, pages, targets } = plan;
  const folder = `content/editions/${id}`;
  const page = (front: object, body: string) => `---\n${stringify(front, { lineWidth: 0 })}---\n${body}`;
  const skeleton = ({ front }: EditionDocument["pages"][number]) => skeletonOf(front.body, last?.id ?? id);
  const [board, ...others] = last?.pages ?? [];
  const further = others.filter(({ slug }) => pages.includes(slug));
  return [
    {
      file: `${folder}/index.mdx`,
      content: page(frontMatter(content, plan, okrs), board === undefined ? "" : skeleton(board)),
    },
    ...further.map((one) => ({
      file: `${folder}/${one.slug}.mdx`,
      content: page({ title: one.config.title, order: one.config.order }, skeleton(one)),
    })),
    ...targets.map(({ metric, value }) => ({
      file: metric.file,
      content: withTarget(metric.front.text, id, value),
      changes: metric.front.text,
    })),
  ];
}

function frontMatter(content: Content, { id, last, title, snapshot }: Plan, okrs: MovedOn["okrs"]) {
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
    summary: `{{#${phrase}}}${star?.config.name ?? name} {{${phrase}}}, to {{${name}}}.{{/}}{{^${phrase}}}Nothing to report yet.{{/}}`,
    highlights: [],
    lowlights: [],
    asks: [],
    commitments: [...open.map(({ result: _, ...rest }) => rest), ...asked],
    okrs,
    events: eventsMovedOn(config?.events ?? [], periodIn(content, id), content.calendar).map(asWritten),
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
  if (!snapshotsIn(root).some(({ name }) => name === snapshot))
    print(`There is no snapshot ${snapshot} yet. Take it: ${commandLine(`snapshot ${snapshot} <files>`)}`);
  else if (snapshot === last?.config.snapshot)
    print(`The snapshot is that of ${last.id}: name the new one in its place once it is taken.`);
  const without = targetsWanted(content, id, last)
    .map((metric) => metric.id)
    .filter((name) => !targets.some(({ metric }) => metric.id === name));
  if (without.length > 0) print(`No target of ${id} yet: ${without.join(", ")}`);
  print(`Write its summary, then: ${commandLine("check")}, ${commandLine("dev")}`);
}
