import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";
import { fitText, isUnfit, REPLACEMENT, unfitIn } from "../syntax/fitText.ts";

/** A text that every file can hold, and a warning for each kind of character that is not in it any more. */
export interface Fitted {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A reference of HTML to a character by its number. */
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi;

/** The text of a file of content that every file can hold, references to characters included; lines stay as they are. */
export function fittedFile(file: string, text: string): Fitted {
  const place = (index: number): Place => {
    const before = text.slice(0, index).split("\n");
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const referred = [...text.matchAll(REFERENCE)].flatMap(({ index, ...reference }) =>
    unfitIn(letterOf(reference[1], reference[2])).map(({ name }) => ({ index, name })),
  );
  const found = [...unfitIn(text), ...referred].map(({ index, name }) => ({ place: place(index), name }));
  const without = text.replace(REFERENCE, (whole, hex?: string, decimal?: string) =>
    isUnfit(letterOf(hex, decimal)) ? REPLACEMENT : whole,
  );
  return { text: fitText(without), diagnostics: unfitDiagnostics(found) };
}

/** Nothing where there is no such character. HTML has its own for 0. */
function letterOf(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** One warning for each kind of character, where it stands first. */
export function unfitDiagnostics(
  found: readonly { readonly place: Place; readonly name: string }[],
): Diagnostic[] {
  return [...Map.groupBy(found, ({ name }) => name)].flatMap(([name, all]) => {
    const [first] = all;
    return first === undefined ? [] : [diagnose(first.place, "unfit-character", { name, times: all.length })];
  });
}
