import { didYouMean } from "../content/nearest.ts";

/** Questions to a person at a terminal. */
export interface Dialogue {
  /** The line that is answered; throws Abandoned where the person breaks off. */
  ask(question: string): Promise<string>;
  say(line: string): void;
  close(): void;
}

/** The person broke off: nothing is to be done. */
export class Abandoned extends Error {}

/** What an answer stands for, or a sentence that says what is wrong with it. */
export type Read<Value> = (answer: string) => { readonly value: Value } | string;

/** Asks until the answer can be read; an empty one stands for the proposal, where there is one. */
export async function askFor<Value>(
  dialogue: Dialogue,
  question: string,
  proposal: string | undefined,
  read: Read<Value>,
): Promise<Value> {
  const shown = proposal === undefined ? `${question}: ` : `${question} [${proposal}]: `;
  for (;;) {
    const given = await dialogue.ask(shown);
    const result =
      given === "" && proposal === undefined ? "An answer is needed." : read(given || (proposal ?? ""));
    if (typeof result !== "string") return result.value;
    dialogue.say(`  ${result}`);
  }
}

/** Any text that is not empty. */
export const anyText: Read<string> = (answer) => ({ value: answer });

/** Yes, or no. */
export const yesOrNo: Read<boolean> = (answer) =>
  /^(?:y|yes|n|no)$/i.test(answer) ? { value: /^y/i.test(answer) } : "Answer yes or no.";

/** A name of a list, or its number there. */
export function oneOf(names: readonly string[]): Read<string> {
  return (answer) => {
    const name = names.includes(answer) ? answer : names[Number(answer) - 1];
    return name === undefined ? `There is no "${answer}". ${didYouMean(answer, names)}` : { value: name };
  };
}

/** Names of a list or their numbers, with commas between them; or all, or none. */
export function someOf(names: readonly string[]): Read<readonly string[]> {
  return (answer) => {
    if (answer === "all") return { value: names };
    if (answer === "none") return { value: [] };
    const read = answer.split(",").map((one) => oneOf(names)(one.trim()));
    const wrong = read.find((one) => typeof one === "string");
    if (typeof wrong === "string") return wrong;
    return { value: read.flatMap((one) => (typeof one === "string" ? [] : [one.value])) };
  };
}

/** A list with a number for each entry, as it is shown above a question. */
export function numbered(entries: readonly string[]): string {
  const width = String(entries.length).length;
  return entries.map((entry, index) => `  ${String(index + 1).padStart(width)}  ${entry}`).join("\n");
}
