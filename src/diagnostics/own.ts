import { composed, told } from "./entry.ts";

export const OWN = {
  "settings-not-plain": told({
    severity: "error",
    message: ({ why }) => `what sextant() is told cannot be read: ${why}`,
    mend: "Write its components and styles there as plain texts and groups: they are read without running the settings.",
    example: { why: "something is computed in it" },
  }),
  "settings-wrong": composed({
    severity: "error",
    means: "The settings tell sextant() what it does not know, or cannot use.",
    example: {
      message: "there is no setting `component` of sextant()",
      mend: "Did you mean `components`?",
    },
  }),
  "own-file-missing": told({
    severity: "error",
    message: ({ path, why }) => `${path} cannot be used: ${why}`,
    mend: ({ ending }) => `Name a file below the root of the report whose name ends in ${ending}.`,
    example: { path: "./components/Roadmap.astro", why: "there is no such file", ending: ".astro" },
  }),
  "own-name-taken": composed({
    severity: "error",
    means: "A component of the team's own has a name of ours, or one that no page can write.",
    example: {
      message: "<Trend> is a component of ours",
      mend: "Give your own another name: what stands on pages would no longer be what the reference says.",
    },
  }),
  "own-component-unreadable": composed({
    severity: "error",
    means:
      "A component of the team's own does not compile, imports what is not there or what no page may depend on.",
    example: {
      message: "components/Roadmap.astro: Unexpected token",
      mend: "Mend it there.",
    },
  }),
  "own-component-failed": told({
    severity: "error",
    message: ({ name, path, what }) => `<${name}> (${path}) stopped while it was rendered: ${what}`,
    mend: ({ mend }) => mend,
    example: {
      name: "Roadmap",
      path: "components/Roadmap.astro",
      what: 'there is no metric "daily_poster"',
      mend: "Did you mean `daily_posters`?",
    },
  }),
  "own-markup": told({
    severity: "error",
    message: ({ name, path, what }) => `<${name}> (${path}) renders what no page may hold: ${what}`,
    mend: ({ mend }) => mend,
    example: {
      name: "Roadmap",
      path: "components/Roadmap.astro",
      what: "words may not hold <script>",
      mend: "Remove it: a page runs nothing, asks nothing, and loads nothing from elsewhere.",
    },
  }),
  "own-number": told({
    severity: "error",
    message: ({ name, path, number }) =>
      `<${name}> (${path}) renders "${number}", which is the text of no figure, date or name that the report gave it`,
    mend: "Ask the report for it, `report.figure(id).text` or `report.date(day)`, and render that as it is; what pages hand over as props are no numbers, but ids and days.",
    example: { name: "Roadmap", path: "components/Roadmap.astro", number: "12%" },
  }),
  "own-styles": told({
    severity: "error",
    message: ({ what }) => `the style sheet ${what}`,
    mend: ({ mend }) => mend,
    example: {
      what: "loads https://fonts.example.com/brand.woff2 from another host",
      mend: "Put the file beside the style sheet, and name it by its path from there.",
    },
  }),
  "own-token": composed({
    severity: "error",
    means: "A token of the look is set that there is not, or to what it cannot be.",
    example: { message: 'there is no token "papre"', mend: "Did you mean `paper`?" },
  }),
  "token-contrast": told({
    severity: "error",
    message: ({ ink, ground, ratio, theme, least }) =>
      `\`${ink}\` has a contrast of ${ratio} to 1 with \`${ground}\` on ${theme} paper; text needs ${least} to 1`,
    mend: ({ mend }) => mend,
    example: {
      ink: "muted",
      ground: "paper",
      ratio: "2.9",
      theme: "light",
      least: 4.5,
      mend: "Choose a darker `muted`, or a lighter `paper`.",
    },
  }),
} as const;
