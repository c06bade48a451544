/** Sizes of paper, as they are asked for. */
export const PAPERS = { a4: "A4", letter: "Letter" } as const;

/** The name of a size of paper. */
export type PaperName = keyof typeof PAPERS;
