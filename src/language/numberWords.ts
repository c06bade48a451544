/** Numbers in words up to 99, of the words up to 19, those of the tens from 20, and how the two are joined. */
export function wordsBelowHundred(
  ones: readonly string[],
  tens: readonly string[],
  join: (tens: string, ones: string) => string,
): (readonly [word: string, value: number])[] {
  const whole = tens.map((word, index) => [word, (index + 2) * 10] as const);
  const joined = whole.flatMap(([word, value]) =>
    ones.slice(1, 10).map((one, index) => [join(word, one), value + index + 1] as const),
  );
  return [...ones.map((word, index) => [word, index] as const), ...whole, ...joined];
}
