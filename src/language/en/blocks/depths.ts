/** What opens the rest of a block, by what is inside. */
export const depths = {
  depths: {
    options: "The options",
    segments: "What moved each of them, and how it is counted",
    segmentsOfOthers: "The segments of the other metrics, and other divisions",
    versions: "Version by version",
    outlook: "The other forecasts, each one drawn, and how earlier ones came out",
    scores: "Each one drawn, and how earlier ones came out",
    bets: "The idea, and what came of it",
    restated: "Each figure as it was published and as it is counted now",
    vintages: "What each version said, and why it was revised",
    leads: "Each change drawn, and the statistics",
    found: "What we found",
    why: "Why",
    definition: "What counts, why this one, and what speaks for it",
    review: "What was asked and answered",
    evidence: "The tables, and who wrote this",
    chart: "Table and notes",
    guardrail: "Against its limits",
    understandable: "How that was measured",
    judged: "How this is judged",
  },
};
