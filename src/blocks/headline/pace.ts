import { styled, type Text, written } from "../../document/text.ts";
import type { PaceFacts } from "../../report/facts/ahead.ts";
import { num } from "../runs.ts";
import type { Voice } from "../setting.ts";

/** Where the pace so far leads to, against the target of the period ahead; a forecast is no judgement, so it has no colour. */
export function paceText(pace: PaceFacts, voice: Voice): Text {
  return [...chanceText(pace, voice), voice.say.signs.semicolon, ...neededText(pace, voice), "."];
}

/** The same without what it takes, and open: "Too close to call for the end of Q4 2026: forecast …, chance 28%" */
export function chanceText(
  { period, verdict, forecast, low, high, target, trial, note, probability }: PaceFacts,
  voice: Voice,
): Text {
  const words = voice.say.blocks.outlook;
  return [
    styled("bold", `${words.paces[verdict]} ${period}`),
    ...written(words.pace, ...[forecast, low, high, target].map((one) => num(one, voice))),
    ...(trial ? [` (${words.trial})`] : []),
    ...(note === null ? [] : [` (${note})`]),
    `, ${words.chance(probability)}`,
  ];
}

/** The same in short: "Too close to call for the end of Q4 2026: target 680 (moved from 720)." */
export function goalText(pace: PaceFacts, voice: Voice): Text {
  return [...aimText(pace, voice), "."];
}

/** The same, open. */
export function aimText({ verdict, period, target, note }: PaceFacts, voice: Voice): Text {
  const words = voice.say.blocks.outlook;
  return [
    styled("bold", `${words.paces[verdict]} ${period}`),
    ...written(words.goal, num(target, voice)),
    ...(note === null ? [] : [` (${note})`]),
  ];
}

/** What it takes to just meet the target of a pace: "needs +3.7 a week". */
export function neededText(pace: PaceFacts, voice: Voice): Text {
  const { needed, neededUnit, needs, per, share, present } = pace;
  if (needed.value === null) return [voice.say.blocks.outlook.noStep];
  const unit = neededUnit === null ? "" : ` ${neededUnit}`;
  const more = [share === null ? "" : ` (${share})`, present === null ? "" : `, ${present}`].join("");
  return [`${needs} `, num(needed, voice), `${unit} ${per}${more}`];
}
