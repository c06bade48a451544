import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE } from "../../blocks/catalogue.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { forgetOldest } from "../../disk/leftovers.ts";
import type { Seen } from "../../disk/seen.ts";
import { writeWhole } from "../../disk/whole.ts";
import { makeFolder } from "../../disk/write.ts";
import { hashSeen, sha256 } from "../../snapshot/hash.ts";
import { pack, unpacked } from "../kept/pack.ts";
import { engineHash } from "../render/engineHash.ts";
import type { Components } from "./components.ts";
import type { HashedFile } from "./files.ts";
import type { Own, OwnComponent } from "./settings.ts";

/** Where compiled components are kept below a root: a folder for each module by its hash, and which was the last one. */
const KEPT = join(".sextant", "components");
const INDEX = join(".sextant", "components.json");
const MODULE = "components.mjs";
/** So many modules are kept, the newest ones: who changes a component goes back and forth. */
const MOST_KEPT = 4;

/** The components of a team's own, ready to be used; what is wrong with them where they are not. */
export interface Ready {
  /** The names that pages may write. */
  readonly names: readonly string[];
  /** The hash of all that they are made of; null where nothing is. */
  readonly digest: string | null;
  /** Null where there are none, or they do not compile. */
  readonly components: Components | null;
  /** All files that they are made of; null where that is not known, as they do not compile. */
  readonly files: readonly HashedFile[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** None at all. */
export const NONE: Ready = { names: [], digest: null, components: null, files: [], diagnostics: [] };

/** As it is kept: the files of a module, and the hash of its code. */
interface Index {
  readonly files: readonly HashedFile[];
  readonly code: string;
}

/**
 * The components that the settings of a root name, compiled; as an earlier command has compiled them where `isKept`, and
 * no file of theirs has changed.
 */
export async function readyComponents(
  root: string,
  { components }: Own,
  { seen, isKept }: { readonly seen: Seen; readonly isKept: boolean },
): Promise<Ready> {
  if (components.length === 0) return NONE;
  const names = components.map(({ name }) => name);
  const taken = components.flatMap(nameProblem);
  if (taken.length > 0) return { ...NONE, names, diagnostics: taken };
  const key = sha256(JSON.stringify([engineHash(), components.map(({ name, path }) => [name, path])]));
  const known = isKept ? keptIn(root, key, seen) : null;
  const index = known ?? (await compiled(root, key, components));
  if (!("code" in index)) return { ...NONE, names, files: null, diagnostics: index };
  const digest = sha256(JSON.stringify([key, index.files]));
  // What renders them takes its time to load.
  const rendering = await import("./components.ts");
  return {
    ...{ names, digest },
    components: new rendering.Components(components, join(root, KEPT, index.code, MODULE)),
    files: index.files,
    diagnostics: [],
  };
}

/** A name must be one that pages can write, and none of ours: what stands on pages is what the reference says. */
function nameProblem({ name, place }: OwnComponent): Diagnostic[] {
  const told = (message: string, mend: string) => [diagnose(place, "own-name-taken", { message, mend })];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
    return told(
      `"${name}" is no name of a component`,
      "Write it in letters and digits, with a capital first: Roadmap.",
    );
  if (Object.hasOwn(CATALOGUE, name))
    return told(`<${name}> is a component of ours`, "Give your own another name.");
  return [];
}

/** What was compiled before, where all files are as they were, and nobody has changed it. */
function keptIn(root: string, key: string, seen: Seen): Index | null {
  const json = unpacked(join(root, INDEX), key);
  if (json === null) return null;
  const index: Index = JSON.parse(json);
  const isSame = ({ path, sha256: hash }: HashedFile) => {
    const file = join(root, path);
    return existsSync(file) && hashSeen(file, seen) === hash;
  };
  const module = join(root, KEPT, index.code, MODULE);
  const isWhole = existsSync(module) && sha256(readFileSync(module)) === index.code;
  return isWhole && index.files.every(isSame) ? index : null;
}

async function compiled(
  root: string,
  key: string,
  components: readonly OwnComponent[],
): Promise<Index | readonly Diagnostic[]> {
  // What compiles takes its time to load.
  const { bundleComponents } = await import("./bundle.ts");
  const bundled = await bundleComponents(root, components);
  if (!("code" in bundled)) return bundled;
  const index = { files: bundled.files, code: sha256(bundled.code) };
  const folder = join(root, KEPT, index.code);
  makeFolder(folder);
  writeWhole(join(folder, MODULE), bundled.code);
  pack(join(root, INDEX), key, JSON.stringify(index));
  forgetOldest(join(root, KEPT), MOST_KEPT, (one) => join(one, MODULE));
  return index;
}
