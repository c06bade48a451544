import { z } from "zod";
import { problem } from "../../diagnostics/diagnostic.ts";
import { MESSAGES_LOCALE } from "../../language/messages.ts";
import { comparedBy } from "./compare.ts";
import { type Complaint, complain, complaint } from "./complaint.ts";
import { staysBelow } from "./place.ts";
import { KEYS } from "./retired.ts";
import { betweenSigningKeys, signingKeys } from "./signing.ts";
import { alignment, date, id, properName, text, words } from "./text.ts";

/** The days on which a week can start, in their order. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const timezone = z.string().refine(isTimezone, {
  error: "the time zone is not known",
  params: {
    code: "unknown-timezone",
    not: "known time zone",
    mend: "Name one of the IANA list, such as Europe/Berlin or UTC.",
  } satisfies Complaint,
});

const locale = z.string().refine(isLocale, {
  error: "the locale is not known",
  params: {
    code: "unknown-locale",
    not: "known locale",
    mend: "Write it as a language with a region, such as en-GB.",
  } satisfies Complaint,
});

const PUBLIC = "Put the file into public/, and write where it is there: /logo.svg.";

const site = z.strictObject({
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/, {
      error: "a path such as / or /board/q/",
    })
    .superRefine(staysBelow("address", "Write a path of the host such as / or /board/q/."))
    .default("/")
    .describe("The path on its host at which the report stands, such as /board/q/; default: /."),
  url: z
    .url({ protocol: /^https?$/, error: "an address such as https://reports.example.com" })
    .optional()
    .describe(
      "The address of its host, such as https://reports.example.com; for the feed, the site map and previews of links.",
    ),
  access: z
    .enum(["restricted", "public"])
    .default("restricted")
    .describe("Who may read it: restricted (default; the host must see to it) or public."),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, { error: "a colour such as #1d5fa8" })
        .optional()
        .describe("The colour of links and of the north star, such as #1d5fa8."),
      logo: z
        .string()
        .regex(/^\//, { error: "a path in public/ such as /logo.svg" })
        .superRefine(staysBelow("address", PUBLIC))
        .optional()
        .describe("A picture in public/, such as /logo.svg."),
      icon: z
        .string()
        .regex(/^\/.+\.(svg|png|ico)$/, { error: "a path in public/ such as /icon.svg" })
        .superRefine(staysBelow("address", PUBLIC))
        .optional()
        .describe("The icon of browser tabs, a file in public/ such as /icon.svg; default: ours."),
    })
    .default({})
    .describe("Colour and logo."),
});

/** The files to send that a released version may carry. */
export const downloadKind = z.enum(["pdf", "slides-pdf", "pptx", "xlsx", "html", "data"]);

export type DownloadKind = z.output<typeof downloadKind>;

const announced = z.strictObject({
  edition: text.describe("The period of the edition, such as 2026-q4."),
  on: date.describe("The day on which it is to be released, such as 2027-01-15."),
});

const team = z.strictObject({
  name: words.describe("The team's name on pages."),
  lead: properName.optional().describe("Who leads it."),
});

const deck = z.strictObject({
  template: z
    .string()
    .regex(/\.(potx|pptx)$/i, { error: "a file such as brand.potx" })
    .superRefine(staysBelow("path", "Put it beside report.mdx, and write its name: brand.potx."))
    .optional()
    .describe(
      "The company's PowerPoint template beside report.mdx, such as brand.potx, on which decks are made; default: ours.",
    ),
  appendix: z
    .boolean()
    .default(true)
    .describe(
      "Do details stand behind the slides (rows without room, what blocks fold away); default: true.",
    ),
});

const keys = z
  .int()
  .min(1, { error: "a whole number from 1" })
  .superRefine((said, context) => {
    if (said > KEYS) complain(context, [], problem("later-keys", { said, known: KEYS }));
  });

