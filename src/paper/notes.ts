/** The words of the notes at the end of a printed page. */
export interface NoteWords {
  readonly heading: string;
  readonly figures: (address: string) => string;
}

/** Links within these are not printed, or lead around the site rather than out of what the edition says: to what words mean. */
const UNREAD = [
  "<nav\\b[\\s\\S]*?</nav>",
  "<details\\b[\\s\\S]*?</details>",
  '<span class="downloads">[\\s\\S]*?</span>',
  '<p class="(?:notice|shown-in)[^"]*"[^>]*>[\\s\\S]*?</p>',
  '<div class="followed"[^>]*>[\\s\\S]*?</div>',
  '<a [^>]*class="term"[^>]*>',
];
const LINK = '<a((?:\\s+[^\\s=>"/]+(?:="[^"]*")?)*)\\s*>';
const PARTS = new RegExp([...UNREAD, LINK].join("|"), "g");

/**
 * A page whose links out of it are numbered for paper, with their addresses in a list at the end of its main part.
 * The screen shows neither. Numbers of the report lead to its figures and have one note together. `addressOf` says what
 * a link is on paper; null where it stays on the page.
 */
export function withNotes(
  html: string,
  words: NoteWords,
  addressOf: (reference: string) => string | null,
): string {
  const [from, to] = [html.indexOf("<main"), html.lastIndexOf("</main>")];
  if (from < 0 || to < from) return html;
  const notes = new Map<string, number>();
  let figures: string | null = null;
  const main = html.slice(from, to).replace(PARTS, (whole, attributes: string | undefined) => {
    const address = attributes === undefined ? null : leadsTo(attributes, addressOf);
    if (attributes === undefined || address === null) return whole;
    if (/\sclass="(?:num|figure)\b/.test(attributes)) {
      figures ??= figuresOf(address);
      return whole;
    }
    const number = notes.get(address) ?? notes.size + 1;
    notes.set(address, number);
    return `<a${attributes} data-note="${number}">`;
  });
  return html.slice(0, from) + main + noteList([...notes.keys()], figures, words) + html.slice(to);
}

/** The page of all figures, of the address of one: that may stand there, or on a page below. */
export function figuresOf(address: string): string {
  const page = address.replace(/#.*$/s, "");
  return /^(.*?\/figures\/)(?:[a-z0-9_-]+\/)?$/.exec(page)?.[1] ?? page;
}

function leadsTo(attributes: string, addressOf: (reference: string) => string | null): string | null {
  const reference = /\shref="([^"]*)"/.exec(attributes)?.[1];
  return reference === undefined || reference.startsWith("#") ? null : addressOf(reference);
}

/** The list of where links lead; addresses stand as they are: escaped already. */
export function noteList(
  addresses: readonly string[],
  figures: string | null,
  words: NoteWords,
  id?: string,
): string {
  if (addresses.length === 0 && figures === null) return "";
  const items = addresses.map((address) => `<li>${address}</li>`).join("");
  return [
    `<section class="notes"><h2${id === undefined ? "" : ` id="${id}"`}>${words.heading}</h2>`,
    ...(figures === null ? [] : [`<p>${words.figures(figures)}</p>`]),
    ...(items === "" ? [] : [`<ol>${items}</ol>`]),
    "</section>",
  ].join("");
}
