/**
 * What a metric's words may look like: a number that only grows, one that comes too late, one team's own output, those
 * who came at least once in a long time, a score put together of parts, what we spend, or how our machines run.
 */
export type Looks = "vanity" | "lagging" | "siloed" | "actives" | "score" | "cost" | "system";

/** In a pattern: not where a period is named, within which a total is an ordinary sum ("total hours per week"). */
export const NO_PERIOD = "{no period}";

/** Patterns of whole words, by where they must stand. */
export interface Places {
  /** They say it beside any other words. */
  readonly anywhere: readonly string[];
  /** Only where nothing else is said ("Visits", "Monthly visits"), since "home visits" may be what customers get. */
  readonly alone: readonly string[];
  /** Only as what is counted: "customer acquisition cost", "cost per click", but not "recipes saved at low cost". */
  readonly head: readonly string[];
}

/** How a language names metrics that steer badly. All are patterns without groups that capture. */
export interface LookWords {
  readonly kinds: Readonly<Record<Looks, Places>>;
  /** How a period is named within which something is counted: "weekly", "per week". */
  readonly periods: string;
  /** Words that say only how much or when of what stands beside them: "number", "monthly". */
  readonly around: string;
  /** What begins a clause that narrows what is counted: "people | who viewed a profile and booked". */
  readonly narrowed: string;
  /** A part of a whole is no number that only grows, and no team's output. */
  readonly share: string;
  /** Nor is one thing for each of another. */
  readonly each: string;
  /** Those who come back, or take part, got something. */
  readonly engaged: string;
  /** What is said of the whole name at its end: "Orders, cumulative", "Active users (28 days)". */
  readonly afterthought: string;
  /** Words after which a name no longer says what is counted, but of whom, for whom or where. */
  readonly afterHead: string;
  /** Of "the number of logins", logins are counted. */
  readonly numberOf: string;
  /** Bookings that are counted, not summed in money, are what customers came for. */
  readonly exchange: string;
}
