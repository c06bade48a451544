/**
 * What is said of a version after it was sealed, without touching it: each of its pages holds both notices, hidden, and
 * two small stylesheets beside it, which are not sealed, show them. Each has one of two contents, and no other.
 */
export const NOTICES = ["superseded", "outdated"] as const;

export type Notice = (typeof NOTICES)[number];

/** How a version stands among the others. */
export interface Standing {
  /** There is a later version of the edition. */
  readonly superseded: boolean;
  /** There is a later edition. */
  readonly outdated: boolean;
}

/** The stylesheet of a notice, below the folder of a version. */
export function standingFile(notice: Notice): string {
  return `${notice}.css`;
}

/** One of the two contents of a notice's stylesheet. */
export function standingStyle(notice: Notice, isShown: boolean): string {
  return isShown ? `.notice.${notice} { display: block; }\n` : `/* .notice.${notice} stays hidden. */\n`;
}

/** Is a file of a version one of those that are not sealed? */
export function isStandingFile(path: string): boolean {
  return NOTICES.some((notice) => standingFile(notice) === path);
}

/** Is a text the content that a notice's stylesheet has under a standing, or either where that is not known? */
export function isStandingStyle(notice: Notice, standing: Standing | null, text: string): boolean {
  const shown = standing === null ? [false, true] : [standing[notice]];
  return shown.some((isShown) => text === standingStyle(notice, isShown));
}
