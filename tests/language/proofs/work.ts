import { DAY_MS, isoDay, spanOf } from "../../support/oraclePeriods.ts";
import { COMMITMENTS } from "../companies/visits.ts";
import type { Made } from "../made.ts";
import { knownDays, reviewsOf } from "../reviews.ts";
import { definedAs, idOf } from "../values.ts";
import { bets, type Entry, listed, teams } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";

/** The words that a number is written in, as far as these companies count. */
const WORDS = ["no", "one", "two", "three", "four", "five", "six"];

/** What became of a promise by its day, its state and the day of the snapshot. */
function outcomeOf({ company: { takenAt } }: Made, { status, due, done }: Entry): string {
  if (status === "dropped" || status === "late" || status === "missed") return String(status);
  if (status === "open") return dayOf(due) < takenAt.slice(0, 10) ? "missed" : "open";
  return done !== undefined && dayOf(done) > dayOf(due) ? "late" : "kept";
}

const dayOf = (date: unknown) => (date instanceof Date ? isoDay(date.getTime()) : String(date));

const promises = (made: Made, outcome: string) =>
  listed(made, "commitments").filter((one) => outcomeOf(made, one) === outcome).length;

const commitments =
  (outcome: string): Proof =>
  ({ text, parts }, made) =>
    parts[0] === promises(made, outcome) && text === `${WORDS[promises(made, outcome)]} ${outcome}`;

/** Metrics that a metric is made of or thought to be moved by, at any depth. */
function below(made: Made, id: string, seen = new Set<string>()): ReadonlySet<string> {
  const { tree = "", influences = "" } = definedAs(made, id);
  for (const part of `${tree} ${influences}`.match(/[a-z_]+/g) ?? []) {
    if (made.company.metrics[part] === undefined || seen.has(part)) continue;
    seen.add(part);
    below(made, part, seen);
  }
  return seen;
}

export const roleOf = (made: Made, id: string) => made.company.metrics[id]?.["role"];
const inRole = (made: Made, ...roles: string[]) =>
  Object.keys(made.company.metrics).filter((id) => roles.includes(roleOf(made, id) ?? ""));

/** Does a metric lead to an input or to the north star? */
function isOnPath(made: Made, id: string): boolean {
  if (["north_star", "input", "lever"].includes(roleOf(made, id) ?? "")) return true;
  return inRole(made, "north_star", "input").some((goal) => below(made, goal).has(id));
}

const isWorkedOn = (made: Made, id: string, bet: Entry) =>
  ["planned", "running"].includes(String(bet["status"])) &&
  (bet["metric"] === id || below(made, id).has(String(bet["metric"])));

const keyResults = (made: Made) =>
  listed(made, "okrs")
    .flatMap(({ key_results }) => (Array.isArray(key_results) ? key_results : []))
    .map((result: Entry) => String(result["metric"]));

const standing =
  (text: string, isSo: (role: string | undefined) => boolean): Proof =>
  (_, made) =>
    made.report.okrs
      .flatMap(({ keyResults: results }) => results)
      .every((result) => (JSON.stringify(result).includes(text) ? isSo(roleOf(made, result.metric)) : true));

const isOther = (role: string | undefined) =>
  !["north_star", "guardrail", "input", "lever"].includes(role ?? "");

