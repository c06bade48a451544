import { counted } from "../nouns.ts";

/** Around the site: archive, dictionary, corrections, history, sprint. */
export const site = {
  correcting: {
    draft: (version: number) => `This is a draft of version ${version}.`,
    released: (version: string, changes: string) => `What is released is ${version}: see ${changes}.`,
    version: (version: number) => `version ${version}`,
    changes: "what would change",
  },
  archive: {
    title: "Editions",
    none: "There is no edition yet.",
    drafts: "None of these is released yet: all are drafts, and their numbers may still change.",
    lede: "A released version never changes. A correction is a new version, and says what it changed.",
    announced: (edition: string, date: string) => `${edition} is announced for ${date}`,
    breached: "Guardrail breached",
    wasBreached: "Guardrail was breached",
    /** After a change: the period that it is on, and the base in numbers. */
    basis: {
      published: (period: string, value: string) => `on ${period} (${value})`,
      unpublished: (period: string, value: string) => `on ${period} (${value}, published by no edition)`,
      restated: (period: string, value: string, published: string) =>
        `on ${period} (${value}, restated from ${published})`,
      later: (period: string, value: string, published: string) =>
        `on ${period} (${value}, which its own edition has since put at ${published})`,
      another: (period: string, value: string, star: string) =>
        `on ${period} (${value}; the north star of that edition was ${star})`,
      redefined: (period: string, since: string) =>
        `on ${period}: what the metric counts changed on ${since}`,
      unknown: (period: string) => `on ${period}`,
    },
    star: (name: string, value: string) => `${name}: ${value}`,
    starWith: (name: string, value: string, change: string, basis: string) =>
      `${name}: ${value}, ${change} ${basis}`,
    correcting: (link: string) => `${link}, a correction that is not released yet`,
    draftOf: (version: number) => `Draft of version ${version}`,
    released: (version: string, date: string) => `${version}, ${date}`,
    superseded: (version: string, date: string) => `${version}, ${date}, superseded`,
    withdrawn: (version: string, date: string, on: string) => `${version}, ${date}, withdrawn on ${on}`,
    corrects: (version: number, why: string) => `It corrects version ${version}: ${why}`,
    seal: "Seal",
    signed: (name: string) => `Signed by ${name} with the key`,
    signature: "signature",
    manifest: "manifest",
    stamped: (at: string, authority: string) => `There on ${at} at the latest, says ${authority}`,
    token: "time token",
  },
  revision: {
    on: (page: string) => `On “${page}”`,
    difference: "Difference",
    alsoDiffer: (count: number) =>
      `${counted(count, "figure")} that no page shows ${count === 1 ? "differs" : "differ"} too.`,
    rounding: "A difference is taken before rounding.",
    all: (count: number, link: string) => `${counted(count, "figure")} in all: ${link}`,
    what: "What",
    key: "Key",
    fromTo: "From the old to the new",
    oldToNew: "Old to new",
    title: (version: string) => `What version ${version} corrects`,
    against: (edition: string, version: string, before: string) => `${edition}, ${version} against ${before}`,
    reason: (code: string, reason: string) => `Reason ${code}: ${reason}.`,
    reasons: {
      R1: "better source data",
      R2: "a routine recalculation",
      R3: "another method",
      C: "a correction",
    },
    figures: "Figures",
    definitions: "Definitions",
    targets: "Targets",
    words: "Words",
    comments: "Earlier comments",
    figuresDiffer: (count: number) =>
      `${counted(count, "figure")} on its pages ${count === 1 ? "differs" : "differ"}`,
    definitionsChanged: "Definitions and settings that changed",
    definitionsCaption: "Definitions and settings, as they were and as they are",
    targetsChanged: "Targets that changed",
    targetsCaption: "Targets, as they were and as they are",
    rewritten: "Sentences that were rewritten",
    meaning: "What this means for earlier comments",
    owners: { report: "The report", queries: "Named queries" },
    newLanguage:
      "The version before was not written in this language. Its figures are shown as they were published, and its sentences are not compared here.",
    holds: (version: number) =>
      `No sentence was left standing around a number that changed. What was said of version ${version} holds, unless it was said of something listed above.`,
    renumbered:
      "These sentences stand as they were written, and their numbers have changed. What was concluded from an old number may not follow from the new one. What was said of anything that is not on this page holds as before.",
  },
  standing: {
    superseded: (latest: string, changes: string) =>
      `This version has been superseded by ${latest}; the list of editions says ${changes}.`,
    latestVersion: "the latest version",
    version: (version: number) => `version ${version}`,
    changes: "what has changed",
    outdated: (edition: string) => `${edition} is not the latest edition.`,
    latest: "The latest one",
    corrects: (version: number, before: number, why: string) =>
      `Version ${version} corrects version ${before}: ${why}`,
  },
  feed: {
    entry: (edition: string, title: string) => `${edition}: ${title}`,
    versioned: (edition: string, version: number, title: string) =>
      `${edition}, version ${version}: ${title}`,
    title: (company: string) => `North Star report, ${company}`,
    correction: (why: string) => `Correction: ${why}`,
    withdrawn: (edition: string, version: number) => `${edition}, version ${version}: withdrawn`,
    why: (date: string, reason: string) => `Withdrawn on ${date}: ${reason}`,
    seal: (seal: string) => `Seal ${seal}.`,
  },
  about: { title: "About this report" },
  audit: {
    title: "Zombie audit",
    lede: "A metric earns its place as the north star, as an input or a lever under one, as a guardrail, or as an outcome that the north star is tested against. All others cost attention. Here each of them is asked why it is there.",
    note: (languages: string) =>
      `Judged by the role that each metric declares, and by its name and statement, in ${languages}. A word is a hint and no verdict: who knows better keeps the metric, and says why in its definition.`,
  },
  dictionary: {
    title: "Metrics",
    heading: "What we measure, and how",
    sprint: (link: string) => `How we came to steer by the north star: ${link}.`,
    sprintLink: "the sprint in which it was defined",
    none: (command: string) => `No metric is defined yet. Run ${command} to see what you can start from.`,
    audit: (link: string, sentence: string) => `${link}: ${sentence}.`,
    auditLink: "Zombie audit",
  },
  home: {
    none: "There is no edition yet",
    withdrawn: "At present no edition is published",
    begin: (command: string) => `The first one begins with ${command}.`,
  },
  history: {
    title: (name: string) => `History of ${name}`,
    description: (name: string) => `All changes of ${name}`,
    label: "History of a metric",
    lede: "What it replaced, how its definition and its targets have changed, when it was reviewed, and what each edition showed. The newest comes first.",
    none: "Nothing has happened to it, and no edition has shown it.",
    date: "Date",
    whatHappened: "What happened",
    what: "What",
    why: "Why",
    where: "Where",
    note: "A restated figure has its reason by code: R1 better source data, R2 routine recalculation, R3 method, C correction. What an edition showed is what its own snapshot gave.",
  },
  withdrawn: {
    title: (edition: string) => `${edition}: withdrawn`,
    lede: (version: number, edition: string, date: string) =>
      `Version ${version} of ${edition} was published here, and was withdrawn on ${date}.`,
    reason: "The reason:",
    instead: (link: string, edition: string) => `Read ${link} of ${edition} in its place.`,
    latest: "the version that stands",
    none: (edition: string) => `No other version of ${edition} stands.`,
    list: (link: string) => `All reports are in ${link}.`,
    editions: "the list of editions",
  },
  notFound: {
    title: "Page not found",
    heading: "There is no such page",
    lede: (link: string) =>
      `It may have been renamed, or the address has a slip. All reports are in the ${link}.`,
    link: "list of editions",
  },
  sprint: {
    title: "How the metric was defined",
    place: "Metric definition sprint",
    lede: "A north star is chosen, not found. These are the weeks in which we look for one, and what comes of each.",
    none: "No sprint is published.",
    caption: "The weeks of the sprint",
    week: "Week",
    status: "Status",
    artefact: "Artefact",
    artefacts: "Artefacts",
    artefactsOf: (week: number) => `Artefacts of week ${week}`,
    whole: "The whole sprint",
    weeks: "Weeks of the sprint",
    weekOf: (week: number) => `Week ${week} of the sprint`,
  },
};