/** `content/report.mdx` (docs/why/contract.md §1). */
export const reportSchema = z
  .strictObject({
    keys: keys
      .optional()
      .describe(
        `The generation of keys in which content/ is written, which upgrade writes: ${KEYS} is today's; default: 1.`,
      ),
    company: properName.describe("The company's name."),
    product: properName.optional().describe("The product's name."),
    mission: words.optional().describe("What the company is for, in one sentence."),
    locale: locale
      .default(MESSAGES_LOCALE)
      .describe("How numbers and dates are written: a language with a region; default: en-GB."),
    languages: z
      .array(locale)
      .default([])
      .describe("Further languages that editions may be written in, as locales such as de-DE."),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: "an ISO code such as EUR" })
      .default("EUR")
      .describe("The currency of metrics with the unit currency, as an ISO code; default: EUR."),
    timezone: timezone
      .default("UTC")
      .describe("The time zone in which a day begins and ends, such as Europe/Berlin; default: UTC."),
    fiscal_year_starts: z
      .int()
      .min(1, { error: "a month from 1 to 12" })
      .max(12, { error: "a month from 1 to 12" })
      .default(1)
      .describe("The month in which the fiscal year starts, 1 to 12; default: 1."),
    fiscal_year_named: z
      .enum(["both", "end", "start"])
      .default("both")
      .describe(
        "How a fiscal year that does not start in January is named: both (2026/27; default), end (2027) or start (2026).",
      ),
    week_starts: z
      .enum(WEEKDAYS)
      .default("monday")
      .transform((name) => WEEKDAYS.indexOf(name))
      .describe("The day on which a week starts; default: monday."),
    confidentiality: words
      .optional()
      .describe("A mark on every page, such as: Confidential, board of directors."),
    align: alignment.describe(
      "Days that move, each with the day that it is compared with, such as Easter: { 2025-04-20: 2024-03-31 }.",
    ),
    compare: comparedBy.describe(
      "Which changes headlines show, such as [week, month, quarter, year]; default: on the period before, and on the year before.",
    ),
    release_calendar: z
      .array(announced)
      .default([])
      .describe("Editions that are announced, each with its day."),
    revision_tolerance: z
      .number()
      .min(0, { error: "a fraction from 0" })
      .default(0.005)
      .describe(
        "By which fraction of it a released figure may be revised without a word; default: 0.005 (0.5 %).",
      ),
    engine: z
      .enum(["wasm", "native"])
      .optional()
      .describe(
        "What counts: wasm (needs nothing) or native (DuckDB as an optional package); default: native from 16 MB where it is there.",
      ),
    downloads: z
      .array(downloadKind)
      .default([...downloadKind.options])
      .describe(
        "The files to send that a released version carries: pdf, slides-pdf, pptx, xlsx, html, data; default: all.",
      ),
    deck: deck.default({ appendix: true }).describe("How the slides are made."),
    teams: z
      .record(id, team)
      .default({})
      .describe("Teams by an id in lower snake_case: { growth: { name: Growth, lead: … } }."),
    ...signingKeys,
    site: site
      .default({ base: "/", access: "restricted", theme: {} })
      .describe("Where the report is hosted, who may read it, and its colour."),
  })
  .refine(({ locale, languages }) => isDistinct([locale, ...languages].filter(isLocale).map(languageCode)), {
    path: ["languages"],
    ...complaint("same-language"),
  })
  .superRefine(betweenSigningKeys);

/** The language of a locale, as file names carry it: "de" of "de-AT". */
export function languageCode(locale: string): string {
  return new Intl.Locale(locale).language;
}

function isDistinct(codes: readonly string[]): boolean {
  return new Set(codes).size === codes.length;
}

export type ReportConfig = z.output<typeof reportSchema>;

/** Is it the name of a time zone? */
export function isTimezone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat(undefined, { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** Is it a locale whose numbers and dates are known? */
export function isLocale(value: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([value]).length === 1;
  } catch {
    return false;
  }
}
