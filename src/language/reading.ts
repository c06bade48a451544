/** How easily a text of a language reads. */
export interface ReadingRules {
  /** Whose formula it is. */
  readonly scale: string;
  /** From about 0 (very hard) to 100 (very easy), and beyond, by the words of a sentence and the syllables of a word. */
  ease(wordsPerSentence: number, syllablesPerWord: number): number;
  /**
   * Syllables of a word in small letters, by its spelling: groups of vowels, with the rules of the language for those
   * that are silent or stand side by side. Rules by spelling miss one now and then, which a statement's mean bears.
   */
  syllables(letters: string): number;
}
