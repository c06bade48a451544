/** A function of something made, whose answers are kept with it by the key of the question. */
export function kept<Made extends object, Asked extends readonly string[], Answer>(
  answer: (made: Made, ...asked: Asked) => Answer,
): (made: Made, ...asked: Asked) => Answer {
  const all = new WeakMap<Made, Map<string, Answer>>();
  return (made, ...asked) => {
    const known = all.get(made) ?? new Map<string, Answer>();
    all.set(made, known);
    const key = asked.join("\n");
    const found = known.get(key) ?? answer(made, ...asked);
    known.set(key, found);
    return found;
  };
}
