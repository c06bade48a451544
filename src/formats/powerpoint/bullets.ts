import { domainOf, pastZone, SIZE } from "../../charts/bullet.ts";
import { linearScale } from "../../charts/scale.ts";
import type { GuardrailCard } from "../../document/item.ts";
import { plainText } from "../../document/plain.ts";
import { languageOf } from "../../language/language.ts";
import type { GuardrailFacts } from "../../report/facts/slices.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import { type Box, frame } from "./box.ts";
import { fill, type Ink, type Palette } from "./ink.ts";
import type { Sources } from "./plots/sources.ts";
import { type Shapes, textBox } from "./shapes.ts";
import { extentOf, paragraphOf, paragraphsOf, paragraphsXml, run } from "./words.ts";

/** So high is a card at most, and so high its band, in inches. */
const [MOST, BAND] = [1.5, 0.3] as const;

/** Guardrails below each other: name and state beside the value on its scale, with both limits. */
export function addGuardrails(
  shapes: Shapes,
  sources: Sources,
  cards: readonly GuardrailCard[],
  box: Box,
): void {
  const { edition, palette } = sources;
  const { locale } = edition.report;
  const pitch = Math.min(MOST, box.h / cards.length);
  const words = box.w * 0.47;
  const size = pitch < 0.75 ? 12 : 16;
  for (const [index, card] of cards.entries()) {
    const y = box.y + index * pitch;
    const paragraphs = [
      ...paragraphsOf(
        card.name.map((one) =>
          typeof one === "string" || one.kind !== "link"
            ? one
            : { kind: "styled", look: "bold", text: one.text },
        ),
      ),
      ...paragraphsOf([...card.state, " ", ...card.detail]),
    ];
    textBox(
      shapes,
      { x: box.x, y, w: words, h: pitch - 0.1 },
      paragraphsXml(paragraphs, { palette, locale, size }),
    );
    const facts = edition.report.guardrails.find(({ id }) => id === card.id);
    const alt = [card.alt.title, card.alt.description].join(". ");
    if (facts !== undefined)
      addBullet(
        shapes,
        sources,
        facts,
        { x: box.x + words + 0.3, y: y + 0.05, w: box.w - words - 0.3, h: pitch - 0.1 },
        alt,
      );
  }
}

/** The colour of the value in each state. */
const INKS = {
  breach: "bad",
  watch: "watch",
  ok: "ink",
  unknown: "ink",
} as const satisfies Record<GuardrailFacts["state"], keyof Palette>;

function addBullet(
  shapes: Shapes,
  { edition, palette }: Sources,
  facts: GuardrailFacts,
  box: Box,
  alt: string,
): void {
  const [low, high] = domainOf(facts);
  const inDrawing = linearScale([low, high], [0, SIZE.width]);
  const share = box.w / SIZE.width;
  const at = (value: number) => box.x + Math.min(Math.max(inDrawing(value), 0), SIZE.width) * share;
  const band = { ...box, h: BAND };
  rectangle(shapes, band, palette.rule, alt);
  const { watch, breach, judged, state } = facts;
  const past = (value: number | null, ink: Ink) => {
    for (const { x, width } of pastZone(facts, value, inDrawing))
      rectangle(shapes, { ...band, x: box.x + x * share, w: width * share }, ink);
  };
  past(watch?.value ?? null, palette.washWatch);
  past(breach.value, palette.washBad);
  const ink = palette[INKS[state]];
  if (judged.value !== null && low === 0)
    rectangle(
      shapes,
      { x: box.x, y: band.y + 0.09, w: Math.max(0.03, at(judged.value) - box.x), h: BAND - 0.18 },
      ink,
    );
  else if (judged.value !== null)
    rectangle(shapes, { x: at(judged.value) - 0.05, y: band.y + 0.09, w: 0.1, h: 0.1 }, ink);
  if (breach.value !== null)
    rectangle(
      shapes,
      { x: at(breach.value) - 0.015, y: band.y - 0.04, w: 0.03, h: BAND + 0.08 },
      palette.bad,
    );
  addLimits(shapes, { edition, palette }, facts, { box, at });
}

/** The limits below the band, kept apart. */
function addLimits(
  shapes: Shapes,
  { edition, palette }: Sources,
  { watch, breach }: GuardrailFacts,
  { box, at }: { readonly box: Box; readonly at: (value: number) => number },
): void {
  const { locale } = edition.report;
  const say = languageOf(locale).charts.bullet;
  const all = [
    ...(watch === null || watch.value === null ? [] : [{ value: watch.value, text: say.watch(watch.text) }]),
    ...(breach.value === null ? [] : [{ value: breach.value, text: say.breach(breach.text) }]),
  ].toSorted((a, b) => a.value - b.value);
  let right = box.x + box.w;
  for (const { value, text } of all.toReversed()) {
    const w = extentOf(text, 12) / 72 + 0.12;
    const x = Math.max(box.x, Math.min(at(value) - w / 2, right - w));
    right = x;
    const paragraphs = paragraphsXml([paragraphOf([run(text, "muted")])], {
      palette,
      locale,
      size: 12,
      align: "ctr",
    });
    textBox(shapes, { x, y: box.y + BAND + 0.08, w, h: 0.24 }, paragraphs);
  }
}

function rectangle(shapes: Shapes, box: Box, ink: Ink, alt = ""): void {
  shapes.add((id) => {
    const said = alt === "" ? "" : ` descr="${escapedAlt(alt)}"`;
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Scale ${id}"${said}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(ink)}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
  });
}

function escapedAlt(alt: string): string {
  return escapeMarkup(plainText([alt]));
}
