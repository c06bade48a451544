import { parsePeriod } from "../../calendar/period.ts";
import { DAYS } from "../../compute/flows.ts";
import { type FigureRef, namedIn } from "../../content/figureId.ts";
import { nameIn } from "../../content/measures.ts";
import type { Asking, Objection } from "./computation.ts";

/** Measures of what the same entities had more or less: of entities that each count as one there is none. */
const OF_AMOUNTS = ["flow_expansion", "flow_contraction", "net_retention"];

/** Why nothing is known of what came into a metric and left it in a period. */
export function flowObjection(ref: FigureRef, asking: Asking): Objection | null {
  const { id, config } = asking.metric;
  const { flows } = config;
  const measure = nameIn(ref.measure) ?? "";
  if (flows === undefined) return undeclared(id, measure);
  if (flows.amount === undefined && OF_AMOUNTS.includes(measure)) {
    const message = `${measure} is of amounts, and ${id} counts each ${flows.entity} as one`;
    const mend = measure === "net_retention" ? "Write gross_retention, the share that stayed." : "";
    return { message, word: measure, known: [], mend };
  }
  const name = ref.period ?? asking.facts.edition.period.id;
  const period = parsePeriod(name, asking.facts.calendar);
  if (period === null || period.grain === flows.every) return null;
  const { every } = flows;
  const example = every === "week" ? "2026-w14" : every === "month" ? "2026-04" : "2026-q2";
  const message = `the flows of ${id} are by ${every}, and ${name} is no ${every}`;
  return { message, word: name, known: [], mend: `Name a ${every} in \`at\`, such as ${example}.` };
}

/** Why nothing is known of the days of a week on which people were there. */
export function daysObjection(ref: FigureRef, { metric: { id, config }, facts }: Asking): Objection | null {
  const { flows } = config;
  const measure = nameIn(ref.measure) ?? "";
  if (flows === undefined) return undeclared(id, measure);
  const period = parsePeriod(ref.period ?? facts.edition.period.id, facts.calendar);
  if (period?.grain === "day") {
    const mend = "Name a week, or a longer period.";
    return {
      message: `${measure} is of whole weeks, and ${period.id} is a day`,
      word: period.id,
      known: [],
      mend,
    };
  }
  const [number] = namedIn(ref.measure);
  if (number === undefined || DAYS.some((days) => String(days) === number)) return null;
  const message = `a week has 1 to 7 days, not "${number}"`;
  return { message, word: number, known: [], mend: "Write a whole number from 1 to 7." };
}

function undeclared(id: string, measure: string): Objection {
  const mend = "Declare `flows` in the front matter of the metric.";
  return { message: `${id} declares no flows`, word: measure, known: [], mend };
}
