import { hasLapsed } from "../blocks/guardrails/states.ts";
import { textWidth, wrapText } from "../charts/text.ts";
import { LIGHT } from "../document/palette.ts";
import { colourOf, markOf, spaced, wordOf } from "../document/tone.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Book } from "../report/book.ts";
import { bookOf, type Look, reportsOf } from "../report/edition.ts";
import type { Series } from "../report/facts/series.ts";
import type { Report, Site } from "../report/report.ts";
import { escapeText } from "../syntax/markup.ts";
import { pngOf } from "./picture.ts";
import { versionOf } from "./sent.ts";

/** What previews of links show, in px. */
const [WIDTH, HEIGHT] = [1200, 630];
const EDGE = 64;
const COLOURS = { ...LIGHT, neutral: LIGHT.ink } as const;
type Colour = keyof typeof COLOURS;

/** What a picture shows of an edition. */
export interface Previewed {
  readonly report: Report;
  readonly book: Pick<Book, "company">;
  readonly look: Pick<Look, "accent" | "frozen">;
}

/**
 * The pictures of the editions that a site has computed: where each is below the site, beside its board page. Each finds
 * its edition by its home, as a page does by its address, so that what it reads of the site tells which one it shows.
 */
export function previewsOf(site: Site) {
  return reportsOf(site).map(({ home }) => ({
    file: `${home.slice(1)}preview.png`,
    make: () => previewAt(site, home),
  }));
}

function previewAt(site: Site, home: string): Promise<Uint8Array> {
  const report = reportsOf(site).find((one) => one.home === home);
  if (report === undefined) throw new Error(`There is no edition at ${home}.`);
  return previewPng({ report, book: bookOf(site, report), look: site });
}

/** The picture that stands for an edition where a link to it is shown. */
export function previewPng(edition: Previewed): Promise<Uint8Array> {
  return pngOf(previewSvg(edition), WIDTH);
}

/** The same as a drawing: its headline, guardrails and course. */
export function previewSvg(edition: Previewed): string {
  const { report, book, look } = edition;
  const say = languageOf(report.locale).exports.preview;
  const { headline } = report;
  const accent = look.accent ?? COLOURS.accent;
  const place = say.place(report.label, versionOf(edition));
  const number = headline.value.text;
  const size = Math.min(132, (132 * 520) / textWidth(number, 132));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${COLOURS.paper}"/><rect width="${WIDTH}" height="10" fill="${accent}"/>`,
    line(book.company, EDGE, 82, 28, "ink", 600),
    line(place, EDGE + textWidth(book.company, 28) + 20, 82, 28, "muted"),
    ...wrapText(report.titleText, WIDTH - 2 * EDGE + 60, 42, 2).map((row, index) =>
      line(row, EDGE, 158 + index * 52, 42, "ink", 600),
    ),
    line(headline.name, EDGE, 296, 28, "muted"),
    line(number, EDGE, 294 + size, Math.round(size), "ink", 600),
    ...changeLine(report, say, 352 + size),
    course(headline.series, accent),
    `<rect x="${EDGE}" y="536" width="${WIDTH - 2 * EDGE}" height="1" fill="${COLOURS.rule}"/>`,
    ...guardrailLine(report, say),
    "</svg>",
  ].join("\n");
}

type Words = Language["exports"]["preview"];

/** "▲ +12.9% on Q2 2026, better"; while a guardrail is breached nothing is green. */
function changeLine({ headline }: Report, say: Words, y: number): string[] {
  const { previous } = headline;
  const { change, tone } = previous;
  if (change.reason !== null) return [];
  const word = wordOf(tone);
  const compared = word === "better" ? say.better : word === "worse" ? say.worse : say.unjudged;
  const mark = `${spaced(markOf(tone))}${change.text}`;
  return [
    line(mark, EDGE, y, 32, colourOf(tone), 600),
    line(compared(previous.against), EDGE + textWidth(mark, 32) + 14, y, 28, "muted"),
  ];
}

function guardrailLine({ guardrails, locale }: Report, say: Words): string[] {
  const inState = (state: string) => guardrails.filter((one) => one.state === state).map(({ name }) => name);
  const [breached, watched] = [inState("breach"), inState("watch")];
  const [past] = guardrails.filter(hasLapsed);
  const said: [Colour, string] | null =
    breached.length > 0
      ? ["bad", `▼ ${say.breached(breached.length, breached.join(", "))}`]
      : past?.lapsed
        ? ["watch", `◆ ${say.wasBreached(past.name, past.lapsed.whenLabel)}`]
        : watched.length > 0
          ? ["watch", `◆ ${say.watched(watched.join(", "))}`]
          : guardrails.length > 0 && inState("ok").length === guardrails.length
            ? ["good", `● ${say.hold(guardrails.length)}`]
            : guardrails.length === 0
              ? ["muted", languageOf(locale).blocks.guardrails.none]
              : null;
  if (said === null) return [];
  const [row = ""] = wrapText(said[1], WIDTH - 2 * EDGE, 30, 1);
  return [line(row, EDGE, 588, 30, said[0], 600)];
}

/** The north star's complete values as a line, its last one as a dot. */
function course({ points }: Series, accent: string): string {
  const drawn = points.filter(({ state }) => state !== "incomplete");
  const values = drawn.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [left, right, top, bottom] = [660, WIDTH - EDGE - 10, 300, 490];
  const x = (index: number) => left + ((right - left) * index) / Math.max(drawn.length - 1, 1);
  const y = (value: number) =>
    high > low ? bottom - ((bottom - top) * (value - low)) / (high - low) : (top + bottom) / 2;
  let pen = "M";
  const steps = drawn.map(({ value }, index) => {
    const step = value === null ? "" : `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    pen = value === null ? "M" : "L";
    return step;
  });
  const last = drawn.findLastIndex(({ value }) => value !== null);
  const end = drawn[last]?.value ?? null;
  return [
    `<path d="${steps.join("")}" fill="none" stroke="${accent}" stroke-width="5" stroke-linejoin="round" stroke-linecap="round"/>`,
    end === null
      ? ""
      : `<circle cx="${x(last).toFixed(1)}" cy="${y(end).toFixed(1)}" r="10" fill="${accent}"/>`,
  ].join("");
}

function line(text: string, x: number, y: number, size: number, colour: Colour, weight = 400): string {
  return `<text x="${x}" y="${y}" font-family="Inter" font-size="${size}" font-weight="${weight}" fill="${COLOURS[colour]}">${escapeText(text)}</text>`;
}
