import type { Words } from "../words.ts";
import { blocks } from "./blocks.ts";
import { charts } from "./charts.ts";
import type { Conditions } from "./condition.ts";
import { exports } from "./exports.ts";
import { format } from "./format.ts";
import { pages } from "./pages.ts";
import { report } from "./report.ts";

/** When each sentence that is made from data is true. A template without an entry does not compile. */
export const CONDITIONS = {
  format,
  report,
  charts,
  blocks,
  pages,
  exports,
} as const satisfies Conditions<Words>;

/** Paths of the entries that claim something: "report.guardrail.past". */
export type Claim = Claims<typeof CONDITIONS>;

type Claims<Entries, Path extends string = ""> = {
  [Key in keyof Entries & string]: Entries[Key] extends string
    ? `${Path}${Key}`
    : Entries[Key] extends null
      ? never
      : Claims<Entries[Key], `${Path}${Key}.`>;
}[keyof Entries & string];
