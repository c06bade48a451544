import { commandLine } from "../syntax/commandLine.ts";
import { composed, fixed, told } from "./entry.ts";
import { lacking } from "./optional.ts";

export const OUTPUT = {
  "not-computed": told({
    severity: "error",
    message: ({ message }) => `the report could not be computed: ${message}`,
    mend: "Save the file that you changed last once more.",
    example: { message: "EACCES: permission denied" },
  }),
  "page-not-rendered": composed({
    severity: "error",
    means: "A page cannot be rendered.",
    example: {
      message: "a page cannot be rendered: Unexpected token",
      mend: `Look at what was changed last; \`${commandLine("dev")}\` shows on which page it is.`,
    },
  }),
  "settings-unusable": told({
    severity: "error",
    message: ({ file, what }) => `Astro cannot use ${file}: ${what}`,
    mend: "Mend it there, and install the packages that it names beside it; without the file the report is built with our own settings.",
    example: { file: "astro.config.mjs", what: "Cannot find module 'astro-icon'" },
  }),
  "letters-missing": told({
    severity: "warning",
    message: ({ letters, script, where, charts }) =>
      `"${letters}"${where} is written in ${script}, of which our faces have no letters: charts as pictures${charts}, and paper on a machine without fonts of its own, show boxes instead`,
    mend: ({ package: name }) => `Install a face that has them: npm install ${name}`,
    example: {
      letters: "กรุงเทพ",
      script: "Thai",
      where: "",
      charts: " (as in the chart segments-region)",
      package: "@fontsource/noto-sans-thai",
    },
  }),
  "not-xml": told({
    severity: "error",
    message: ({ what }) => `this part of what was to be written is no XML, and nothing was written: ${what}`,
    mend: "Look at the texts that it shows for what is not meant to be there; if there is nothing, it is a mistake of ours.",
    example: { what: "Invalid character" },
  }),
  "no-picture": fixed({
    severity: "error",
    message: "the file is no picture that reads",
    mend: "Save it as PNG, JPEG, GIF, WebP, AVIF or SVG once more.",
  }),
  "template-missing": told({
    severity: "error",
    message: ({ name }) => `there is no content/${name}, which is to be the template of decks`,
    mend: ({ mend }) => mend,
    example: { name: "brand.potx", mend: "Put it beside report.mdx, or remove the key." },
  }),
  "template-unreadable": told({
    severity: "error",
    message: ({ name, what }) => `content/${name} is no PowerPoint template that reads: ${what}`,
    mend: "Open it in PowerPoint, and save it as a template (.potx) once more.",
    example: { name: "brand.potx", what: "invalid zip data" },
  }),
  "template-layouts": told({
    severity: "error",
    message: ({ name, layouts }) => `content/${name} has no layout for: ${layouts}`,
    mend: "Add it in PowerPoint's slide master: the first slide needs a title and a subtitle, the others a title with one place or two places for contents.",
    example: { name: "brand.potx", layouts: "two contents" },
  }),
  "not-sealed": composed({
    severity: "error",
    means: "A released version does not carry the file that is asked for, and is not made anew.",
    example: {
      message:
        "2026-q1 v1 carries no text, and was released before a version held the report that one is made of",
      mend: "It carries data, html, pdf. Every kind can be exported of a correction.",
    },
  }),
  "report-does-not-read": told({
    severity: "error",
    message: ({ what }) => `the file of a report does not read: ${what}`,
    mend: ({ mend }) => mend,
    example: {
      what: "headline.label: Invalid input: expected string, received number",
      mend: "Restore it from version control, or build the report again.",
    },
  }),
  "no-draft": told({
    severity: "error",
    message: ({ edition }) => `${edition} is released, and no correction of it is open`,
    mend: ({ edition }) => `Export what is released: ${commandLine(`export ${edition} …`)}`,
    example: { edition: "2026-q3" },
  }),
  "slide-overflow": told({
    severity: "error",
    message: ({ slide, title, sizes }) => `slide ${slide}, "${title}", does not fit: ${sizes}`,
    mend: "Put less on it: write it as a <Slide> with what the room must see, or split its section; a section shows its heading, first sentence and first block.",
    example: { slide: 4, title: "Half of the rise is more people", sizes: "it is 812 px high of 720" },
  }),
  "no-chart": told({
    severity: "error",
    message: ({ name, edition }) => `there is no chart ${name} in ${edition}`,
    mend: ({ mend }) => mend,
    example: { name: "trent", edition: "2026-q3", mend: "Did you mean `trend`?" },
  }),
  "email-too-large": told({
    severity: "error",
    message: ({ size, most }) =>
      `the digest has ${size} bytes of HTML, and mail services cut off what is beyond ${most}`,
    mend: "Shorten what is asked and said of guardrails.",
    example: { size: 104857, most: 100000 },
  }),
  "contents-unsettled": fixed({
    severity: "error",
    message: "the contents do not settle",
    mend: "Report it, with the edition; the single file can be sent meanwhile.",
  }),
  "package-missing": told({
    severity: "either",
    message: ({ use }) => `${use} needs packages that are not installed here`,
    mend: ({ command }) => `Install them with: ${command}`,
    example: lacking("paper"),
  }),
  "no-browser": told({
    severity: "either",
    message: ({ message }) => message,
    mend: "Install Chrome, Chromium or Edge, or name one in CHROME_PATH; CHROME_PATH=registry takes the one of @sparticuz/chromium on Linux.",
    example: { message: "the browser ended before it had printed" },
  }),
};
