/** What a metric stands for, how plainly it is said, and whether it was asked lately. */
export interface DefinitionFacts {
  readonly metric: string;
  readonly name: string;
  readonly statement: string;
  /** From the mission to the metric, each step with what is to be asked where it is not said. */
  readonly chain: readonly SaidLine[];
  /** Why the metric matters, why that matters, and so on up to the mission. */
  readonly whys: SaidList;
  /** What counts and what does not, unit, owner … */
  readonly lines: readonly SaidLine[];
  readonly rationale: readonly SaidLine[];
  readonly evidence: readonly EvidenceLine[];
  /** What is to be asked where there is no evidence; null where there is, or nobody asks. */
  readonly evidenceQuestion: string | null;
  readonly understandable: UnderstandableFacts;
  readonly review: ReviewFacts;
}

/** A line of a definition: what it says, or the question that is open; both are null in what nobody asks. */
export interface SaidLine {
  readonly label: string;
  readonly text: string | null;
  readonly question: string | null;
}

export interface SaidList {
  readonly texts: readonly string[];
  readonly question: string | null;
}

export interface EvidenceLine {
  /** "Interviews" */
  readonly kind: string;
  readonly what: string;
  /** An address, or a path of the site beginning with a slash. */
  readonly link: string | null;
}

/** Test 3 of a north star: is it understood by whoever hears it? */
export interface UnderstandableFacts {
  readonly verdict: "plain" | "look again";
  readonly rows: readonly UnderstandableRow[];
}

export interface UnderstandableRow {
  /** "Words in the statement" */
  readonly label: string;
  /** "16", "yes: its unit is a score" */
  readonly measured: string;
  /** "at most 25"; null where no rule is set. */
  readonly rule: string | null;
  /** Null where there is no rule, or nothing to measure. */
  readonly kept: boolean | null;
}

/** The reviews of a metric up to the day of the snapshot. */
export interface ReviewFacts {
  /** Newest first. */
  readonly held: readonly HeldReview[];
  /** "15 January 2027"; null where none is due. */
  readonly nextLabel: string | null;
  /** "The review was due on 15 January 2026."; null where it is not overdue. */
  readonly overdue: string | null;
}

export interface HeldReview {
  /** ISO date, and "15 January 2026". */
  readonly date: string;
  readonly label: string;
  readonly by: string;
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly decision: "keep" | "change";
  readonly note: string | null;
}
