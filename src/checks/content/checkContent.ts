import { parsePeriod } from "../../calendar/period.ts";
import type { Content, Document, EditionDocument } from "../../content/content.ts";
import { type Diagnostic, errorAt, startOf, warningAt } from "../../content/diagnostic.ts";
import type { KeyPath } from "../../content/frontMatter.ts";
import { didYouMean } from "../../content/nearest.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { checkCalendar } from "./checkCalendar.ts";
import { checkLooks } from "./checkLooks.ts";
import { checkPercent } from "./checkPercent.ts";
import { checkPlaces } from "./checkPlaces.ts";
import { checkSprint } from "./checkSprint.ts";

/** The rules between content files that need no data (docs/contract.md §6). */
export function checkContent(content: Content): Diagnostic[] {
  return [
    ...checkNorthStar(content),
    ...countInputs(content),
    ...checkPlaces(content),
    ...checkLooks(content),
    ...checkBets(content),
    ...checkEditions(content),
    ...checkAccess(content),
    ...checkCalendar(content),
    ...checkPercent(content),
    ...checkSprint(content),
    ...checkAddresses(content),
  ];
}

function checkNorthStar({ metrics, report }: Content): Diagnostic[] {
  const stars = [...metrics.values()].filter(({ config }) => config.role === "north_star");
  if (stars.length === 0) {
    const mend = "Give one metric in content/metrics the `role: north_star`.";
    return [errorAt(startOf(report.file), "no-north-star", "no metric is the north star", mend)];
  }
  const [first, ...others] = stars;
  return others.map((metric) =>
    errorAt(
      metric.front.placeOf(["role"]),
      "two-north-stars",
      `${metric.id} is a second north star beside ${first?.id}`,
      "Keep one; make the other a candidate, with `why_not`.",
    ),
  );
}

function checkBets({ bets, metrics, report }: Content): Diagnostic[] {
  return bets.flatMap((bet) => [
    ...knownOrAbsent(bet, ["metric"], bet.config.metric, [...metrics.keys()], "metric"),
    ...known(bet, ["team"], bet.config.team, Object.keys(report.config.teams), "unknown-team", "team"),
  ]);
}

function checkEditions({ bets, editions, metrics, report }: Content): Diagnostic[] {
  if (editions.length === 0) {
    const mend = "Start one with: npm run new -- 2026-q4";
    return [errorAt(startOf("content/editions"), "no-edition", "there is no edition", mend)];
  }
  const ids = [...metrics.keys()];
  const betIds = bets.map(({ id }) => id);
  const guardrails = ids.filter((id) => metrics.get(id)?.config.role === "guardrail");
  return editions.flatMap((edition) => [
    ...checkSummary(edition),
    ...edition.config.okrs.flatMap((okr, index) => [
      ...known(
        edition,
        ["okrs", index, "team"],
        okr.team,
        Object.keys(report.config.teams),
        "unknown-team",
        "team",
      ),
      ...okr.key_results.flatMap(({ metric }, key) =>
        known(
          edition,
          ["okrs", index, "key_results", key, "metric"],
          metric,
          ids,
          "unknown-metric",
          "metric",
        ),
      ),
    ]),
    ...edition.config.declined.flatMap(({ metric }, index) =>
      knownOrAbsent(edition, ["declined", index, "metric"], metric, ids, "metric"),
    ),
    ...edition.config.learnings.flatMap(({ bet }, index) =>
      knownOrAbsent(edition, ["learnings", index, "bet"], bet, betIds, "bet"),
    ),
    ...Object.keys(edition.config.acknowledge).flatMap((id) =>
      known(edition, ["acknowledge", id], id, guardrails, "unknown-metric", "guardrail"),
    ),
  ]);
}

/** The bottom line is read first, and often alone: three sentences hold what a board keeps. */
function checkSummary({ config, front }: EditionDocument): Diagnostic[] {
  const bare = config.summary.replace(/\{\{[^}]*\}\}/g, "0").trim();
  const count = bare.split(/[.!?…]["”’)]*\s+(?=\S)/).length;
  if (count <= MOST_SENTENCES) return [];
  return [
    warningAt(
      front.placeOf(["summary"]),
      "long-summary",
      `the summary has ${count} sentences; a board keeps ${MOST_SENTENCES}`,
      "Say where the north star is, why, and what is asked; move the rest into highlights.",
    ),
  ];
}

const MOST_SENTENCES = 3;

function checkAccess({ report }: Content): Diagnostic[] {
  if (report.config.site.access !== "public") return [];
  const place = report.front.placeOf(["site", "access"]);
  const mend = "Write `access: restricted`, or remove the mark.";
  if (report.config.confidentiality !== undefined) {
    return [
      errorAt(
        place,
        "public-but-confidential",
        "the site is public, but the report is marked confidential",
        mend,
      ),
    ];
  }
  return [];
}

/** Drafts belong on no public site. */
export function checkDrafts({ report }: Content, drafts: readonly EditionDocument[]): Diagnostic[] {
  const { site, confidentiality } = report.config;
  if (site.access !== "public" || confidentiality !== undefined || drafts.length === 0) return [];
  const mend = "Release them, build with --published, or write `access: restricted`.";
  const message = "the site is public, but it would show drafts";
  return [errorAt(report.front.placeOf(["site", "access"]), "public-draft", message, mend)];
}

/** A diagnostic where a name is not among the known ones. */
export function known(
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  name: string,
  names: readonly string[],
  code: string,
  what: string,
): Diagnostic[] {
  if (names.includes(name)) return [];
  return [
    errorAt(document.front.placeOf(path), code, `there is no ${what} "${name}"`, didYouMean(name, names)),
  ];
}

/** The same for a name that may be left out. */
function knownOrAbsent(
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  name: string | undefined,
  names: readonly string[],
  what: "metric" | "bet",
): Diagnostic[] {
  return name === undefined ? [] : known(document, path, name, names, `unknown-${what}`, what);
}

/** A period that a key names and the calendar does not have. */
export function knownPeriods(
  content: Content,
  document: Pick<Document<unknown>, "front">,
  path: KeyPath,
  ids: readonly string[],
): Diagnostic[] {
  return ids
    .filter((id) => parsePeriod(id, content.calendar) === null)
    .map((id) =>
      errorAt(
        document.front.placeOfKey([...path, id]),
        "not-a-period",
        `"${id}" is not a period`,
        "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
      ),
    );
}

/** The inputs are two to four (the framework). */
function countInputs({ metrics }: Content): Diagnostic[] {
  const inputs = [...metrics.values()].filter(({ config }) => config.role === "input");
  const star = [...metrics.values()].find(({ config }) => config.role === "north_star");
  if (star === undefined || (inputs.length >= 2 && inputs.length <= 4)) return [];
  const mend =
    "Two to four inputs that teams can move make a north star actionable; levers stand below them.";
  return [
    warningAt(
      star.front.placeOf(["role"]),
      "inputs",
      `there ${inputs.length === 1 ? "is one input metric" : `are ${inputs.length} input metrics`}`,
      mend,
    ),
  ];
}
