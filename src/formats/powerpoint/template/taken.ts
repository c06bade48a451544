import { unzipSync } from "fflate";
import { zipped } from "../../zip.ts";
import { endingOf, MEDIA, type Parts, type Relation, relationsPath } from "../package.ts";
import { RELATIONS } from "./kinds.ts";
import { first, parsed } from "./layouts.ts";

/** What a deck takes of a company's template: its masters, with all that they name. */
export interface Taken {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly types: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly masters: readonly {
    readonly path: string;
    readonly id: number;
    readonly layouts: readonly string[];
  }[];
  /** The theme of the first master. */
  readonly theme: string;
  /** Of a slide, in inches. */
  readonly size: { readonly w: number; readonly h: number };
  readonly defaults: string | null;
}

const PRESENTATION = "ppt/presentation.xml";

/** What a template holds that a deck fills; throws where it is no presentation. */
export function takeTemplate(bytes: Uint8Array): Taken {
  const all = new Map(Object.entries(unzipSync(bytes)));
  const text = (path: string) => {
    const own = all.get(path);
    if (own === undefined) throw new Error(`it holds no ${path}`);
    return new TextDecoder().decode(own);
  };
  const root = parsed(text(PRESENTATION));
  const relations = new Map<string, readonly Relation[]>();
  const related = (path: string) => {
    const own = relations.get(path) ?? relationsIn(path, all);
    relations.set(path, own);
    return own;
  };
  const ids = [...root.getElementsByTagName("p:sldMasterId")].map((one) => ({
    id: Number(one.getAttribute("id")),
    relation: one.getAttribute("r:id"),
  }));
  const top = related(PRESENTATION);
  relations.delete(PRESENTATION);
  const masters = ids.flatMap(({ id, relation }) => {
    const path = top.find((one) => one.id === relation)?.to;
    return path === undefined ? [] : [{ path, id, layouts: layoutsOf(text(path), related(path)) }];
  });
  const [master] = masters;
  const theme = related(master?.path ?? "").find(({ kind }) => kind === RELATIONS.theme)?.to;
  if (master === undefined || theme === undefined) throw new Error("it holds no slide master with a theme");
  const reached = reachedFrom(
    masters.map(({ path }) => path),
    related,
  );
  const size = first(root, "p:sldSz");
  const inches = (name: string) => Number(size?.getAttribute(name)) / 914_400;
  return {
    files: new Map([...reached].map((path) => [path, all.get(path) ?? missing(path)])),
    types: typesIn(text("[Content_Types].xml")),
    relations: new Map([...relations].filter(([path]) => reached.has(path))),
    masters,
    theme,
    size: { w: inches("cx"), h: inches("cy") },
    defaults: /<p:defaultTextStyle>[\s\S]*?<\/p:defaultTextStyle>/.exec(text(PRESENTATION))?.[0] ?? null,
  };
}

function missing(path: string): never {
  throw new Error(`it names ${path}, and does not hold it`);
}

/** The layouts of a master in the order of its list. */
function layoutsOf(master: string, relations: readonly Relation[]): readonly string[] {
  return [...parsed(master).getElementsByTagName("p:sldLayoutId")].flatMap(
    (one) => relations.find(({ id }) => id === one.getAttribute("r:id"))?.to ?? [],
  );
}

/** All parts that some parts lead to, with themselves. */
function reachedFrom(starts: readonly string[], related: (path: string) => readonly Relation[]): Set<string> {
  const reached = new Set(starts);
  for (const path of reached)
    for (const { to, isOutside = false } of related(path)) if (!isOutside) reached.add(to);
  return reached;
}

function relationsIn(path: string, files: ReadonlyMap<string, Uint8Array>): readonly Relation[] {
  const own = files.get(relationsPath(path));
  if (own === undefined) return [];
  const root = parsed(new TextDecoder().decode(own));
  return [...root.getElementsByTagName("Relationship")].map((one) => {
    const [id, kind, to] = ["Id", "Type", "Target"].map((name) => one.getAttribute(name) ?? "");
    const isOutside = one.getAttribute("TargetMode") === "External";
    const place = { id: id ?? "", kind: kind ?? "" };
    return isOutside ? { ...place, to: to ?? "", isOutside } : { ...place, to: resolved(path, to ?? "") };
  });
}

/** The path of a part as a relation of another one names it. */
function resolved(from: string, to: string): string {
  if (to.startsWith("/")) return to.slice(1);
  const folders = from.split("/").slice(0, -1);
  for (const step of to.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function typesIn(xml: string): ReadonlyMap<string, string> {
  const all = [...parsed(xml).getElementsByTagName("Override")];
  const endings = [...parsed(xml).getElementsByTagName("Default")];
  return new Map([
    ...endings.map(
      (one) =>
        [
          `.${(one.getAttribute("Extension") ?? "").toLowerCase()}`,
          one.getAttribute("ContentType") ?? "",
        ] as const,
    ),
    ...all.map(
      (one) =>
        [(one.getAttribute("PartName") ?? "").slice(1), one.getAttribute("ContentType") ?? ""] as const,
    ),
  ]);
}

/** Puts what was taken of a template into a file. */
export function addTaken(parts: Parts, { files, types, relations }: Taken): void {
  for (const [path, bytes] of files) {
    const ending = endingOf(path);
    parts.add(
      path,
      bytes,
      types.get(path) ?? (Object.hasOwn(MEDIA, ending) ? null : (types.get(`.${ending}`) ?? null)),
    );
    for (const relation of relations.get(path) ?? []) parts.adopt(path, relation);
  }
}

/** A template without what a deck does not take of it, such as its own slides. */
export function slimmed(bytes: Uint8Array): Uint8Array {
  const taken = takeTemplate(bytes);
  const kept = new Set(["[Content_Types].xml", PRESENTATION, relationsPath(PRESENTATION)]);
  for (const path of taken.files.keys()) kept.add(path).add(relationsPath(path));
  return zipped(Object.entries(unzipSync(bytes)).filter(([path]) => kept.has(path)));
}
