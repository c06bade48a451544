import { languageOf } from "../../language/language.ts";
import type { Rereading } from "../../report/facts/rereading.ts";

/** `Q2 2026 said "a signal"; by today's rule it is within chance.` */
export function rereadingText({ label, signal, verdict }: Rereading, locale: string): string {
  const say = languageOf(locale).report.rereading;
  return verdict === null ? say.unjudged(label, signal) : say.judged(label, signal, verdict);
}