export const WORK = {
  "blocks.commitments.kept": ({ parts }, made) =>
    parts[0] === promises(made, "kept") && parts[1] === listed(made, "commitments").length,
  "blocks.commitments.late": commitments("late"),
  "blocks.commitments.missed": commitments("missed"),
  "blocks.commitments.dropped": commitments("dropped"),
  "blocks.commitments.open": commitments("open"),
  "format.score": ({ parts }, made) => {
    const words = ["kept", "late", "missed", "dropped", "open"];
    const counts = words.map((word) => `${promises(made, word)} ${word}`).join(", ");
    // Bets and forecasts are scored too.
    const isOfCommitments = String(parts[0]).includes("kept");
    return !isOfCommitments || (parts[0] === counts && Number(parts[1]) === COMMITMENTS.length);
  },
  "blocks.asks.heading": ({ parts }, made) => parts[0] === listed(made, "asks").length,
  "blocks.bets.heading": ({ parts }, made) => parts[0] === bets(made).length,
  "report.choice.bets": ({ parts: [, , count, teamCount] }, made) =>
    inRole(made, "north_star", "candidate").some((star) => {
      const own = bets(made).filter(({ metric }) => metric === star || below(made, star).has(String(metric)));
      return own.length === count && new Set(own.map(({ team }) => team)).size === teamCount;
    }),
  "report.bets.noTime": (_, made) =>
    made.report.bets.every((bet) => {
      const written = bets(made).find(({ name }) => name === bet.name);
      const lacks = written?.["started"] === undefined || written["ended"] === undefined;
      return !JSON.stringify(bet).includes("its start or end is not said") || lacks;
    }),
  "report.bets.nothingWhole": ({ text }, made) =>
    made.report.bets.every((bet) => {
      const { metric, started, ended } = bets(made).find(({ name }) => name === bet.name) ?? {};
      if (!JSON.stringify(bet).includes(text)) return true;
      const reviews = reviewsOf(made, String(metric));
      const before = reviews.filter((period) => isoDay(spanOf(period).last) < dayOf(started));
      const after = reviews.filter((period) => isoDay(spanOf(period).last) >= dayOf(ended));
      return before.length === 0 || (after[0] ?? reviews.at(-1)) === before.at(-1);
    }),
  "report.okrs.isNorthStar": standing("the north star itself, not an input", (role) => role === "north_star"),
  "report.okrs.isGuardrail": standing("a guardrail, not an input", (role) => role === "guardrail"),
  "report.okrs.isNeither": standing("neither input nor lever", isOther),
  "blocks.okrs.on": ({ parts }, made) => {
    const roles = keyResults(made).map((id) => roleOf(made, id));
    if (parts[0] === "the north star itself, not an input") return roles.includes("north_star");
    if (parts[0] === "a guardrail, not an input") return roles.includes("guardrail");
    return roles.some(isOther);
  },
  "blocks.okrs.evenPace": ({ parts }, made) => {
    const { first, last } = spanOf(made.company.edition);
    const known = Math.min(last, Date.parse(knownDays(made)[1]));
    const share = (known - first + DAY_MS) / (last - first + DAY_MS);
    const shown = made.report.okrs.flatMap(({ keyResults: results }) =>
      results.flatMap(({ expected }) => expected ?? []),
    );
    return parts.length === 1 && shown.every(({ value }) => value === null || Math.abs(value - share) < 1e-9);
  },
  "blocks.okrs.orphans": ({ parts }, made) => {
    const said = String(parts[0])
      .split(", nor on ")
      .map((name) => idOf(made, name));
    const results = keyResults(made);
    const orphans = inRole(made, "input").filter(
      (input) => !results.some((id) => id === input || below(made, input).has(id)),
    );
    return said.join() === orphans.join();
  },
  "report.actionable.noPath": ({ parts }, made) => {
    const [team] = [...teams(made)].find(([, name]) => name === parts[0]) ?? [""];
    const owns = Object.keys(made.company.metrics).filter((id) => definedAs(made, id)["owner"] === team);
    const works = bets(made).flatMap((bet) => (bet["team"] === team ? [String(bet["metric"])] : []));
    return team !== "" && ![...owns, ...works].some((id) => isOnPath(made, id));
  },
  "report.actionable.nobody": ({ parts }, made) => {
    const input = idOf(made, parts[0]);
    const isInput = made.company.table === "sales" || roleOf(made, input) === "input";
    return isInput && !bets(made).some((bet) => isWorkedOn(made, input, bet));
  },
  "report.actionable.nameless": ({ parts }, made) =>
    bets(made).some(({ name, metric }) => name === parts[0] && metric === undefined),
  "report.actionable.astray": ({ parts }, made) =>
    bets(made).some(
      ({ name, metric }) => name === parts[0] && metric !== undefined && !isOnPath(made, String(metric)),
    ),
  "blocks.actionable.complete": (_, made) =>
    inRole(made, "input").every((input) => bets(made).some((bet) => isWorkedOn(made, input, bet))) &&
    bets(made).every(({ metric }) => metric !== undefined && isOnPath(made, String(metric))),
} satisfies Proofs;
