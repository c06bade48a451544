import { hasLapsed } from "../blocks/guardrails/states.ts";
import { lackingIn } from "../blocks/headline/show.ts";
import { reachesBack } from "../blocks/metric/comparisonsOf.ts";
import { judged, marked, num, strong } from "../blocks/runs.ts";
import type { Setting } from "../blocks/setting.ts";
import { type Num, styled, type Text } from "../document/text.ts";

/** The first slide of a deck, as values: what the edition says, and how the north star stands. */
export interface Opening {
  readonly title: string;
  readonly name: string;
  readonly value: Num;
  readonly unit: string;
  /** Its change, its target, the verdict, what cannot be said yet, and guardrails that do not hold. */
  readonly lines: readonly Text[];
}

/** The first slide of an edition's deck. */
export function openingOf(setting: Setting): Opening {
  const { report } = setting;
  const { headline, titleText } = report;
  const { name, value, unitLabel, previous, verdict } = headline;
  const on: Text = [" ", styled("muted", `${setting.say.pages.slides.on} ${previous.against}`)];
  return {
    title: titleText,
    name,
    value: num(value, setting),
    unit: unitLabel,
    lines: [
      ...(reachesBack(previous.change) ? [[judged(previous, setting), ...on]] : []),
      ...targetLines(setting),
      [styled("bold", verdict.label), " ", styled("muted", verdict.detail)],
      ...lackingIn(setting).map((text): Text => [styled("muted", text)]),
      ...breachLines(setting),
    ],
  };
}

function targetLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { target } = report.headline;
  if (target === null) return [];
  const { attainment, label } = target;
  if (attainment.reason !== null)
    return [[styled("bold", say.blocks.headline.unjudged), " ", styled("muted", label)]];
  return [[strong(attainment, setting), " ", styled("muted", `${say.pages.slides.ofTarget}, ${label}`)]];
}

/** Guardrails that were breached within the period, then those that are. */
function breachLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { slides } = say.pages;
  const { colon } = say.signs;
  return [
    ...report.guardrails
      .filter(hasLapsed)
      .map(
        ({ name, lapsed }): Text => [
          marked("watch", `${slides.wasBreached}${colon}`),
          `${name}, ${lapsed?.whenLabel ?? ""}`,
        ],
      ),
    ...report.headline.breached.map(
      (one): Text => [marked("bad", `${slides.breached}${colon}`), `${one.name}, `, num(one.judged, setting)],
    ),
  ];
}
