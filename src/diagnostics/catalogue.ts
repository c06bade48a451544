import { COMMANDS } from "./commands.ts";
import { CONTENT } from "./content.ts";
import { DATA } from "./data.ts";
import { DEFINITION } from "./definition.ts";
import type { Entry } from "./entry.ts";
import { FIGURES } from "./figures.ts";
import { MACHINE } from "./machine.ts";
import { OUTPUT } from "./output.ts";
import { OWN } from "./own.ts";
import { PAGES } from "./pages.ts";
import { PROSE } from "./prose.ts";
import { READING } from "./reading.ts";
import { RELEASE } from "./release.ts";
import { SIGNING } from "./signing.ts";
import { SNAPSHOT } from "./snapshot.ts";
import { SOURCES } from "./sources.ts";
import { WORKPLACE } from "./workplace.ts";

/** When a code can be found: what must have been read or computed by then. */
export const STAGES = {
  reading: { title: "Reading", when: "A file of `content/` is read, alone.", entries: READING },
  content: { title: "Content", when: "All of `content/` is read; no data is needed.", entries: CONTENT },
  definition: {
    title: "Definitions",
    when: "The definitions of metrics are held against each other; no data is needed.",
    entries: DEFINITION,
  },
  data: { title: "Data", when: "The snapshot is opened, and its rows are asked.", entries: DATA },
  figures: { title: "Figures", when: "The figures of an edition are computed.", entries: FIGURES },
  pages: { title: "Pages", when: "A page names figures, components and queries.", entries: PAGES },
  own: {
    title: "Components and styles of a team's own",
    when: "The settings name components or styles, and pages are made with them.",
    entries: OWN,
  },
  prose: { title: "Prose", when: "Sentences are held against the figures.", entries: PROSE },
  snapshot: { title: "Taking snapshots", when: "Files are frozen.", entries: SNAPSHOT },
  sources: { title: "Sources", when: "A database or a file is asked for a table.", entries: SOURCES },
  release: { title: "Releases", when: "A version is released, verified or corrected.", entries: RELEASE },
  signing: {
    title: "Signatures and times",
    when: "A version is signed or given a time, or that is checked.",
    entries: SIGNING,
  },
  output: { title: "Pages and exports", when: "Pages are rendered, or a file is exported.", entries: OUTPUT },
  commands: {
    title: "Commands",
    when: "A command line is read, or something new is begun.",
    entries: COMMANDS,
  },
  machine: { title: "The machine", when: "A disk or another command is in the way.", entries: MACHINE },
  workplace: {
    title: "The workplace",
    when: "`doctor` looks at the machine and at what is installed on it.",
    entries: WORKPLACE,
  },
} as const;

type Entries = typeof READING &
  typeof CONTENT &
  typeof DEFINITION &
  typeof DATA &
  typeof FIGURES &
  typeof PAGES &
  typeof OWN &
  typeof PROSE &
  typeof SNAPSHOT &
  typeof SOURCES &
  typeof RELEASE &
  typeof SIGNING &
  typeof OUTPUT &
  typeof COMMANDS &
  typeof MACHINE &
  typeof WORKPLACE;

/** Every code that a diagnostic can have: what is not in the catalogue cannot be raised. */
export type Code = keyof Entries;

/** Codes that are an error in one place and a warning in another. */
export type EitherCode = {
  [C in Code]: Entries[C]["severity"] extends "either" ? C : never;
}[Code];

/** What the sentences of each code are made of. */
export type Args = { readonly [C in Code]: Parameters<Entries[C]["message"]> };

/** Every code with its sentences. */
export const CATALOGUE: { readonly [C in Code]: Entry<Args[C]> } = {
  ...READING,
  ...CONTENT,
  ...DEFINITION,
  ...DATA,
  ...FIGURES,
  ...PAGES,
  ...OWN,
  ...PROSE,
  ...SNAPSHOT,
  ...SOURCES,
  ...RELEASE,
  ...SIGNING,
  ...OUTPUT,
  ...COMMANDS,
  ...MACHINE,
  ...WORKPLACE,
};

/** Is a text that came from elsewhere one of our codes? */
export function isCode(text: string): text is Code {
  return Object.hasOwn(CATALOGUE, text);
}
