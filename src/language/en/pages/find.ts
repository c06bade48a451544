/** The A–Z of all that a report knows, the search over it, and the glossary. */
export const find = {
  title: "Find",
  heading: "Everything from A to Z",
  lede: "Metrics, segments, editions, decisions, commitments, bets, pages and terms, of every edition that is here.",
  letters: "Letters",
  others: "0–9",
  othersLabel: "Digits and other signs",
  kinds: {
    metric: "Metric",
    segment: "Segment",
    edition: "Edition",
    page: "Page",
    section: "Section",
    decision: "Decision asked for",
    commitment: "Commitment",
    bet: "Bet",
    term: "Term",
    alias: "Also called",
  },
  see: (alias: string, name: string) => `${alias} → see ${name}`,
  value: (edition: string, value: string) => `${edition}: ${value}`,
  inPlace: (kind: string, place: string) => `${kind}, ${place}`,
  search: "Search all editions",
  /** What the search says of what it found, with the number in the place of "#". */
  found: {
    none: "Nothing is called so.",
    one: "1 result",
    more: "# results",
    most: "# results; the first ones are shown",
  },
  failed: "The search could not be read. Everything stands below from A to Z.",
  glossary: {
    title: "Glossary",
    heading: "What the words mean",
    lede: "Each word has one meaning in all reports. Where a page uses one first, it leads here.",
  },
};
