import { parseHTML } from "linkedom";
import { bundledPages } from "../bundledPages.ts";
import { type Digest, digestOf } from "../digest.ts";
import type { EditionFiles } from "../source.ts";
import type { Tone } from "./table.ts";
import { figureIds, plainText } from "./text.ts";

/** What the board page says above its sections. */
export interface Board extends Digest {
  /** The facts beside the north star's number, with the shapes of their judgements. */
  readonly beside: readonly { readonly value: string; readonly note: string; readonly tone: Tone }[];
  /** Totals that hide a fall. */
  readonly falls: readonly string[];
  /** What is not as in the last report: its heading, and each change. */
  readonly changed: { readonly heading: string; readonly lines: readonly string[] } | null;
  /** Highlights, then lowlights; none where the author wrote none. */
  readonly spoken: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly spokenHeading: string;
  readonly figures: readonly string[];
}

/** Reads the head of the board page. */
export function boardOf(files: EditionFiles): Board {
  const page = bundledPages(files).find(({ key }) => key === "board");
  const { document } = parseHTML(`<!doctype html><html><body>${page?.html ?? ""}</body></html>`);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const one = (selector: string) => all(selector).map(plainText)[0] ?? "";
  const changed = document.querySelector(".changed");
  return {
    ...digestOf(files),
    beside: all(".headline .fact").map((fact) => ({
      value: [...fact.querySelectorAll(".fact-value")].map(plainText).join(" "),
      note: [...fact.querySelectorAll(".fact-note")].map(plainText).join("; "),
      tone: toneOf(fact),
    })),
    falls: all("#bottom-line .core-falls li").map(fallOf),
    changed:
      changed === null
        ? null
        : {
            heading: one(".changed .section-label"),
            lines: [...changed.querySelectorAll("li")].map(plainText),
          },
    spoken: all(".high-low > div").map((column) => ({
      heading: [...column.querySelectorAll("h3")].map(plainText).join(" "),
      lines: [...column.querySelectorAll("li")].map(plainText),
    })),
    spokenHeading: one("#highlights-heading"),
    figures: figureIds(document.querySelector("#bottom-line") ?? document.body),
  };
}

/** "▼ Behind the total: Daily active people rose 6.3%, while Newcomers fell 10.6%." */
function fallOf(item: Element): string {
  const mark = item.querySelector(".judged");
  if (mark === null) return plainText(item);
  const what = plainText(mark);
  return `${what}: ${plainText(item).slice(what.length).trim()}`;
}

function toneOf(fact: Element): Tone {
  const judged = fact.querySelector(".judged");
  return (["good", "bad"] as const).find((tone) => judged?.classList.contains(tone) === true) ?? "plain";
}
