import type { CalendarCause, CalendarSentence } from "../calendarCause.ts";
import { a, by, capital, ofThe, thePeriod } from "./nouns.ts";

/** "un mois plus long avec davantage de jours ouvrés" */
export function calendarCause({ longer, days, moved }: CalendarCause, grain: string): string {
  const length =
    longer === 0
      ? ""
      : `${a(grain)} plus ${longer > 0 ? by(grain, "long", "longue") : by(grain, "court", "courte")}`;
  const named = { working: "jours ouvrés", weekend: "jours de week-end" };
  const kind =
    days === null
      ? ""
      : days.kind === "other"
        ? grain === "day"
          ? "un autre jour de la semaine"
          : "d’autres jours de la semaine"
        : `${days.more > 0 ? "davantage" : "moins"} de ${named[days.kind]}`;
  const whole = length !== "" && kind !== "" ? `${length} avec ${kind}` : length + kind;
  return [whole, moved ? "des jours déplacés" : ""].filter((part) => part !== "").join(" et ");
}

/** "Décembre 2026 se situe 2 234 au-dessus de novembre 2026 (+9,4 %). Sur cet écart, un mois plus long … compte pour 1 841 ; …" */
export function calendarLine(said: CalendarSentence): string {
  const { period, base, direction, amount, change, part, effect, cause, grain, like } = said;
  const beside = part === null ? change : `${change}, ${part}`;
  const stands = `${amount} ${direction > 0 ? "au-dessus" : "au-dessous"} ${ofThe(base)}`;
  const level = direction === 0 ? `au niveau ${ofThe(base)}` : stands;
  const head = `${capital(thePeriod(period))} se situe ${level} (${beside}).`;
  const why = calendarCause(cause, grain);
  const isOne = !cause.moved && (cause.longer !== 0 || (grain === "day" && cause.days?.kind === "other"));
  const what = said.isPart
    ? `Sur cet écart, ${why} ${isOne ? "compte" : "comptent"} pour ${effect}`
    : `${capital(why)} ${isOne ? "a" : "ont"} ${said.adds ? "apporté" : "coûté"} ${effect}`;
  return `${head} ${what}\u202f; à calendrier comparable, ${like === null ? "rien ne change" : `l’écart est de ${like}`}.`;
}
