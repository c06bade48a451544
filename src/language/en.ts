/**
 * All words of the interface and of generated sentences, in English: the model that every other language follows. A
 * text with parts is a function of them; the parts arrive written already (numbers, dates and names in the locale).
 */
export const en = {
  /** ISO 639-1, as in the locale: `en-GB`. */
  code: "en",
  /** The language's own name for itself. */
  name: "English",

  /** Numbers, changes and periods. */
  format: {
    rose: "rose",
    fell: "fell",
    flat: "was flat",
    week: (number: string) => `week ${number}`,
    /** `part` is Q3 or H1. */
    partOfYear: (part: string, year: string) => `${part} ${year}`,
  },

  /** Sentences and labels of the computed report. */
  report: {},

  /** Labels within charts, and their text alternatives. */
  charts: {
    trend: {
      title: (name: string, grain: string) => `${name}, by ${grain}`,
      nothing: "No complete values yet.",
      course: (first: string, last: string) => `From ${first} to ${last}.`,
      extremes: (lowest: string, highest: string) => `Lowest ${lowest}, highest ${highest}.`,
      valueIn: (value: string, period: string, first: string) => `${value} in ${period} (${first})`,
      target: (value: string) => `Target ${value}.`,
      plan: (grain: string, first: string, last: string) => `Plan by ${grain}, from ${first} to ${last}.`,
      range: (from: string, to: string, range: string) => `From ${from} to ${to}: ${range}.`,
      limits: (name: string, lower: string, upper: string, centre: string) =>
        `${name} ${lower} to ${upper}, around ${centre}`,
      trialLimits: "trial limits",
      expectedRange: "expected range",
      signals: (said: string) => `Signals: ${said}.`,
      more: (count: number) => `and ${count} more`,
      changed: (date: string, what: string) => `Definition changed on ${date}: ${what}.`,
      marked: (what: string, date: string) => `Marked: ${what}, ${date}.`,
      missing: (missing: number, all: number) => `${missing} of ${all} periods have no value.`,
    },
  },

  /** The components that authors write, and what the board page shows by itself. */
  blocks: {
    headline: {
      on: "on",
      ofTarget: "of target",
      paused: "Growth with a breached guardrail: optimisation paused.",
      overdue: "Is this still the right metric?",
    },
    metricTable: {
      metric: "Metric",
      value: "Value",
      on: (period: string) => `On ${period}`,
      overTime: "Over time",
    },
    inputs: {
      none: "No inputs are defined yet.",
      on: "on",
    },
  },

  /** Everything around: the shell, navigation, archive, dictionary, figures. */
  pages: {
    shell: {
      skip: "Skip to the content",
      site: "Site",
      editions: "Editions",
      metrics: "Metrics",
      about: "About this report",
      draft: "Draft",
      version: (version: number) => `Version ${version}`,
      released: (version: number, on: string, by: string) =>
        `Version ${version}, released on ${on}, approved by ${by}.`,
      seal: "Seal",
    },
  },

  /** Files to send: mail, chat, slides, paper. */
  exports: {},
};
