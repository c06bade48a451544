import { numbered } from "../language/messages.ts";
import type { Count, Progress } from "../query/progress.ts";

/** Where progress is shown; what is written between two of its lines ends the first. */
export interface ProgressLine {
  readonly show: Progress;
  /** Makes room for what is written otherwise. */
  clear(): void;
}

/** Plain lines come no faster than this, in milliseconds. */
const PAUSE = 2000;

/** On a terminal: one line, which is replaced. */
export function replacedLine(write: (text: string) => void, columns: () => number): ProgressLine {
  const state = { shown: false };
  const clear = () => {
    if (state.shown) write("\r\u001b[2K");
    state.shown = false;
  };
  return {
    show: (doing, count) => {
      clear();
      write(described(doing, count).slice(0, columns() - 1));
      state.shown = true;
    },
    clear,
  };
}

/** Elsewhere: plain lines at the beginning and the end of each step, and in between no faster than one in two seconds. */
export function plainLines(write: (text: string) => void, now: () => number): ProgressLine {
  const state = { step: "", written: 0, held: "" };
  const put = (line: string) => {
    write(`· ${line}\n`);
    Object.assign(state, { written: now(), held: "" });
  };
  const end = () => {
    if (state.held !== "") put(state.held);
    state.step = "";
  };
  return {
    show: (doing, count) => {
      const step = doing.split(": ")[0] ?? "";
      if (step !== state.step) end();
      const line = described(doing, count);
      if (step !== state.step || now() - state.written >= PAUSE) put(line);
      else state.held = line;
      state.step = step;
    },
    clear: end,
  };
}

/** "2026-q3 (1 of 2): 34 of 96 queries, 60 from the cache; daily_posters/week" */
function described(doing: string, count: Count | undefined): string {
  if (count === undefined) return doing;
  const [step = "", ...rest] = doing.split(": ");
  const { done, cached, total } = count;
  return `${step}: ${done + cached} of ${numbered(total, "query")}, ${cached} from the cache; ${rest.join(": ")}`;
}
