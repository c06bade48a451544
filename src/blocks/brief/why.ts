import type { Text } from "../../document/text.ts";
import type { Bridge } from "../../report/facts/moved.ts";
import { roundingNotes } from "../bridge/words.ts";
import { num } from "../runs.ts";
import type { Setting } from "../setting.ts";
import { OWN_LETTERS, short } from "./short.ts";

/** What moved the north star: what each driver brought, in one line that adds up. */
export function whyLines(setting: Setting): readonly Text[] {
  const { report, say } = setting;
  const { bridge, brief } = report;
  if (brief.written.why !== null) return [short(brief.written.why, setting, OWN_LETTERS)];
  if (bridge === null) return [[say.pages.brief.noTree]];
  if (bridge.absent !== null) return [[say.blocks.bridge.absent(bridge.absent)]];
  return [sumText(bridge, setting)];
}

/** "Returning members +46, newcomers −11, share who post +35 = +70 (from 541 to 611)." */
function sumText(bridge: Bridge, setting: Setting): Text {
  const { say, report } = setting;
  const { calendar, steps, residual, from, to, partLabel, rounding } = bridge;
  const all = [
    ...(calendar === null ? [] : [{ name: calendar.name, figure: calendar.effect }]),
    ...steps.map(({ name, contribution }) => ({ name, figure: contribution })),
    ...(residual === null ? [] : [{ name: say.pages.brief.rest, figure: residual }]),
  ];
  const { total } = report.brief;
  const ends = say.blocks.bridge.title(from.value.text, to.value.text);
  const part = partLabel === null ? [] : [` ${say.blocks.bridge.part(partLabel)}`];
  const notes = rounding === "apart" ? roundingNotes(rounding, say.blocks) : [];
  return [
    ...all.flatMap(
      ({ name, figure }, index): Text => [index === 0 ? "" : ", ", `${name}\u00a0`, num(figure, setting)],
    ),
    ...(total === null ? [] : ["\u00a0=\u00a0", num(total, setting)]),
    `. ${ends}.`,
    ...part,
    ...notes.map((note) => ` ${note}`),
  ];
}
