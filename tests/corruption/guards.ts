/** A guard of the product, how it is switched off, and the kinds of tables that then go silently wrong. */
export interface Guard {
  readonly name: string;
  /** Texts of modules that are replaced as they are loaded; each must be there. */
  readonly mutations: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  readonly generators: readonly string[];
  readonly seeds?: number;
}

/** Each of these turns the corruption test red when it is switched off. */
export const GUARDS: readonly Guard[] = [
  {
    name: "whole numbers too long for a double stay texts",
    mutations: [
      { file: "src/query/csv.ts", from: 'if (type !== "DOUBLE") return type;', to: "return type;" },
    ],
    generators: ["numbers of more than 16 digits"],
    seeds: 3,
  },
];
