/** Words that name, join or describe what stands beside them, and claim nothing of the data. */
export const LABEL = null;

/**
 * When a sentence is true, in the terms of the metrics and figures that it is made from; its parts in backticks. `LABEL`
 * where it claims nothing.
 */
export type Condition = string | typeof LABEL;

/** Something that writes a text from parts. */
type Template = (...parts: never[]) => string;

/** Does a group of words hold a template anywhere? */
type HasTemplate<Words> = Words extends Template
  ? true
  : Words extends string
    ? false
    : true extends { [Key in keyof Words]: HasTemplate<Words[Key]> }[keyof Words]
      ? true
      : false;

/**
 * A catalogue over the words of a language: each template has its condition, or what uses it does not compile; a text
 * without parts has one where it says something of the data, such as "All guardrails hold".
 */
export type Conditions<Words> = {
  readonly [Key in keyof Words as HasTemplate<Words[Key]> extends true
    ? Key
    : never]: Words[Key] extends Template ? Condition : Conditions<Words[Key]>;
} & {
  readonly [Key in keyof Words as HasTemplate<Words[Key]> extends true
    ? never
    : Key]?: Words[Key] extends string ? string : Conditions<Words[Key]>;
};
