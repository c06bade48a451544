import { formatDay } from "../calendar/day.ts";
import { parsePeriod } from "../calendar/period.ts";
import { type Earlier, earlierOf } from "../compute/earlier.ts";
import type { Vintage } from "../compute/vintage.ts";
import type { Content, EditionDocument, InLanguage } from "../content/content.ts";
import { stampOf } from "../disk/seen.ts";
import { labelOf } from "../format/labels.ts";
import { formatLongDate } from "../format/period.ts";
import { byPeriod, latestVersions, nextNumber, type Version } from "../release/archive.ts";
import { isDraft } from "../release/drafts.ts";
import { formerSignal } from "../release/formerSignal.ts";
import { RECORD, readRecord } from "../release/record.ts";
import { vouchedFor } from "../release/signed/published.ts";
import { BLANK } from "../release/stamp.ts";
import { homeOf, nameOf, publishedPath, sealedPath, under } from "../release/version.ts";
import { notWithdrawn } from "../release/withdrawn.ts";
import type { ArchivedEdition, Frozen, ReleasedVersion } from "../report/archive.ts";
import type { HeldAgainst } from "../report/archiveBasis.ts";
import { archivedHeadline, type Course, courseOf } from "../report/archiveCourse.ts";
import type { Report, Site } from "../report/report.ts";
import { buildSite, type Computed } from "../report/site.ts";
import type { Held } from "./kept/held.ts";
import type { Kept } from "./kept/kept.ts";
import { foundReleased } from "./release/foundReleased.ts";
import { withdrawnIn } from "./release/withdrawnVersions.ts";
import type { Workbench } from "./workbench.ts";

/** What of a checkout is computed. */
export interface Scope {
  /** The released versions; by default those of the checkout. */
  readonly archive?: readonly Version[];
  /** The root of snapshots and sealed versions, where it is not that of the content. */
  readonly data?: string;
  /** Leaves drafts out. */
  readonly published?: boolean;
  /** What earlier computations of the same root have left; by default nothing. */
  readonly workbench?: Workbench;
  /** What earlier commands have left, and is believed: of drafts only. By default nothing. */
  readonly kept?: Kept;
  /** Computes the edition of this version only, beside released ones. */
  readonly releasing?: Frozen;
  /** What is computed was released before: nobody can mend its words. */
  readonly sealed?: boolean;
  /** The ids of figures that are computed whether a page shows them or not. */
  readonly asked?: readonly string[];
}

/** The editions to compute: drafts, or the one that is being released. */
export function editionsIn(content: Content, archive: readonly Version[], scope: Scope): EditionDocument[] {
  const { releasing, published = false } = scope;
  if (releasing !== undefined) return content.editions.filter(({ id }) => id === releasing.edition);
  return published ? [] : content.editions.filter((edition) => isDraft(edition, archive));
}

/** What is released of each edition, by its latest version; what was withdrawn counts as never published. */
export function recordsOf(root: string, archive: readonly Version[], held?: Held<Vintage>): Vintage[] {
  return latestVersions(archive).map((version) => vintageOf(root, version, held));
}

/** What the versions say that were superseded since; needed only where an edition is computed. */
export function supersededIn(root: string, archive: readonly Version[], held?: Held<Vintage>): Vintage[] {
  const latest = latestVersions(archive);
  return notWithdrawn(archive)
    .filter((version) => !latest.includes(version))
    .map((version) => vintageOf(root, version, held));
}

/** What a version says, as it was read before where its manifest and the files that say it are the same. */
function vintageOf(root: string, version: Version, held: Held<Vintage> | undefined): Vintage {
  const files = [`${sealedPath(version)}/${RECORD}`, `${publishedPath(version)}/figures.json`];
  const stamps = files.map((file) => stampOf(under(root, file))?.stamp ?? null);
  const key = stamps[0] === null ? null : JSON.stringify([nameOf(version), version.seal, stamps]);
  const known = key === null ? undefined : held?.get(key);
  if (known !== undefined) return known;
  const read = readVintage(root, version);
  if (key !== null) held?.set(key, read);
  return read;
}

function readVintage(root: string, version: Version): Vintage {
  const { released, correction } = version.manifest;
  const record = readRecord(root, version);
  const signal = formerSignal(root, version, record.headline.id, record.period.id);
  return { ...record, signal, releasedOn: released, correction };
}

/** All that was published of the editions before one. */
export function vintagesBefore(
  earlier: readonly Earlier[],
  released: readonly Vintage[],
  superseded: readonly Vintage[],
): Vintage[] {
  const versions = [...superseded, ...released].filter(({ id }) => earlier.some((one) => one.id === id));
  const drafts = earlier.filter(({ version }) => version === null);
  return [...versions, ...drafts.map((draft) => ({ ...draft, releasedOn: null, correction: null }))];
}

/** The editions before one, oldest first: as released where they are, else as computed. */
export function earlierThan(
  edition: EditionDocument,
  released: readonly Earlier[],
  reports: readonly Report[],
): Earlier[] {
  const drafts = reports
    .filter(({ id }) => !released.some((one) => one.id === id))
    .map((report) => earlierOf(report, null));
  const { id, first, last } = edition.period;
  const own = { period: { id, first: formatDay(first), last: formatDay(last) } };
  return [...released, ...drafts].filter((one) => byPeriod(one, own) < 0).sort(byPeriod);
}

