import { commandLine } from "../syntax/commandLine.ts";
import { composed, fixed, told } from "./entry.ts";

export const RELEASE = {
  "not-approved": composed({
    severity: "error",
    means: "A version is not approved, or was approved before something changed.",
    example: {
      message: "nobody has approved 2026-q3",
      mend: "Add `approved_by: { name: …, role: …, date: … }`.",
    },
  }),
  "already-released": composed({
    severity: "error",
    means: "A version is released, or is being released by another process.",
    example: {
      message: "2026-q3 v1 is there already, or is being released by another process",
      mend: "Nothing was changed. Look at what is there, and run the command again.",
    },
  }),
  "not-released": told({
    severity: "error",
    message: ({ version }) => `${version} is not released`,
    mend: ({ mend }) => mend,
    example: { version: "2026-q3 v2", mend: `Look at what is released with: ${commandLine("verify")}` },
  }),
  "nothing-released": fixed({
    severity: "error",
    message: "no edition is released",
    mend: `Release one with: ${commandLine("release 2026-q3")}`,
  }),
  "correction-version": told({
    severity: "either",
    message: ({ latest, newest, version, id }) =>
      newest === 0
        ? `the correction makes version ${version}, but ${id} was never released`
        : latest === 0
          ? `the correction makes version ${version}, but all of ${id} were withdrawn: there is nothing to correct`
          : `the correction makes version ${version}, but the latest of ${id} is ${newest}`,
    mend: ({ latest, id }) =>
      latest === 0
        ? `Remove \`correction\`, and release it with: ${commandLine(`release ${id}`)}`
        : `Open the next version with: ${commandLine(`correct ${id} --reason "…" --code C`)}`,
    example: { latest: 1, newest: 1, version: 3, id: "2026-q3" },
  }),
  "released-content-edited": composed({
    severity: "either",
    means: "The content of a released edition was changed without a correction; an error for `correct`.",
    example: {
      message: "this is not what was released as 2026-q3 v1, and no report shows it",
      mend: `Undo the change, or correct what was released: ${commandLine('correct 2026-q3 --reason "…" --code C')}`,
    },
  }),
  "bad-seal": composed({
    severity: "error",
    means: "A file of a released version does not read.",
    example: {
      message: "the manifest of a released version does not read: it is not JSON",
      mend: `Restore it from version control. A released version never changes: a correction is a new one (${commandLine("correct")}).`,
    },
  }),
  "seal-broken": composed({
    severity: "error",
    means: "A version, or a site, does not have the seal that it should.",
    example: {
      message: "the seal of 2026-q3 v1 is not that of public/editions/2026-q3/v1/manifest.json",
      mend: `Restore it from version control. A released version never changes: a correction is a new one (${commandLine("correct")}).`,
    },
  }),
  "released-file-changed": told({
    severity: "error",
    message: ({ file, version }) => `${file} is not what ${version} was sealed with`,
    mend: ({ mend }) => mend,
    example: {
      file: "index.html",
      version: "2026-q3 v1",
      mend: `Restore it from version control. A released version never changes: a correction is a new one (${commandLine("correct")}).`,
    },
  }),
  "released-file-missing": composed({
    severity: "error",
    means: "A file of a released version is not there.",
    example: {
      message: "index.html of 2026-q3 v1 is missing",
      mend: `Restore it from version control. A released version never changes: a correction is a new one (${commandLine("correct")}).`,
    },
  }),
  "released-file-added": composed({
    severity: "error",
    means: "A file lies in a released version that was not sealed with it.",
    example: {
      message: "notes.html is not among what 2026-q3 v1 was sealed with",
      mend: "Remove it: a released version holds what was sealed, and nothing else.",
    },
  }),
  "copy-changed": told({
    severity: "error",
    message: ({ file, from }) => `${file} is not the page of ${from} that was sealed`,
    mend: `Build the site anew with: ${commandLine("build")}`,
    example: { file: "index.html", from: "/editions/2026-q3/v1/" },
  }),
  "version-unsealed": told({
    severity: "error",
    message: ({ version }) => `${version} is there, and the checkout keeps no seal of it`,
    mend: "Nobody released it from this checkout: find out who put it there, then build and deploy the site anew.",
    example: { version: "2026-q3 v2" },
  }),
  "site-file-changed": told({
    severity: "error",
    message: ({ file }) => `${file} is not what this checkout builds there`,
    mend: `Build and deploy the site anew with: ${commandLine("build")}. Where it differs still, somebody changes it on its way.`,
    example: { file: "editions/index.html" },
  }),
  "site-file-missing": told({
    severity: "error",
    message: ({ file }) => `${file} is missing, and this checkout builds it`,
    mend: `Build and deploy the site anew with: ${commandLine("build")}`,
    example: { file: "feed.xml" },
  }),
  "site-file-added": told({
    severity: "error",
    message: ({ file }) => `${file} is there, and this checkout builds nothing there`,
    mend: "Find out who put it there, then build and deploy the site anew.",
    example: { file: "editions/2026-q3/v2/index.html" },
  }),
  "site-not-comparable": told({
    severity: "error",
    message: ({ why }) =>
      `only the versions were held against their seals; what stands around them cannot be built from this checkout: ${why}`,
    mend: `See what is wrong with: ${commandLine("build")}. Mend it, or verify from a checkout of what was deployed.`,
    example: { why: "content/ has 2 errors" },
  }),
  "already-withdrawn": told({
    severity: "error",
    message: ({ version, on, reason }) => `${version} was withdrawn on ${on} already: ${reason}`,
    mend: "Nothing was changed. What was withdrawn stays so: what is right is released as a further version.",
    example: { version: "2026-q3 v1", on: "2026-11-30", reason: "It counted one day twice." },
  }),
  "not-withdrawn": composed({
    severity: "error",
    means: "A version could not be withdrawn; nothing was written.",
    example: {
      message: "2026-q3 v1 was not withdrawn: its reason holds what is no plain text, such as a further line",
      mend: "Say why in a sentence or two that readers will see.",
    },
  }),
  "version-withdrawn": told({
    severity: "warning",
    message: ({ version, on, reason }) => `${version} was withdrawn on ${on}: ${reason}`,
    mend: "Do not hand it out as what you stand by.",
    example: { version: "2026-q3 v1", on: "2026-11-30", reason: "It counted one day twice." },
  }),
  "bad-withdrawal": told({
    severity: "error",
    message: ({ version, why }) => `the record that ${version} was withdrawn is not good: ${why}`,
    mend: "Restore it from version control. That a version was withdrawn is written once, never changed, and never taken back.",
    example: { version: "2026-q3 v1", why: "it is that of 2026-q3 v2" },
  }),
  "withdrawn-served": told({
    severity: "error",
    message: ({ version, on, first, more }) =>
      `${version} was withdrawn on ${on}, and ${first}${more === 0 ? " is" : ` and ${more} further files of it are`} still there`,
    mend: `Build and deploy the site anew with: ${commandLine("build --published")}. Have the host remove what it no longer gets, and empty its caches.`,
    example: { version: "2026-q3 v1", on: "2026-11-30", first: "editions/2026-q3/v1/index.html", more: 131 },
  }),
  "no-report-there": told({
    severity: "error",
    message: ({ message }) => message,
    mend: "Name the address of a deployed report, or of one of its versions.",
    example: { message: "there is no report at https://example.com/" },
  }),
  "no-answer": told({
    severity: "error",
    message: ({ url, why }) => `${url} cannot be read: ${why}`,
    mend: "Look whether the address is right, and whether the host lets this machine read it.",
    example: { url: "https://example.com/", why: "404 Not Found" },
  }),
  "not-let-in": told({
    severity: "error",
    message: ({ url, status }) =>
      `the host lets nobody read ${url} without credentials, or not with these (${status})`,
    mend: "Give them in the environment: SEXTANT_AUTHORIZATION holds the whole value of the header, such as `Bearer …` or `Basic …`.",
    example: { url: "https://example.com/", status: "401 Unauthorized" },
  }),
  "leaves-host": told({
    severity: "error",
    message: ({ url, to }) => `${url} leads away from its host, to ${to}`,
    mend: "Look why. If that is the right place, name that address.",
    example: { url: "https://example.com/", to: "https://elsewhere.example/" },
  }),
  "answer-too-large": told({
    severity: "error",
    message: ({ url, limit }) => `${url} gives more than ${limit}: nothing of ours is as large`,
    mend: "Look what is at that address, and whether it is the right one.",
    example: { url: "https://example.com/report.json", limit: "128 MB" },
  }),
  "page-redirected": told({
    severity: "error",
    message: ({ url, header }) =>
      `the host sends ${url} with the header ${header}, which changes what readers see`,
    mend: "Take that header away at the host.",
    example: { url: "https://example.com/", header: "Refresh" },
  }),
};
