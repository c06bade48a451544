import { plainHtml } from "../../document/plain.ts";
import { styled, type Text, written } from "../../document/text.ts";
import { formatList } from "../../format/list.ts";
import type { OutlookRow } from "../../report/facts/ahead.ts";
import { chanceText, goalText } from "../headline/pace.ts";
import { towardsText } from "../headline/towards.ts";
import { marked, num } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { MOST, OWN_LETTERS, othersLink, short } from "./short.ts";

/** The target of the period and how it came out; without one the next, of which else the outlook says all. */
export function targetLines(setting: Setting): readonly Text[] {
  const { target, towards } = setting.report.headline;
  const way = towards === null ? [] : [towardsText(towards, setting, true)];
  if (target === null && towards !== null) return way;
  const ahead = target === null ? aheadOf(setting) : null;
  return [periodText(setting), ...way, ...(ahead === null ? [] : goalLines(ahead, setting))];
}

/** The forecast of the north star; null where there is none. */
function aheadOf({ report: { headline, outlook } }: Setting): OutlookRow | null {
  return outlook.forecasts.find(({ metric }) => metric === headline.id) ?? null;
}

function periodText(setting: Setting): Text {
  const { report, say } = setting;
  const words = say.pages.brief;
  const { target } = report.headline;
  if (target === null) return [words.noTarget(report.label)];
  const note = target.note === null ? "" : `, ${target.note}`;
  const { value } = report.headline;
  if (target.met === null)
    return [
      styled("bold", words.targetStands[value.since === undefined ? "unknown" : "unjudged"]),
      ...written(words.ofGoal, report.label, num(value, setting), num(target.target, setting)),
      `${note}.`,
    ];
  return [
    target.met ? styled("bold", words.targetStands.met) : marked("bad", words.targetStands.missed),
    ...written(
      words.ofTarget,
      report.label,
      num(value, setting),
      num(target.target, setting),
      num(target.attainment, setting),
    ),
    `${note}.`,
  ];
}

function goalLines({ pace, target, period }: OutlookRow, voice: Voice): readonly Text[] {
  if (pace !== null) return [goalText(pace, voice)];
  if (target === null) return [];
  return [written(voice.say.pages.brief.aheadTarget, period, num(target, voice))];
}

/** Where the pace leads, what is still promised and tried, and the next edition. */
export function nextLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { written: own, nextEdition } = report.brief;
  const words = say.pages.brief;
  const edition =
    nextEdition === null ? words.noNextEdition : words.nextEdition(nextEdition.label, nextEdition.onLabel);
  const lines = own.next === null ? runningLines(setting) : [short(own.next, setting, OWN_LETTERS)];
  return [forecastText(setting), [...lines.flatMap((line) => [...line, " "]), edition]];
}

function forecastText(setting: Setting): Text {
  const ahead = aheadOf(setting);
  const { say } = setting;
  if (ahead === null || ahead.forecast.reason !== null) return [say.blocks.outlook.none];
  if (ahead.pace !== null) return [...chanceText(ahead.pace, setting), "."];
  const [forecast, low, high] = [ahead.forecast, ahead.low, ahead.high].map((one) => num(one, setting));
  const told = written(say.pages.brief.forecast, ahead.period, forecast ?? "", low ?? "", high ?? "");
  // Without a target of its own period the brief has named the one ahead.
  return ahead.target === null || setting.report.headline.target === null
    ? told
    : [...told, " ", ...written(say.pages.brief.aheadTarget, ahead.period, num(ahead.target, setting))];
}

/** What is still promised, and the bets that run, by name. */
function runningLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const words = say.pages.brief;
  const open = report.commitments.filter(({ score }) => score === "open").map(({ whatHtml }) => whatHtml);
  const bets = report.bets.filter(({ status }) => status === "running").map(({ name }) => name);
  return [
    ...listed(words.openPromises, open.map(plainHtml), setting),
    ...listed(words.runningBets, bets, setting),
  ];
}

function listed(label: string, names: readonly string[], setting: Setting): readonly Text[] {
  const { say, locale } = setting;
  if (names.length === 0) return [];
  const left = names.length - MOST;
  const told = names.slice(0, MOST);
  const all = left > 0 ? told.join(", ") : formatList(told, locale);
  const rest = left > 0 ? [", ", othersLink(setting, left)] : [];
  return [[styled("bold", label), say.signs.colon, all, ...rest, "."]];
}
