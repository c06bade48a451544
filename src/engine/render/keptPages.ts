import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../../disk/whole.ts";
import { makeFolder, remove } from "../../disk/write.ts";
import { entryAt, partAt, reportPart, type TableEntry, told, toldOf } from "../../document/partPaths.ts";
import { type Reads, readsOf, recorded, tableAt, usePart } from "../../document/recorded.ts";
import type { Site } from "../../report/report.ts";
import { isReport, makeTable } from "../../report/tables.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { originOf } from "../kept/origin.ts";
import { pack, unpacked } from "../kept/pack.ts";

/** As it is kept. */
interface Index {
  /** All that pages read: each part's path, and what it held, told shortly. */
  readonly parts: readonly (readonly [path: string, told: string])[];
  /** What is read by pages alike, as places in `parts`. */
  readonly reads: readonly (readonly number[])[];
  /** Parts of reports, and what each was made of. */
  readonly origins: readonly (readonly [path: string, origin: string])[];
  /** Tables of which pages read entries: the path of each, and what it is made of, as a place in `reads`. */
  readonly tables: readonly (readonly [table: string, reads: number])[];
  /** Each page: its file, the hash of what it holds, and what it reads, as a place in `reads`. */
  readonly pages: readonly (readonly [file: string, hash: string, reads: number])[];
  /** All files of the site, told shortly: links lead to them. */
  readonly files: string;
}

/** A page that is known: the hash of what it holds, and all that it was made of. */
interface Page {
  readonly hash: string;
  readonly reads: Reads;
}

/**
 * The pages of a build before, and what of the site's data each was made of: it is taken again while all of that is the
 * same, and its bytes are those that were kept. They lie in a folder of their own, each under its hash.
 */
export class KeptPages {
  readonly #folder: string;
  readonly #renderer: string;
  readonly #data: Site;
  readonly #before: ReadonlyMap<string, Page>;
  readonly #held: ReadonlyMap<string, string>;
  readonly #originsBefore: ReadonlyMap<string, string>;
  readonly #origins = new Map<string, string | null>();
  readonly #tablesBefore: ReadonlyMap<string, Reads>;
  readonly #pages = new Map<string, Page>();
  readonly #told = new Map<string, string>();
  /** Of what pages read alike, whether it is as it was. */
  readonly #same = new Map<Reads, boolean>();
  /** The data of which is followed what is read. */
  readonly site: Site;
  readonly #fresh = new Set<string>();
  readonly #filesBefore: string | null;
  #files = "";

  /** The pages that are kept below a root; `renderer` is all that makes them besides the site's data. */
  constructor(root: string, renderer: string, site: Site) {
    this.#folder = join(root, ".sextant", "pages");
    this.#renderer = renderer;
    this.#data = site;
    this.site = recorded(site);
    const known = readIndex(fileIn(this.#folder), renderer);
    const sets = known === null ? [] : setsIn(known);
    this.#before = new Map(
      known?.pages.flatMap(([file, hash, place]) => withSet(sets, place, (reads) => [file, { hash, reads }])),
    );
    this.#tablesBefore = new Map(
      known?.tables.flatMap(([table, place]) => withSet(sets, place, (reads) => [table, reads])),
    );
    this.#held = new Map(known?.parts);
    this.#originsBefore = new Map(known?.origins);
    this.#filesBefore = known?.files ?? null;
  }

  /** The bytes of a page: as they were kept, where its data have not changed, else made anew; null where it has none. */
  async page(file: string, make: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
    const taken = this.#taken(file);
    if (taken !== null) return taken;
    const { result, reads } = await readsOf(make);
    if (result !== null) this.#keep(file, result, reads);
    return result;
  }

  /** Was a page taken as it was kept, so that it passed then what is checked of a page by itself? */
  isTaken(file: string): boolean {
    return this.#pages.has(file) && !this.#fresh.has(file);
  }

  /** Was a page taken so while the site has the same files as then, so that its links lead somewhere still? */
  linksOf(files: readonly string[]): (file: string) => boolean {
    this.#files = sha256(JSON.stringify(files));
    const isSame = this.#files === this.#filesBefore;
    return (file) => isSame && this.isTaken(file);
  }

