/** What a template needs to know to speak of the north star. */
export interface StarNamed {
  readonly id: string;
  /** In the language of the words. */
  readonly name: string;
  /** The id of the period before that of the edition. */
  readonly before: string;
}

/** The blocks of the first board page, in the order in which a board reads them. */
export type PageBlock =
  | "Bridge"
  | "Inputs"
  | "Segments"
  | "Guardrails"
  | "Outlook"
  | "Outcomes"
  | "Bets"
  | "Definition";

/** What stands otherwise where the numbers are sample data. */
export interface OfSample<Text> {
  readonly own: Text;
  readonly sample: Text;
}

/** All words of a report that is begun, in one language; `{{…}}` are figures. */
export interface TemplateWords {
  readonly team: string;
  readonly mission: string;
  /** The page about the report, in Markdown. */
  readonly about: OfSample<string>;
  /** The mark that stands on every page of sample data. */
  readonly mark: string;
  readonly bet: {
    /** By the name of the input that it should move. */
    readonly name: (input: string) => string;
    readonly hypothesis: string;
    readonly body: string;
  };
  readonly title: OfSample<string>;
  readonly summary: (star: StarNamed) => string;
  readonly highlight: (star: StarNamed) => string;
  readonly lowlight: OfSample<string>;
  /** What is done about a guardrail whose limits nobody has chosen yet. */
  readonly limits: string;
  /** What stands in a box at the head of a page of sample data. */
  readonly callout: string;
  readonly headings: Readonly<Record<PageBlock, string>>;
}
