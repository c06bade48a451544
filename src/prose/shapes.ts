/** What each number of a clause is, by the clause's words. */
export type Role = "amount" | "value" | "base";

/** Clauses that are understood to the last word: `V` a verb of direction, `H` a noun of it, M a metric, N a number. */
export const SHAPES: Readonly<Record<string, readonly Role[]>> = {
  "M V": [],
  "V M": [],
  "M N": ["amount"],
  "M V N": ["amount"],
  "M V by N": ["amount"],
  "M by N V": ["amount"],
  "V M by N": ["amount"],
  "M V to N": ["value"],
  "M to N V": ["value"],
  "V M to N": ["value"],
  "M V N to N": ["amount", "value"],
  "M V by N to N": ["amount", "value"],
  "M by N to N V": ["amount", "value"],
  "V M by N to N": ["amount", "value"],
  "M V from N to N": ["base", "value"],
  "M from N to N V": ["base", "value"],
  "V M from N to N": ["base", "value"],
  "M V N from N to N": ["amount", "base", "value"],
  "M value N": ["value"],
  "M value at N": ["value"],
  "value M N": ["value"],
  "value M at N": ["value"],
  "M went to N": ["value"],
  "M went from N to N": ["base", "value"],
};

/** The same at the end of a clause that may begin with anything: "we saw a rise of 12 % in daily posters". */
export const ENDINGS: Readonly<Record<string, readonly Role[]>> = {
  "N H in M": ["amount"],
  "N H at M": ["amount"],
  "H of N in M": ["amount"],
  "H in M of N": ["amount"],
  "H from N at M": ["amount"],
  "H at M by N": ["amount"],
  "H M by N": ["amount"],
  "H by N M": ["amount"],
};

export const RECORDS =
  /^(?:M (?:(?:value|V) )?(?:(?:at|to|in) )?R(?: (?:(?:of|at) )?N)?|value M (?:at |to )?R|(?:.* )?R (?:for|in|at) M)$/;

/** "Revenue was noise", "The rise in revenue is a signal". */
export const SURPRISES = /^(?:H (?:in |at )?)?M (?:value |V )?S$/;

/** "Wir haben das Ziel der täglichen Autoren übertroffen": what became of it stands at the end. */
export const GOALS = /^(?:we )?target(?: (?:for|at|from))? M (beaten|failed|attained)$/;

/** "Daily posters beat their target", "We beat our target for daily posters". */
export const TARGETS = /^(?:M T(?: (?:of|from) N)?|(?:we )?T (?:(?:for|of|on|with|at) )?M)$/;