  /** Writes down what is known now, and forgets pages that there are no more. */
  save(): void {
    makeFolder(this.#folder);
    pack(fileIn(this.#folder), this.#renderer, JSON.stringify(this.#index()));
    const known = new Set([...this.#pages.values()].map(({ hash }) => hash));
    for (const name of readdirSync(this.#folder))
      if (/^[0-9a-f]{64}$/.test(name) && !known.has(name)) remove(join(this.#folder, name));
  }

  #taken(file: string): Uint8Array | null {
    const page = this.#before.get(file);
    if (page === undefined || !this.#isSame(page.reads)) return null;
    const bytes = this.#read(page.hash);
    if (bytes !== null) this.#pages.set(file, page);
    return bytes;
  }

  #keep(file: string, bytes: Uint8Array, reads: Reads): void {
    const hash = sha256(bytes);
    this.#fresh.add(file);
    this.#pages.set(file, { hash, reads });
    const path = join(this.#folder, hash);
    if (this.#read(hash) === null) writeWhole(path, bytes);
  }

  #isSame(reads: Reads): boolean {
    const known = this.#same.get(reads);
    const isSame = known ?? [...reads].every((path) => this.#held.get(path) === this.#toldAt(path));
    this.#same.set(reads, isSame);
    return isSame;
  }

  #toldAt(path: string): string {
    const known = this.#told.get(path) ?? this.#unmoved(path) ?? this.#toldNow(path);
    this.#told.set(path, known);
    return known;
  }

  #toldNow(path: string): string {
    const entry = entryAt(path);
    return entry === null ? told(this.#data, path) : this.#toldOfEntry(path, entry);
  }

  /** What was held before at the path of a report's part that is made of the same as then; null of any other path. */
  #unmoved(path: string): string | null {
    const part = reportPart(path);
    if (part === null) return null;
    const origin = this.#originOf(part);
    return origin !== null && origin === this.#originsBefore.get(part)
      ? (this.#held.get(path) ?? null)
      : null;
  }

  #originOf(part: string): string | null {
    const known = this.#origins.get(part);
    if (known !== undefined) return known;
    const data = partAt(this.#data, part);
    const origin = typeof data === "object" && data !== null ? originOf(data) : null;
    this.#origins.set(part, origin);
    return origin;
  }

  /** An entry is as it was while all is the same that its table is made of; else the table is made anew. */
  #toldOfEntry(path: string, { table, name, part, key }: TableEntry): string {
    const held = this.#held.get(path);
    const before = this.#tablesBefore.get(table);
    if (held !== undefined && before !== undefined && this.#isSame(before)) return held;
    if (tableAt(this.site, table) === null)
      usePart(this.site, part, (report) => isReport(report) && makeTable(name, report));
    return toldOf(tableAt(this.site, table)?.result.get(key));
  }

  #read(hash: string): Uint8Array | null {
    const path = join(this.#folder, hash);
    const bytes = existsSync(path) ? readFileSync(path) : null;
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  #index(): Index {
    const places = new Map<string, number>();
    const alike = new Map<string, number>();
    const placed = (reads: Reads): number => {
      const own = [...reads].map((path) => placeOf(path, places)).toSorted((one, other) => one - other);
      return placeOf(JSON.stringify(own), alike);
    };
    const pages = [...this.#pages].map(([file, { hash, reads }]): Index["pages"][number] => [
      file,
      hash,
      placed(reads),
    ]);
    const tables = new Set([...places.keys()].flatMap((path) => entryAt(path)?.table ?? []));
    const made = [...tables].flatMap((table): Index["tables"] => {
      const reads = tableAt(this.site, table)?.reads ?? this.#tablesBefore.get(table);
      return reads === undefined ? [] : [[table, placed(reads)]];
    });
    const parts = [...places.keys()].map((path): Index["parts"][number] => [path, this.#toldAt(path)]);
    return {
      parts,
      reads: [...alike.keys()].map((text) => JSON.parse(text)),
      tables: made,
      origins: [...this.#origins].flatMap(([path, origin]): Index["origins"] =>
        origin === null ? [] : [[path, origin]],
      ),
      pages,
      files: this.#files,
    };
  }
}

function placeOf(key: string, places: Map<string, number>): number {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

function readIndex(file: string, renderer: string): Index | null {
  const json = unpacked(file, renderer);
  return json === null ? null : JSON.parse(json);
}

/** What is read alike, by its place. */
function setsIn({ parts, reads }: Index): readonly Reads[] {
  return reads.map((own) => new Set(own.flatMap((place) => parts[place]?.[0] ?? [])));
}

function withSet<Result>(sets: readonly Reads[], place: number, use: (reads: Reads) => Result): Result[] {
  const reads = sets[place];
  return reads === undefined ? [] : [use(reads)];
}

function fileIn(folder: string): string {
  return join(folder, "index.json");
}
