/** A correlation, with its sign: "+0.62", "−0.08". */
export function formatCorrelation(r: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  })
    .format(r)
    .replace("-", "−");
}

/** A p-value: "0.31", "0.046", "below 0.001". */
export function formatP(p: number, locale: string): string {
  const digits = (value: number, most: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: most, maximumFractionDigits: most }).format(value);
  if (p < 0.001) return `below ${digits(0.001, 3)}`;
  return digits(p, p < 0.1 ? 3 : 2);
}

/** A number of pairs that may be a fraction: "14.2". */
export function formatPairs(pairs: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(pairs);
}
