import type { Content, SprintDocument } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** The rules of the sprint's weeks: each once, with the dates that its status needs. */
export function checkSprint({ sprint }: Content): Diagnostic[] {
  return sprint.flatMap((page, index) => [
    ...twice(page, sprint.slice(0, index)),
    ...needs(page, "running", "started"),
    ...needs(page, "done", "ended"),
    ...backwards(page),
  ]);
}

function twice({ config, front }: SprintDocument, before: readonly SprintDocument[]): Diagnostic[] {
  const first = before.find((one) => one.config.week === config.week);
  if (first === undefined) return [];
  const message = `week ${config.week} of the sprint is ${first.file} already`;
  return [diagnose(front.placeOf(["week"]), "sprint-week", { message, mend: "Give each week one page." })];
}

function needs(
  { config, front }: SprintDocument,
  status: "running" | "done",
  key: "started" | "ended",
): Diagnostic[] {
  if (config.status !== status || config[key] !== undefined) return [];
  const message = `week ${config.week} of the sprint is ${status}, but \`${key}\` is missing`;
  return [
    diagnose(front.placeOf(["status"]), "sprint-dates", { message, mend: `Add \`${key}:\` with the date.` }),
  ];
}

function backwards({ config, front }: SprintDocument): Diagnostic[] {
  const { started, ended, week } = config;
  if (started === undefined || ended === undefined || started <= ended) return [];
  const message = `week ${week} of the sprint ended on ${ended}, before it started on ${started}`;
  return [
    diagnose(front.placeOf(["ended"]), "sprint-dates", {
      message,
      mend: "Put the two dates in their order.",
    }),
  ];
}
