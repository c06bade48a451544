import { dataAddress, type Picture } from "../document/picture.ts";

/** A page that a document holds beside others, or the deck that is one. */
export interface Part {
  /** Names it within the document: "board", "newcomers", "metrics-daily_posters". */
  readonly key: string;
  /** What its ids begin with, so that each is in the document once; nothing where it is alone in it. */
  readonly prefix: string;
  /** Where the page is on the site. */
  readonly address: string;
  readonly title: string;
  /** Is it looked up rather than read? Paper leaves it out. */
  readonly isLookup: boolean;
  /** The ids that were given out on it, as the page has them. */
  readonly ids: Set<string>;
}

/** What a link is for: words that are read, a number's way to where it comes from, or the way around the site. */
export type LinkKind = "text" | "figure" | "around";

/** A link of a document: where it led on the page, by the site's address or as its author wrote it. */
export interface Lead {
  readonly kind: LinkKind;
  readonly part: Part;
  readonly address: string;
}

/** A document to send that names no other file, while one of its parts is rendered. */
export interface Bundle {
  readonly medium: "file" | "paper" | "slides";
  readonly pictures: readonly Picture[];
  readonly part: Part;
  /** All links so far. */
  readonly leads: Lead[];
}

/**
 * Stands where a link leads until all parts are known: a document is rendered in no certain order, and a link may lead
 * to what comes after it. `fill` puts the address in.
 */
export function hole({ leads, part }: Bundle, address: string, kind: LinkKind): string {
  leads.push({ kind, part, address });
  return `\uE001${leads.length - 1}\uE001`;
}

/** Stands where the list of a part's links will be. */
export const NOTES = "\uE002";

/** Stand around what is folded away, whose links need no notes. */
export const FOLDED = { from: "\uE003", to: "\uE004" } as const;

/** The holes of links, with the attribute that they are in, and the other marks. */
export const HOLES = / href="\uE001(\d+)\uE001"|[\uE002-\uE004]/g;

/** A picture of a document as data; nothing of a file that is no picture of the report. */
export function pictureIn({ pictures }: Bundle, address: string): string | undefined {
  const found = pictures.find((picture) => picture.address === address);
  return found === undefined ? undefined : dataAddress(found);
}
