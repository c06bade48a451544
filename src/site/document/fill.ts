import { type Bundle, HOLES, type Lead, type Part } from "../../components/bundle.ts";
import type { Language } from "../../language/language.ts";
import { escapeHtml } from "../../ledger/words.ts";
import { noteList } from "../../paper/notes.ts";

/** What the links of a document are filled by. */
export interface Filling {
  readonly medium: Bundle["medium"];
  readonly leads: readonly Lead[];
  /** All parts that the document has. */
  readonly parts: readonly Part[];
  /** The full address of the site; null where the report does not say on which host it is. */
  readonly address: string | null;
  readonly words: Language["exports"]["paper"];
}

/** The id of the heading above the links of a document for paper. */
export const LINKS = "links";

/** The links of a rendered text, in the order of its words. */
export function leadsIn(html: string, leads: readonly Lead[]): Lead[] {
  return [...html.matchAll(HOLES)].flatMap(([, index]) => leads[Number(index)] ?? []);
}

/** A rendered text with its links: where they lead, and their notes for paper. */
export function fill(html: string, filling: Filling): string {
  const { leads, medium, words } = filling;
  const notes = new Map<string, number>();
  let figures: string | null = null;
  return html.replace(HOLES, (_, index: string | undefined) => {
    const heading = { heading: words.links, figures: words.figures };
    const lead = leads[Number(index)];
    if (lead === undefined)
      return noteList([...notes.keys()], figures, heading, medium === "paper" ? LINKS : undefined);
    const href = hrefOf(lead, filling);
    const led = href === null ? "" : ` href="${escapeHtml(href)}"`;
    const note = noteOf(lead, href, filling);
    if (note === null) return led;
    if (lead.kind === "figure") {
      figures ??= note.replace(/#.*$/, "");
      return led;
    }
    const number = notes.get(note) ?? notes.size + 1;
    notes.set(note, number);
    return `${led} data-note="${number}"`;
  });
}

/** Where a link leads in the document, or out of it to another host; null for nowhere. */
function hrefOf({ address, part }: Lead, { medium, parts, address: site }: Filling): string | null {
  if (isOutside(address)) return address;
  const [path = "", fragment = ""] = address.split("#");
  const target = path === "" ? part : parts.find((one) => one.address === path);
  if (target !== undefined && target.prefix !== "")
    return target.ids.has(decoded(fragment)) ? `#${target.prefix}${fragment}` : `#page-${target.key}`;
  return medium === "file" || site === null || path === "" ? null : full(address, site);
}

/** What paper says of a link: its address, in full where the host is known; null where it needs no note. */
function noteOf({ address, kind }: Lead, href: string | null, filling: Filling): string | null {
  const { medium, address: site } = filling;
  if (kind === "around" || medium === "slides" || address.startsWith("#")) return null;
  if (medium === "paper" && href?.startsWith("#") === true) return null;
  if (isOutside(address)) return escapeHtml(address.replace(/^mailto:/i, ""));
  return escapeHtml(site === null ? address : full(address, site));
}

function isOutside(address: string): boolean {
  return /^(\/\/|https?:|mailto:|tel:)/i.test(address);
}

function full(address: string, site: string): string {
  return new URL(address.slice(1), site).href;
}

/** A fragment as the id that it names: browsers decode it. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
