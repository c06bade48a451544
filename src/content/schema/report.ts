import { z } from "zod";
import { date, id, text } from "./text.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const timezone = z.string().refine(isTimezone, {
  error: "the time zone is not known",
  params: {
    code: "unknown-timezone",
    not: "known time zone",
    mend: "Name one of the IANA list, such as Europe/Berlin or UTC.",
  },
});

const locale = z.string().refine(isLocale, {
  error: "the locale is not known",
  params: {
    code: "unknown-locale",
    not: "known locale",
    mend: "Write it as a language with a region, such as en-GB.",
  },
});

const site = z.strictObject({
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/, {
      error: "a path such as / or /board/q/",
    })
    .default("/"),
  url: z.url({ error: "an address such as https://reports.example.com" }).optional(),
  access: z.enum(["restricted", "public"]).default("restricted"),
  theme: z
    .strictObject({
      accent: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, { error: "a colour such as #1d5fa8" })
        .optional(),
      logo: z.string().startsWith("/", { error: "a path in public/ such as /logo.svg" }).optional(),
    })
    .default({}),
});

/** `content/report.mdx` (contract §1). */
export const reportSchema = z.strictObject({
  company: text,
  product: text.optional(),
  mission: text.optional(),
  locale: locale.default("en-GB"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "an ISO code such as EUR" })
    .default("EUR"),
  timezone: timezone.default("UTC"),
  fiscal_year_starts: z
    .int()
    .min(1, { error: "a month from 1 to 12" })
    .max(12, { error: "a month from 1 to 12" })
    .default(1),
  week_starts: z
    .enum(WEEKDAYS)
    .default("monday")
    .transform((name) => WEEKDAYS.indexOf(name)),
  confidentiality: text.optional(),
  release_calendar: z.array(z.strictObject({ edition: text, on: date })).default([]),
  /** A released figure may be revised without a word by no more than this fraction of it. */
  revision_tolerance: z.number().min(0, { error: "a fraction from 0" }).default(0.005),
  teams: z.record(id, z.strictObject({ name: text, lead: text.optional() })).default({}),
  site: site.default({ base: "/", access: "restricted", theme: {} }),
});

export type ReportConfig = z.output<typeof reportSchema>;

function isTimezone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLocale(value: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([value]).length === 1;
  } catch {
    return false;
  }
}
