/** What opens the rest of a block, by what is inside. */
export const depths = {
  depths: {
    options: "The options",
    segments: "What moved each of them, and how it is counted",
    outlook: "The other forecasts, each one drawn, and how earlier ones came out",
    scores: "Each one drawn, and how earlier ones came out",
    bets: "What each of them was to do, and what came of it",
    okrs: "From where each began",
    restated: "Each figure as it was published and as it is counted now",
    vintages: "What each version said, and why it was revised",
    leads: "Each change drawn, and the statistics",
    found: "What we found",
    why: "Why",
    result: "What came of it",
    definition: "What counts, why this one, and what speaks for it",
    review: "What was asked and answered",
    evidence: "The tables, and who wrote this",
    chart: "Table and notes",
    guardrail: "Against its limits",
    understandable: "How that was measured",
  },
};
