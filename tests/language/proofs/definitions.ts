import { DAY_MS, isoDay } from "../../support/oraclePeriods.ts";
import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { definedAs, idOf, periodIn } from "../values.ts";
import { definedList, listed } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";
import { roleOf } from "./work.ts";

const ids = ({ company: { metrics } }: Made) => Object.keys(metrics);

/** The audit's findings of the edition and of all: what is said of which metric. */
const findings = ({ site, report }: Made) =>
  [...site.audit.entries, ...report.audit.entries].flatMap(({ id, findings: all }) =>
    all.map(({ why }) => ({ id, why })),
  );

const ofThose =
  (text: string, isSo: (id: string, made: Made) => boolean): Proof =>
  (_, made) =>
    findings(made).every(({ id, why }) => !why.includes(text) || isSo(id, made));

const isShown = ({ report }: Made, id: string) =>
  report.ledger.figures.some(({ metric, shown }) => metric === id && shown.length > 0);

const isLed = (made: Made, id: string) =>
  ids(made).some(
    (other) =>
      ["north_star", "candidate"].includes(roleOf(made, other) ?? "") &&
      new RegExp(`outcome: ${id}\\b`).test(definedAs(made, other)["leads"] ?? ""),
  );

const isNamedIn = (made: Made, id: string, roles: readonly string[]) => {
  const ends = ids(made).filter((other) => roles.includes(roleOf(made, other) ?? ""));
  const names = (other: string) =>
    `${definedAs(made, other)["tree"]} ${definedAs(made, other)["influences"]}`;
  const reach = (from: readonly string[], seen: ReadonlySet<string>): ReadonlySet<string> => {
    const next = ids(made).filter((one) =>
      from.some((other) => new RegExp(`\\b${one}\\b`).test(names(other))),
    );
    const fresh = next.filter((one) => !seen.has(one));
    return fresh.length === 0 ? seen : reach(fresh, new Set([...seen, ...fresh]));
  };
  return reach(ends, new Set()).has(id);
};

/** The day on which the north star's next review is due: as planned, or 366 days after the last. */
function dueOn(made: Made): readonly string[] {
  return ids(made).flatMap((id) => {
    const { review_by: planned } = definedAs(made, id);
    const held = definedList(made, id, "reviews")
      .map(({ date }) => String(date))
      .sort()
      .at(-1);
    const after = held === undefined ? undefined : isoDay(Date.parse(held) + 366 * DAY_MS);
    return planned ?? after ?? [];
  });
}

/** Dates as they are written of a company that keeps no definitions for a proof. */
const isOfReleases = ({ company: { table } }: Made) => table === "sales";

const reviewed =
  (decision: string): Proof =>
  ({ parts }, made) =>
    ids(made).some((id) =>
      definedList(made, id, "reviews").some((one) => one["by"] === parts[0] && one["decision"] === decision),
    );

const redefined =
  (isBack: boolean): Proof =>
  ({ parts }, made) =>
    isOfReleases(made) ||
    ids(made).some((id) =>
      definedList(made, id, "changes").some(
        (one) => one["what"] === parts[0] && (one["restate"] === true) === isBack,
      ),
    );

