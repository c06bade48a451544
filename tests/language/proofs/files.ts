import { dayIn } from "../byHand.ts";
import type { Made } from "../made.ts";
import { frozenDays } from "../reviews.ts";
import { periodIn } from "../values.ts";
import { frontOf } from "../written.ts";
import type { Proof, Proofs } from "./proof.ts";

/** How many figures the ledger of the draft holds, as machines read it. */
function ledgerSize(made: Made): number {
  const text = made.page(`${made.report.home}figures.json`);
  return (text.match(/^\[\d+,"/gm) ?? []).length;
}

/** The tables of charts that are written beside the pages. */
const charts = (made: Made) => made.addresses.filter((address) => /\/charts\/.*\.csv$/.test(address)).length;

const announced: Proof = ({ parts: [label, day] }, made) => {
  const calendar = made.company.calendar["release_calendar"] ?? "";
  const isReleased = made.site.archive.some((one) => one.label === label && one.versions.length > 0);
  return calendar.includes(`edition: ${periodIn(label, made)}, on: ${dayIn(day)}`) && !isReleased;
};

/** The versions that were released of an edition, newest first. */
const versions = (made: Made, edition: string) =>
  made.earlier
    .filter((one) => one.edition === edition)
    .map(({ version }) => version)
    .sort()
    .reverse();

const isReleasedOn: Proof = ({ parts: [, day] }, made) =>
  made.earlier.some(({ released }) => released === dayIn(day));

const isCorrection: Proof = ({ text }, made) => text.includes(made.correction ?? "?");

/** The figures of the released version that have another value in the draft, whether a page shows them or not. */
function differing(made: Made): { readonly shown: number; readonly hidden: number } {
  const before = made.earlier.findLast(({ edition }) => edition === made.company.edition)?.ledger ?? [];
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(made.report.ledger.figures.map((one) => [one.id, one]));
  const all = [...new Set([...was.keys(), ...is.keys()])].filter(
    (id) => was.get(id)?.value !== is.get(id)?.value || was.get(id)?.text !== is.get(id)?.text,
  );
  const isShown = (id: string) => [was.get(id), is.get(id)].some((one) => (one?.shown.length ?? 0) > 0);
  return { shown: all.filter(isShown).length, hidden: all.filter((id) => !isShown(id)).length };
}

/** What was withdrawn of an edition that is called so. */
const goneOf = (label: unknown, made: Made) => {
  const edition = String(label).replace(/^Q(\d) (\d+)$/, "$2-q$1");
  return (made.withdrawn ?? []).filter((one) => one.edition === edition);
};

/** How many versions stand of an edition that is called so; null where none of it was withdrawn. */
const standing = (label: unknown, made: Made) => {
  const [gone] = goneOf(label, made);
  return gone === undefined ? null : versions(made, gone.edition).length;
};

export const FILES = {
  "pages.archive.withdrawn": ({ parts: [, released, on] }, made) =>
    (made.withdrawn ?? []).some((one) => one.on === dayIn(on) && one.released === dayIn(released)),
  "pages.feed.withdrawn": ({ parts: [label, version] }, made) =>
    goneOf(label, made).some((one) => one.version === version),
  "pages.feed.why": ({ parts: [on, reason] }, made) =>
    (made.withdrawn ?? []).some((one) => one.on === dayIn(on) && one.reason === reason),
  "pages.withdrawn.title": ({ parts: [label] }, made) => goneOf(label, made).length > 0,
  "pages.withdrawn.lede": ({ parts: [version, label, on] }, made) =>
    goneOf(label, made).some((one) => one.version === version && one.on === dayIn(on)),
  "pages.withdrawn.instead": ({ parts: [, label] }, made) => (standing(label, made) ?? 0) > 0,
  "pages.withdrawn.none": ({ parts: [label] }, made) => standing(label, made) === 0,
  "pages.shell.released": ({ parts: [version, on, by] }, made) =>
    made.site.frozen?.version === version &&
    made.site.frozen?.releasedLabel === on &&
    made.site.frozen?.approvedBy === by,
  "pages.common.data": ({ parts: [day] }, made) => dayIn(day) === (made.through ?? frozenDays(made)[1]),
  "pages.board.announced": announced,
  "pages.archive.announced": announced,
  "pages.evidence.from": ({ parts: [count, , taken, through] }, made) =>
    count === ledgerSize(made) &&
    dayIn(taken) === (made.taken ?? made.company.takenAt.slice(0, 10)) &&
    dayIn(through) === (made.through ?? frozenDays(made)[1]),
  "pages.evidence.authors": ({ parts: [authors] }, made) => {
    const written = frontOf(`---\n${made.company.keys}\n---`)["authors"];
    return Array.isArray(written) && written.join(", ") === authors;
  },
  "pages.correcting.draft": ({ parts: [version] }, made) =>
    versions(made, made.company.edition).length + 1 === version,
  "pages.correcting.released": (_, made) => versions(made, made.company.edition).length > 0,
  "pages.archive.correcting": (_, made) => versions(made, made.company.edition).length > 0,
  "pages.archive.draftOf": ({ parts: [version] }, made) =>
    versions(made, made.company.edition).length + 1 === version,
  "pages.archive.released": isReleasedOn,
  "pages.archive.superseded": ({ parts }, made) =>
    isReleasedOn({ template: "", parts, text: "" }, made) &&
    made.earlier.some(
      (one) => one.released === dayIn(parts[1]) && versions(made, one.edition)[0] !== one.version,
    ),
  "pages.archive.corrects": isCorrection,
  "pages.standing.corrects": isCorrection,
  "pages.feed.correction": isCorrection,
  "pages.standing.superseded": (_, made) => made.site.frozen !== null,
  "pages.standing.outdated": ({ parts: [label] }, made) =>
    periodIn(label, made) === made.site.frozen?.edition,
  "pages.figures.lede": ({ parts: [count] }, made) => count === ledgerSize(made),
  "pages.revision.figuresDiffer": ({ parts: [count] }, made) => differing(made).shown === count,
  "pages.revision.alsoDiffer": ({ parts: [count] }, made) => differing(made).hidden === count,
  "pages.revision.all": ({ parts: [count] }, made) =>
    differing(made).shown + differing(made).hidden === count,
  "exports.message.draft": (_, made) => made.site.frozen === null,
  "exports.data.figures": ({ parts: [count] }, made) => count === ledgerSize(made),
  "exports.data.charts": ({ parts: [count] }, made) => count === charts(made),
} satisfies Proofs;