/**
 * The editions that the pages speak of, newest first: all of them, or those before a version that is being released,
 * with itself.
 */
function knownTo(
  frozen: Frozen | null,
  reports: readonly Report[],
  released: readonly Earlier[],
): readonly Earlier[] {
  const own = reports.map((report) => earlierOf(report, frozen?.version ?? null));
  const known =
    frozen === null
      ? [...own.filter(({ id }) => !released.some((one) => one.id === id)), ...released]
      : [...own, ...released.filter((one) => own.every((report) => byPeriod(one, report) < 0))];
  return known.sort((left, right) => byPeriod(right, left));
}

/** A released version as it was when it was rendered. */
export function frozenAs({ edition, version, manifest }: Version): Frozen {
  const { approved_by: approved, correction, released } = manifest;
  return {
    edition,
    version,
    home: homeOf({ edition, version }),
    releasedLabel: released,
    approvedBy: `${approved.name}, ${approved.role}`,
    approved,
    seal: BLANK,
    correction,
  };
}

/** Where the pages of an edition that is computed will be. */
export function homeIn({ releasing }: Scope, edition: string): string {
  return releasing === undefined ? `/drafts/${edition}/` : homeOf(releasing);
}

/** The site of what was computed and what is released. */
export function siteOf(
  content: Content,
  computed: Computed,
  released: readonly Earlier[],
  archive: readonly Version[],
  scope: Scope,
  languages: readonly InLanguage[],
  root: string,
): Site {
  const { reports } = computed;
  const frozen = scope.releasing ?? null;
  const { locale } = content.report.config;
  const known = knownTo(frozen, reports, released);
  const entries = known.map((one) =>
    entryOf(
      one,
      courseOf(one, known, { ...content, locale }, heldAgainst(one, archive)),
      versionsOf(root, one.id, archive, locale),
      reports.find(({ id }) => id === one.id),
      comparedAt(one, archive, reports),
      nextNumber(archive, one.id),
    ),
  );
  const around = {
    archive: frozen === null ? entries : [],
    withdrawn: frozen === null ? withdrawnIn(archive, locale, languages) : [],
    frozen,
    announced: announcedIn(content, entries),
    released: frozen === null ? foundReleased(root, archive, released, { content, languages }) : [],
  };
  return buildSite(content, computed, known, around, languages);
}

/** Where an edition stands beside earlier ones; null of one without, as of versions of engines that made no such page. */
function comparedAt(
  { id, version, home }: Earlier,
  archive: readonly Version[],
  reports: readonly Report[],
): string | null {
  const own = archive.find((one) => one.edition === id && one.version === version);
  const isThere =
    own === undefined
      ? (reports.find((one) => one.id === id)?.comparisons.length ?? 0) > 0
      : own.manifest.outputs["compare/index.html"] !== undefined;
  return isThere ? `${home}compare/` : null;
}

/** What a released edition was held against; null of a draft. */
function heldAgainst({ id, version }: Earlier, archive: readonly Version[]): HeldAgainst {
  const own = archive.find((one) => one.edition === id && one.version === version);
  return own === undefined ? null : new Map(own.manifest.earlier.map((one) => [one.edition, one.version]));
}

function entryOf(
  edition: Earlier,
  course: Course,
  versions: readonly ReleasedVersion[],
  draft: Report | undefined,
  compare: string | null,
  next: number,
): ArchivedEdition {
  const { id, label, titleText, period, takenOn, headline } = edition;
  const [latest] = versions;
  const isDraft = latest === undefined;
  const home = isDraft ? edition.home : `/editions/${id}/`;
  const correcting = isDraft || draft === undefined ? null : { version: next, home: draft.home };
  return {
    ...{ id, label, titleText, home, period, takenOn },
    headline: archivedHeadline(headline),
    ...course,
    ...{ isDraft, versions, correcting, compare },
  };
}

/** Those that were not withdrawn, newest first. */
function versionsOf(
  root: string,
  edition: string,
  archive: readonly Version[],
  locale: string,
): ReleasedVersion[] {
  return notWithdrawn(archive)
    .filter((version) => version.edition === edition)
    .map(({ version, seal, manifest }) => ({
      version,
      home: homeOf({ edition, version }),
      released: manifest.released,
      releasedLabel: formatLongDate(manifest.released, locale),
      title: manifest.title,
      northStar: `${manifest.north_star.name}: ${manifest.north_star.text}`,
      seal,
      vouched: vouchedFor(root, { edition, version }, locale),
      correction: manifest.correction,
    }))
    .reverse();
}

/** Announced editions that are not released, the next one first. */
function announcedIn({ report, calendar }: Content, archive: readonly ArchivedEdition[]) {
  const { release_calendar: announced, locale } = report.config;
  return announced
    .filter(({ edition }) => !archive.some(({ id, isDraft }) => id === edition && !isDraft))
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .map(({ edition, on }) => {
      const period = parsePeriod(edition, calendar);
      return {
        label: period === null ? edition : labelOf(period, locale),
        onLabel: formatLongDate(on, locale),
      };
    });
}