export const DEFINITIONS = {
  "report.source.reported": ({ parts }, made) =>
    ids(made).some((id) => {
      const { values, source, as_of: day = "" } = definedAs(made, id);
      return values !== undefined && source === parts[0] && dayIn(parts[1]) === day;
    }),
  "report.definition.reported": (_, made) =>
    ids(made).some((id) => definedAs(made, id)["values"] !== undefined),
  "report.definition.compositeUnit": (_, made) =>
    ids(made).some((id) => definedAs(made, id)["unit"] === "score"),
  "report.definition.neverReviewed": (_, made) =>
    made.report.definitions.every(
      ({ metric, review }) =>
        review.overdue !== "No review is recorded, and none is planned." ||
        (definedAs(made, metric)["reviews"] === undefined &&
          definedAs(made, metric)["review_by"] === undefined),
    ),
  "report.definition.overdue": ({ parts }, made) => {
    const due = dayIn(parts[0]);
    return dueOn(made).includes(due) && due < made.company.takenAt.slice(0, 10);
  },
  "blocks.headline.overdue": (_, made) => {
    const star = made.report.headline.id;
    const { reviews, review_by: planned } = definedAs(made, star);
    return (
      (reviews === undefined && planned === undefined) ||
      dueOn(made).some((day) => day < made.company.takenAt)
    );
  },
  "blocks.review.next": ({ parts }, made) => {
    const due = dayIn(parts[0]);
    return (isOfReleases(made) || dueOn(made).includes(due)) && due >= made.company.takenAt.slice(0, 10);
  },
  "report.past.inPlaceOf": ({ parts }, made) =>
    isOfReleases(made) ||
    definedList(made, idOf(made, parts[0]), "replaces").some(({ metric }) => metric === idOf(made, parts[1])),
  "report.past.computedBack": ({ parts }, made) =>
    redefined(true)({ template: "", parts: [parts[0]], text: "" }, made),
  "report.past.notCompared": redefined(false),
  "report.past.kept": reviewed("keep"),
  "report.past.toBeChanged": reviewed("change"),
  "report.past.shown": ({ parts }, made) =>
    [made.report.id, ...made.earlier.map(({ edition }) => edition)].includes(periodIn(parts[0], made)),
  "report.audit.supporting": ofThose(
    "It supports, but steers and validates nothing.",
    (id, made) => roleOf(made, id) === "supporting" && (isOfReleases(made) || isShown(made, id)),
  ),
  "report.audit.supportingUnseen": ofThose(
    "and no page shows it",
    (id, made) => roleOf(made, id) === "supporting" && !isShown(made, id),
  ),
  "report.audit.candidate": ofThose(
    "A candidate steers nothing",
    (id, made) => roleOf(made, id) === "candidate",
  ),
  "report.audit.outcome": ofThose(
    "An outcome that validates nothing",
    (id, made) => roleOf(made, id) === "outcome" && !isLed(made, id),
  ),
  "report.audit.input": ofThose(
    "An input that is neither in the tree",
    (id, made) => roleOf(made, id) === "input" && !isNamedIn(made, id, ["north_star"]),
  ),
  "report.audit.lever": ofThose(
    "A lever that is under no input",
    (id, made) => roleOf(made, id) === "lever" && !isNamedIn(made, id, ["input"]),
  ),
  "report.audit.looksVain": ({ parts }, made) => worded(made, parts[0]),
  "report.audit.silo": ({ parts }, made) => worded(made, parts[0]),
  "report.audit.keyResult": ({ parts }, made) =>
    periodIn(parts[0], made) === made.company.edition && listed(made, "okrs").length > 0,
  "report.audit.lagging": ({ text, parts }, made) =>
    findings(made)
      .filter(({ why }) => why === text)
      .every(({ id }) => {
        const goals = String(parts[0]);
        const isResult = JSON.stringify(listed(made, "okrs")).includes(`"${id}"`);
        return (
          isOfReleases(made) ||
          (goals.includes("it has targets") === (definedAs(made, id)["targets"] !== undefined) &&
            goals.includes("it is a key result") === isResult)
        );
      }),
  "blocks.audit.some": ({ parts: [some, all] }, made) =>
    all === ids(made).length && some === new Set(made.report.audit.entries.map(({ id }) => id)).size,
  "blocks.candidates.decidedBy": ({ parts }, made) =>
    ids(made).some((id) => (definedAs(made, id)["decided"] ?? "").includes(`by: ${String(parts[0])}`)),
  "charts.tree.made": ({ parts }, made) =>
    isOfReleases(made) ||
    ids(made).some((id) => {
      const names = (text: string) => (text.match(/[a-z_]+/gi) ?? []).map((name) => idOf(made, name)).join();
      return names(definedAs(made, id)["tree"] ?? "") === names(String(parts[0]));
    }),
  "charts.tree.influenced": ({ parts }, made) =>
    ids(made).some((id) => definedAs(made, id)["influences"] === `[${String(parts[0])}]`),
} satisfies Proofs;

/** Does some metric's name or statement hold the words that a finding quotes? */
function worded(made: Made, quoted: unknown): boolean {
  const words = /“(.*)”/.exec(String(quoted))?.[1]?.toLowerCase() ?? "?";
  return ids(made).some((id) => {
    const { name = id, statement = "" } = definedAs(made, id);
    return `${name} ${id} ${statement}`.replaceAll("_", " ").toLowerCase().includes(words);
  });
}
