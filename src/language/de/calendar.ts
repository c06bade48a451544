import type { CalendarCause, CalendarSentence } from "../calendarCause.ts";
import { by, capital, noun } from "./nouns.ts";

/** "ein längerer Monat mit mehr Arbeitstagen" */
export function calendarCause({ longer, days, moved }: CalendarCause, grain: string): string {
  const length =
    longer === 0
      ? ""
      : longer > 0
        ? `${by(grain, "ein längerer", "eine längere", "ein längeres")} ${noun(grain).one}`
        : `${by(grain, "ein kürzerer", "eine kürzere", "ein kürzeres")} ${noun(grain).one}`;
  const named = { working: "Arbeitstage", weekend: "Wochenendtage" };
  const ending = length === "" ? "" : "n";
  const kind =
    days === null
      ? ""
      : days.kind === "other"
        ? grain === "day"
          ? "ein anderer Wochentag"
          : `andere${ending} Wochentage${ending}`
        : `${days.more > 0 ? "mehr" : "weniger"} ${named[days.kind]}${ending}`;
  const whole = length !== "" && kind !== "" ? `${length} mit ${kind}` : length + kind;
  return [whole, moved ? "gewanderte Tage" : ""].filter((part) => part !== "").join(" und ");
}

/** "Dezember 2026 liegt 2.234 über November 2026 (+9,4 %). 1.841 davon macht ein längerer Monat mit mehr Arbeitstagen aus; …" */
export function calendarLine(said: CalendarSentence): string {
  const { period, base, direction, amount, change, part, effect, cause, grain, like } = said;
  const beside = part === null ? change : `${change}, ${part}`;
  const stands = `${amount} ${direction > 0 ? "über" : "unter"} ${base}`;
  const head = `${period} liegt ${direction === 0 ? `gleichauf mit ${base}` : stands} (${beside}).`;
  const why = calendarCause(cause, grain);
  const isOne = !cause.moved && (cause.longer !== 0 || (grain === "day" && cause.days?.kind === "other"));
  const verb = said.adds ? (isOne ? "brachte" : "brachten") : isOne ? "kostete" : "kosteten";
  const what = said.isPart
    ? `${effect} davon ${isOne ? "macht" : "machen"} ${why} aus`
    : `${capital(why)} ${verb} ${effect}`;
  return `${head} ${what}; vergleichbar gerechnet ${like === null ? "änderte sich nichts" : `sind es ${like}`}.`;
}
