import { DiagnosticError, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type { Alt } from "../document/item.ts";
import { LIGHT } from "../document/palette.ts";
import { languageOf } from "../language/language.ts";
import type { Edition } from "../report/edition.ts";
import { chartsIn, shownBy } from "../report/outline/shown.ts";
import { escapeMarkup } from "../syntax/markup.ts";
import { linesOf } from "./chat.ts";
import { type Ask, type Digest, digestOf, type Fact } from "./digest.ts";
import { offered, svgOf } from "./drawings.ts";
import { type Inline, message } from "./message.ts";
import { pngOf } from "./picture.ts";

/** Mail services cut a message off behind so many bytes of HTML. */
const MOST_BYTES = 100_000;
/** Width of the message and of its pictures, in px; pictures have twice as many pixels. */
const WIDTH = 600;

interface Shown extends Inline {
  readonly alt: string;
}

/** An edition as a message that is not sent yet: a digest with its pictures. */
export async function emailMessage(edition: Edition): Promise<Uint8Array> {
  const digest = digestOf(edition);
  const pictures = await picturesOf(edition);
  const html = soundHtml(edition, digest, pictures, ({ cid }) => `cid:${cid}`);
  const subject = languageOf(digest.locale).exports.message.subject(digest.company, digest.title);
  return Buffer.from(message({ subject, text: `${linesOf(digest).join("\r\n")}\r\n`, html, pictures }));
}

/** The same message as a page to open, copy whole and paste into any mail program: its pictures are within it. */
export async function emailBody(edition: Edition): Promise<Uint8Array> {
  const pictures = await picturesOf(edition);
  const within = ({ bytes }: Shown) => `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  return Buffer.from(soundHtml(edition, digestOf(edition), pictures, within));
}

/** The HTML of the message; throws a DiagnosticError where mail services would cut it off. */
function soundHtml(
  edition: Edition,
  digest: Digest,
  pictures: readonly Shown[],
  sourceOf: (picture: Shown) => string,
): string {
  // Pictures travel beside the HTML in a message, and mail programs put pasted ones there too.
  const html = emailHtml(digest, pictures, () => "");
  const size = Buffer.byteLength(html);
  if (size > MOST_BYTES)
    throw new DiagnosticError(
      diagnose(startOf(`content/editions/${edition.report.id}/index.mdx`), "email-too-large", {
        size,
        most: MOST_BYTES,
      }),
    );
  return emailHtml(digest, pictures, sourceOf);
}

/** The north star's trend, and what it is made of, where they are charts of the edition. */
async function picturesOf(edition: Edition): Promise<Shown[]> {
  const { id, headline } = edition.report;
  const wanted = [`trend-${headline.id}`, `bridge-${headline.id}-${id}-previous`];
  const charts = chartsIn(shownBy(edition.report).flatMap(({ items }) => items));
  const pictures = wanted.map(async (name): Promise<Shown[]> => {
    const download = offered(edition, name);
    const svg = download === null ? null : svgOf(download, edition);
    const alt = charts.find((one) => one.download === name)?.alt;
    if (svg === null || alt === undefined) return [];
    const bytes = await pngOf(svg, WIDTH * 2);
    return [{ cid: `${name}.png@sextant`, name: `${name}.png`, alt: spoken(alt), bytes }];
  });
  return (await Promise.all(pictures)).flat();
}

/** What is read aloud in the place of a drawing. */
function spoken({ title, description }: Alt): string {
  return [title, description].filter((part) => part !== "").join(". ");
}

const SANS = "font-family:Inter,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const SERIF = "font-family:'Source Serif 4',Georgia,'Times New Roman',serif";
const INK = `color:${LIGHT.ink}`;
const MUTED = `color:${LIGHT.muted}`;
const BREACHED = {
  bad: `background:${LIGHT.washBad};border-left:4px solid ${LIGHT.bad}`,
  watch: `background:${LIGHT.washWatch};border-left:4px solid ${LIGHT.watch}`,
} as const;
const RULE = `border-top:1px solid ${LIGHT.rule}`;

/** Tables and styles on each element: what mail programs agree on. */
function emailHtml(digest: Digest, pictures: readonly Shown[], sourceOf: (picture: Shown) => string): string {
  const say = languageOf(digest.locale).exports.message;
  const { place, confidentiality, title, summary, breaches, notes, link } = digest;
  const around = [place, confidentiality].filter((part) => part !== null).join(" · ");
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(digest.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${escapeMarkup(title)}</title></head>
<body style="margin:0;padding:0;background:${LIGHT.paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${LIGHT.paper}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="${WIDTH}" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:${WIDTH}px">
${row(`<b style="${INK}">${escapeMarkup(digest.company)}</b> &nbsp;${escapeMarkup(around)}`, `${SANS};font-size:13px;line-height:20px;${MUTED};padding-bottom:16px`)}
${row(`<h1 style="margin:0;${SERIF};font-size:28px;line-height:34px;font-weight:600;${INK}">${escapeMarkup(title)}</h1>`, `${RULE};padding:18px 0 12px`)}
${row(escapeMarkup(summary), `${SERIF};font-size:17px;line-height:26px;${INK};padding-bottom:18px`)}
${breaches.map((breach) => row(breached(breach), `${SANS};font-size:15px;line-height:22px;${INK};${BREACHED[breach.tone]};padding:12px 14px`)).join(`${gap(6)}\n`)}
${row(northStar(digest), `padding:18px 0 6px`)}
${notes.map((text) => row(escapeMarkup(text), `${SANS};font-size:14px;line-height:21px;${INK};padding-bottom:8px`)).join("\n")}
${pictures.map((picture) => row(image(picture.alt, sourceOf(picture)), "padding:14px 0 4px")).join("\n")}
${section(say.guardrails, digest.guardrails.map(guardrail))}
${section(
  say.asks,
  digest.asks.map((one) => ask(one, digest.locale)),
)}
${link === null ? "" : row(`<a href="${escapeMarkup(link)}" style="color:${LIGHT.accent}">${escapeMarkup(say.whole)}</a>`, `${SANS};font-size:15px;line-height:22px;${RULE};padding-top:16px`)}
</table></td></tr></table></body></html>
`;
}

function row(html: string, style: string): string {
  return `<tr><td style="${style}">${html}</td></tr>`;
}

function gap(height: number): string {
  return row("&nbsp;", `font-size:1px;line-height:${height}px;height:${height}px`);
}

function northStar({ name, value, unit, facts }: Digest): string {
  const lines = facts.map(
    (fact) =>
      `<tr><td style="${SANS};font-size:15px;line-height:21px;font-weight:600;${INK};padding:3px 14px 3px 0;vertical-align:top;white-space:nowrap">${escapeMarkup(fact.value)}</td><td style="${SANS};font-size:14px;line-height:21px;${MUTED};padding:3px 0;vertical-align:top">${escapeMarkup(fact.note)}</td></tr>`,
  );
  return `<p style="margin:0;${SANS};font-size:14px;line-height:20px;font-weight:600;${INK}">${escapeMarkup(name)}</p>
<p style="margin:4px 0 0;${SERIF};font-size:48px;line-height:54px;font-weight:600;${INK}">${escapeMarkup(value)}</p>
<p style="margin:0 0 12px;${SANS};font-size:14px;line-height:20px;${MUTED}">${escapeMarkup(unit)}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0">${lines.join("")}</table>`;
}

function image(alt: string, source: string): string {
  return `<img src="${source}" width="${WIDTH}" alt="${escapeMarkup(alt)}" style="display:block;width:100%;max-width:${WIDTH}px;height:auto;border:0">`;
}

/** A heading and its rows; nothing where there are none. */
function section(heading: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const style = `margin:0;${SERIF};font-size:20px;line-height:26px;font-weight:600;${INK}`;
  return [
    row(`<h2 style="${style}">${escapeMarkup(heading)}</h2>`, `${RULE};padding:18px 0 4px`),
    ...items.map((item) => row(item, `${SANS};font-size:15px;line-height:22px;${INK};padding:6px 0`)),
    gap(14),
  ].join("\n");
}

function breached({ value, note }: Fact): string {
  return [`<b>${escapeMarkup(value)}</b>`, ...(note === "" ? [] : [escapeMarkup(note)])].join("<br>");
}

function guardrail({ value, note }: Fact): string {
  return `<b>${escapeMarkup(value)}</b><br><span style="${MUTED}">${escapeMarkup(note)}</span>`;
}

function ask({ decision, options, recommendation, owner, by }: Ask, locale: string): string {
  const say = languageOf(locale).exports.message;
  return [
    `<b>${escapeMarkup(decision)}</b>`,
    ...options.map((option, index) => `${index + 1}. ${escapeMarkup(option)}`),
    ...(recommendation === null || recommendation === ""
      ? []
      : [escapeMarkup(say.recommend(recommendation))]),
    `<span style="${MUTED}">${escapeMarkup(say.askedOf(owner, by))}</span>`,
  ].join("<br>");
}
