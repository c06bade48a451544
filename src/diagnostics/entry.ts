export type Severity = "error" | "warning";

/** What is said of a code: what is wrong, and how to mend it, each in one sentence. */
export interface Said {
  readonly message: string;
  readonly mend: string;
}

/** A code of the catalogue: how bad it is, its sentences by the parts that they are made of, and an example of them. */
export interface Entry<Parts extends readonly unknown[]> {
  /** `either`: an error in one place and a warning in another, as its meaning says. */
  readonly severity: Severity | "either";
  /** What the code says in general, where its sentences take many forms; null where the example says it. */
  readonly means: string | null;
  readonly message: (...parts: Parts) => string;
  readonly mend: (...parts: Parts) => string;
  readonly example: Said;
}

/** A code that always says the same. */
export function fixed<S extends Entry<[]>["severity"]>({ severity, message, mend }: { severity: S } & Said) {
  const example: Said = { message, mend };
  return { severity, means: null, message: () => message, mend: () => mend, example };
}

/** A code whose sentences are made of parts; the parts of its example say of what types they are. */
export function told<S extends Entry<[]>["severity"], Parts>(entry: {
  severity: S;
  message: string | ((parts: Parts) => string);
  mend: string | ((parts: Parts) => string);
  example: Parts;
}) {
  const { severity, message, mend, example } = entry;
  const say = (text: string | ((parts: Parts) => string)) => (parts: Parts) =>
    typeof text === "string" ? text : text(parts);
  const [what, how] = [say(message), say(mend)];
  const said: Said = { message: what(example), mend: how(example) };
  return { severity, means: null, message: what, mend: how, example: said };
}

/** A code whose sentences take so many forms that they are composed where it is found. */
export function composed<S extends Entry<[]>["severity"]>(entry: {
  severity: S;
  means: string;
  example: Said;
}) {
  return { ...entry, message: ({ message }: Said) => message, mend: ({ mend }: Said) => mend };
}
