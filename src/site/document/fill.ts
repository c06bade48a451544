import { type Bundle, FOLDED, HOLES, type Lead, NOTES, type Part } from "../../components/bundle.ts";
import type { Language } from "../../language/language.ts";
import { figuresOf, noteList } from "../../paper/notes.ts";
import type { Site } from "../../report/report.ts";
import { escapeMarkup } from "../../syntax/markup.ts";

/** What the links of a document are filled by. */
export interface Filling {
  readonly medium: Bundle["medium"];
  readonly leads: readonly Lead[];
  /** All parts that the document has. */
  readonly parts: readonly Part[];
  readonly site: Pick<Site, "address" | "base">;
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
  const notes = new Notes();
  let isFolded = false;
  return html.replace(HOLES, (mark, index: string | undefined) => {
    const lead = index === undefined ? undefined : filling.leads[Number(index)];
    if (lead !== undefined) return attributesOf(lead, filling, isFolded ? null : notes);
    if (mark === NOTES) return notes.list(filling);
    isFolded = mark === FOLDED.from;
    return "";
  });
}

/** The links that are numbered for paper, in their order. */
class Notes {
  readonly #numbers = new Map<string, number>();
  #figures: string | null = null;

  /** The number of a link by its address; null of figures, which have one note together. */
  numberOf(address: string, kind: Lead["kind"]): number | null {
    if (kind === "figure") {
      this.#figures ??= figuresOf(address);
      return null;
    }
    const number = this.#numbers.get(address) ?? this.#numbers.size + 1;
    this.#numbers.set(address, number);
    return number;
  }

  list({ medium, words: { links, figures } }: Filling): string {
    const id = medium === "paper" ? LINKS : undefined;
    return noteList([...this.#numbers.keys()], this.#figures, { heading: links, figures }, id);
  }
}

function attributesOf(lead: Lead, filling: Filling, notes: Notes | null): string {
  const href = hrefOf(lead, filling);
  const led = href === null ? "" : ` href="${escapeMarkup(href)}"`;
  const note = notes === null ? null : noteOf(lead, href, filling);
  const number = note === null ? null : notes?.numberOf(note, lead.kind);
  return number == null ? led : `${led} data-note="${number}"`;
}

/** Where a link leads in the document, or out of it to another host; null for nowhere. */
function hrefOf({ address, part }: Lead, { medium, parts, site }: Filling): string | null {
  if (isOutside(address)) return address;
  const [path = "", fragment = ""] = address.split("#");
  const target = path === "" ? part : parts.find((one) => one.address === path);
  if (target !== undefined && target.prefix !== "")
    return target.ids.has(decoded(fragment)) ? `#${target.prefix}${fragment}` : `#page-${target.key}`;
  return medium === "file" || path === "" ? null : full(address, site);
}

/** What paper says of a link: its address, in full where the host is known; null where it needs no note. */
function noteOf({ address, kind }: Lead, href: string | null, filling: Filling): string | null {
  const { medium, site } = filling;
  if (kind === "around" || medium === "slides" || address.startsWith("#")) return null;
  if (medium === "paper" && href?.startsWith("#") === true) return null;
  if (isOutside(address)) return escapeMarkup(address.replace(/^mailto:/i, ""));
  return escapeMarkup(full(address, site) ?? site.base + address.slice(1));
}

function isOutside(address: string): boolean {
  return /^(\/\/|https?:|mailto:|tel:)/i.test(address);
}

/** The full address of a place on the site; null where the report does not say on which host it is. */
function full(address: string, site: Filling["site"]): string | null {
  return site.address === null ? null : new URL(address.slice(1), site.address).href;
}

/** A fragment as the id that it names: browsers decode it. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
