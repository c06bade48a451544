import { lookUp } from "../../syntax/lookUp.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import { type Packed, zipped } from "../zip.ts";

/** Where the kinds of parts and of the relations between them are named. */
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The first line of every part. */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A relation from one part to another: its kind by its address, and the path of the other. */
export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  /** Does it lead out of the file, so that `to` is an address? */
  readonly isOutside?: boolean;
}

/** The parts of an Office file while they are made: their types, and how they relate to each other. */
export class Parts {
  readonly #files = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #relations = new Map<string, Relation[]>();

  /** Adds a part; without a type it has that of its ending. */
  add(path: string, content: string | Uint8Array, type: string | null = null): void {
    this.#files.set(path, typeof content === "string" ? encoded(HEAD + content) : content);
    if (type !== null) this.#types.set(path, type);
  }

  /** Relates a part ("" for the whole) to another; the id by which it names it. */
  relate(from: string, kind: string, to: string): string {
    const id = `rId${(this.#relations.get(from) ?? []).length + 1}`;
    this.adopt(from, { id, kind, to });
    return id;
  }

  /** Takes over a relation as another file has it. */
  adopt(from: string, relation: Relation): void {
    this.#relations.set(from, [...(this.#relations.get(from) ?? []), relation]);
  }

  /** The text of a part that was added. */
  read(path: string): string {
    return new TextDecoder().decode(this.#files.get(path));
  }

  /** The file: the same parts give the same bytes. Throws a DiagnosticError where a part is no XML. */
  bytes(): Uint8Array {
    const relations = [...this.#relations].map(([from, all]): Packed => {
      const path = relationsPath(from);
      return [path, encoded(relationsXml(from, all))];
    });
    const types = encoded(this.#typesXml());
    return zipped([["[Content_Types].xml", types], ...relations, ...this.#files]);
  }

  #typesXml(): string {
    const endings = {
      rels: `application/vnd.openxmlformats-package.relationships+xml`,
      xml: "application/xml",
    };
    const own = [...this.#files.keys()].filter((path) => !this.#types.has(path)).map(endingOf);
    const defaults = [
      ...Object.entries(endings),
      ...[...new Set(own)]
        .filter((one) => !Object.hasOwn(endings, one))
        .map((one) => [one, lookUp(MEDIA, one) ?? ""] as const),
    ];
    return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults
      .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
      .join("")}${[...this.#types]
      .map(([path, type]) => `<Override PartName="/${escapeMarkup(path)}" ContentType="${type}"/>`)
      .join("")}</Types>`;
  }
}

/** The types of what is no XML, by the ending of its name. */
export const MEDIA: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  svg: "image/svg+xml",
  emf: "image/x-emf",
  wmf: "image/x-wmf",
  tiff: "image/tiff",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** How the name of a file ends, in small letters. */
export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

/** Where the relations of a part stand. */
export function relationsPath(from: string): string {
  const at = from.lastIndexOf("/") + 1;
  return `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
}

function relationsXml(from: string, all: readonly Relation[]): string {
  const each = all.map(
    ({ id, kind, to, isOutside = false }) =>
      `<Relationship Id="${id}" Type="${kind}" Target="${escapeMarkup(isOutside ? to : relative(from, to))}"${isOutside ? ' TargetMode="External"' : ""}/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/** The path of a part as another one names it. */
function relative(from: string, to: string): string {
  if (from === "") return to;
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  const same = here.findIndex((folder, index) => folder !== there[index]);
  const shared = same < 0 ? here.length : same;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}
