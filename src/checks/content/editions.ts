import type { Content, EditionDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { known, knownOrAbsent } from "./known.ts";

/** There is an edition, and what each names is there. */
export function checkEditions({ bets, editions, metrics, report }: Content): Diagnostic[] {
  if (editions.length === 0) {
    const mend = `Start one with: ${commandLine("new 2026-q4")}`;
    return [diagnose(startOf("content/editions"), "no-edition", { message: "there is no edition", mend })];
  }
  const ids = [...metrics.keys()];
  const betIds = bets.map(({ id }) => id);
  const guardrails = ids.filter((id) => metrics.get(id)?.config.role === "guardrail");
  const asked = ids.filter((id) =>
    ["north_star", "input", "lever"].includes(metrics.get(id)?.config.role ?? ""),
  );
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
    ...edition.config.causes.flatMap(({ metric }, index) =>
      known(
        edition,
        ["causes", index, "metric"],
        metric,
        asked,
        "unknown-metric",
        "north star, input or lever",
      ),
    ),
    ...edition.config.events.flatMap(({ on }, index) =>
      on.flatMap((metric, at) =>
        known(edition, ["events", index, "on", at], metric, ids, "unknown-metric", "metric"),
      ),
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
  return [diagnose(front.placeOf(["summary"]), "long-summary", { count, most: MOST_SENTENCES })];
}

const MOST_SENTENCES = 3;
