import { z } from "zod";
import { tone } from "../../document/tone.ts";
import { figure } from "../../ledger/figure.ts";

/** How the target of the north star stands: `unknown` where there is one that cannot be judged yet, `unjudged` where it never can, as the data begin within its period. */
export const TARGET_STANDINGS = [
  "met",
  "missed",
  "on pace",
  "off pace",
  "open",
  "unknown",
  "unjudged",
  "none",
] as const;

export type TargetStanding = (typeof TARGET_STANDINGS)[number];

/** An edition in a word: how its target stands, or that a guardrail is breached, and optimisation waits. */
export const briefVerdicts = z.enum([...TARGET_STANDINGS, "breached"]);

export type BriefVerdict = z.output<typeof briefVerdicts>;

const written = z.string().nullable().describe("What its author wrote instead, as HTML; null where nothing.");

export const brief = z
  .strictObject({
    verdict: briefVerdicts.describe(
      "In a word: how the north star's target stands, of the edition's period or else of the one ahead; `breached` while a guardrail is, and optimisation waits.",
    ),
    target: z.enum(TARGET_STANDINGS).describe("How the target stands, whatever is breached."),
    tone: tone,
    total: figure
      .nullable()
      .describe(
        "The change that the contributions of the north star's bridge come to, as all of them are printed; null where they do not.",
      ),
    written: z
      .strictObject({ why: written, wrong: written, promised: written, asked: written, next: written })
      .readonly(),
    nextEdition: z
      .strictObject({ label: z.string(), onLabel: z.string() })
      .readonly()
      .nullable()
      .describe("The edition after this one that the release calendar announces; null without one."),
    begunLabel: z
      .string()
      .optional()
      .describe(
        'Where the data begin within the period: "Of Q3 2026 the data hold only what came from 3 September 2026 on."; whether it is over besides.',
      ),
    isFirst: z.boolean().describe("Is there no earlier edition?"),
  })
  .readonly()
  .meta({
    id: "Brief",
    description:
      "What the page of one sheet decides by itself; all else that it says are facts of the report. No author can write over the verdict, the numbers and the breaches.",
  });

export interface Brief extends z.output<typeof brief> {}
