/** A sentence with what is to be found in it, in order: the code, the text, and the figure that it names. */
export type Sentence = readonly [
  sentence: string,
  ...findings: (readonly [code: string, text: string, figure: string | null])[],
];
