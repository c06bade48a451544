import { capital, many, numbered } from "./nouns.ts";

/** Files to send: mail, chat, slides, paper. */
export const exports = {
  seal: {
    inManifest: "in manifest.json of this version",
  },
  /** The picture that stands for an edition where a link to it is shown. */
  preview: {
    place: (label: string, version: number | null) =>
      `North Star report, ${label}, ${version === null ? "draft" : `version ${version}`}`,
    better: (against: string) => `on ${against}, better`,
    worse: (against: string) => `on ${against}, worse`,
    unjudged: (against: string) => `on ${against}`,
    hold: (count: number) =>
      count === 0
        ? "There are no guardrails"
        : count === 1
          ? "The guardrail holds"
          : `All ${count} guardrails hold`,
    watched: (names: string) => `To watch: ${names}`,
    breached: (count: number, names: string) => `${capital(many(count, "guardrail"))} breached: ${names}`,
    wasBreached: (name: string, when: string) => `${name}: breached ${when}`,
  },
  message: {
    subject: (company: string, title: string) => `${company}: ${title}`,
    draft: (edition: string) => `${edition}, draft`,
    version: (edition: string, version: number) => `${edition}, version ${version}`,
    northStar: (name: string, value: string, unit: string) => `${name}: ${value} (${unit})`,
    guardrails: "Guardrails",
    asks: "We ask for",
    ask: (decision: string, owner: string, date: string) => `${decision} (${owner}, by ${date})`,
    askedOf: (owner: string, date: string) => `${owner}, by ${date}`,
    recommend: (option: string) => `We recommend: ${option}`,
    whole: "Read the whole report",
  },
  /** What lies in a zip of data. */
  data: {
    title: (company: string, edition: string) => `North Star report of ${company}, ${edition}`,
    figures: (count: number, path: string) =>
      `${numbered(count, "figure")} with ${count === 1 ? "its" : "their"} SQL, the same bytes as ${path} of the report`,
    schema: "its JSON Schema",
    table: "the same figures as a table, without the SQL",
    dictionary: "the data dictionary: how each metric is defined, its value and its target",
    charts: (count: number) =>
      `the data of ${count === 1 ? "1 chart or table" : `${count} charts and tables`}`,
    manifest:
      "What was sealed is listed in manifest.json beside the pages; its sha256 is the seal of the version.",
    precision:
      "Values are at full precision, percentages as fractions. A missing value is empty, with its reason beside it.",
    apostrophe: "In CSV an apostrophe stands before a text that a spreadsheet would run as a formula.",
  },
  /** An edition as a workbook. */
  xlsx: {
    cover: "Cover",
    figures: "Figures",
    metrics: "Metrics",
    company: "Company",
    edition: "Edition",
    version: "Version",
    draft: "Draft, which may change",
    snapshot: "Snapshot of the data",
    taken: (name: string, on: string, sha256: string) => `${name}, taken on ${on}, sha256 ${sha256}…`,
    seal: "Seal",
    unsealed: "None yet, as this is a draft",
    address: "Address",
    confidentiality: "Confidentiality",
    howToRead: "How to read it",
    notes: [
      "Each sheet holds one table. Above it stands the name that its data have in all files: the CSV, the SVG, the PNG, and the address on its page. A chart is headed as on its page.",
      "Numbers are at full precision and are shown as the pages show them. Percentages are percentages, and their differences percentage points (pp).",
      "Where there is no number stands [x], not available, or [z], not applicable; no cell says 0 instead. Each sheet says why.",
      "Days are dates. Texts are texts: no cell holds a formula, and the file holds no macro.",
    ],
    sheet: "Sheet",
    shows: "What it shows",
    name: "Name in all files",
    back: "To the contents",
    allFigures: (edition: string) => `All figures of ${edition}`,
    allMetrics: (edition: string) => `The metrics of ${edition}, as they were defined`,
    queriesIn: (path: string) => `The SQL of the queries is in ${path} of the report.`,
    id: "id",
    asShown: "as shown",
    queries: "queries",
    aliases: "other names",
    role: "role",
    owner: "owner",
    shorthand: { x: "not available", z: "not applicable" },
    cut: "A text that ends in … is longer than a cell can be; its CSV file has it whole.",
    noRows: "There are no rows.",
  },
  /** Print and PDF. "Page 3 of 12" stands in margins, where only the browser knows the numbers. */
  paper: {
    beforePage: "Page ",
    beforePages: " of ",
    contents: "Contents",
    links: "Links",
    figures: (address: string) => `Each number’s definition, query and source: ${address}`,
    writtenBy: "Written by",
    approvedBy: "Approved by",
    approved: (name: string, role: string, date: string) => `${name}, ${role}, ${date}`,
    computedFrom: "Computed from",
    snapshot: (name: string) => `Snapshot ${name}`,
    seal: "Seal",
    report: "North Star report",
  },
  /** An edition as a PowerPoint deck. */
  powerpoint: {
    lastYear: "A year before",
    target: "Target",
    byWeek: "By week",
    exceeds: "Target exceeded",
    soFar: "Not complete yet",
    base: "Base (not shown)",
    better: "Better",
    worse: "Worse",
    neither: "Neither",
    influence: "influence, not summed",
    brings: (change: string, contribution: string) => `${change}, brings ${contribution}`,
    cut: "The axis does not begin at zero.",
    events: "Events",
    data: "Data in the zip and the workbook, by name",
    joint: "Joint",
    labels: "Values above the bars",
    others: "Others",
    value: "Value",
    table: "Table",
    figures: "Figures on this slide, by their ids:",
    more: (count: number) => `and ${count} more`,
  },
};
