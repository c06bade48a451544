import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { forgetOldest } from "../../disk/leftovers.ts";
import { OWN } from "../../disk/owner.ts";
import { makeFolder, move, remove, write } from "../../disk/write.ts";
import type { Shape } from "../../report/siteShape.ts";
import { errorFrom, type PlainError } from "./cause.ts";
import { ENGINE, engineHash } from "./engineHash.ts";

/** Where renderers are kept in a folder, by the hash of all that they are made of. */
const KEPT = join(".sextant", "renderer");
/** A file of each renderer that is written whenever it is used. */
const USED = "used";
/** So many are kept, the newest ones: one for the pages of a site, and a few for documents and releases. */
const MOST_KEPT = 12;

/** What a renderer is made for, besides the engine: the site's address, and what is rendered of it. */
export interface RendererShape extends Shape {
  readonly base: string;
  /** The address of the host; null where it is not known. */
  readonly url: string | null;
}

/** A renderer: our components, routes and styles as Astro bundles them. It knows nothing of a report. */
export interface KeptRenderer {
  /** The module that renders, below `bundle/`. */
  readonly entry: string;
  readonly folder: string;
}

/**
 * The renderer for a shape, from what was kept, or made anew by Astro: it depends on the engine and its packages alone,
 * so a report that has changed needs none of Vite's work. It is kept beside the engine, whose packages it finds from
 * there; where nobody may write there, below the root, which then must be where the packages are found.
 */
export async function keptRenderer(shape: RendererShape, root: string): Promise<KeptRenderer> {
  const kept = join(isWritable(ENGINE) ? ENGINE : root, KEPT);
  const folder = join(kept, keyOf(shape));
  const known = entryIn(folder);
  if (known !== null) {
    write(join(folder, USED), "");
    return { entry: known, folder };
  }
  const draft = `${folder}-${OWN}`;
  remove(draft);
  makeFolder(draft);
  try {
    await bundle(shape, draft);
    write(join(draft, USED), "");
    // Another process may have made the same meanwhile: either one will do.
    if (entryIn(folder) === null) {
      remove(folder);
      move(draft, folder);
    }
  } finally {
    remove(draft);
  }
  forgetOldest(kept, MOST_KEPT, (one) => join(one, USED));
  const entry = entryIn(folder);
  if (entry === null) throw new Error(`Astro left no renderer in ${folder}.`);
  return { entry, folder };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The module that renders, of a folder in which a renderer is whole; null of any other. */
function entryIn(folder: string): string | null {
  const file = join(folder, "entry.txt");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/**
 * Bundles in a process of its own, in the engine's folder: Astro writes into the folder in which it runs, and what it
 * takes of memory goes with it.
 */
async function bundle(shape: RendererShape, draft: string): Promise<void> {
  const script = fileURLToPath(new URL("./bundleRenderer.ts", import.meta.url));
  const words = [...process.execArgv, script, draft, JSON.stringify(shape)];
  const child = spawn(process.execPath, words, {
    cwd: ENGINE,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const failure: { told: PlainError | null } = { told: null };
  child.on("message", (told: PlainError) => {
    failure.told = told;
  });
  const [code] = await once(child, "close");
  if (failure.told !== null) throw errorFrom(failure.told);
  if (code !== 0) throw new Error(said.trim() || `Astro ended with ${String(code)}.`);
}

/** The hash of all that a renderer is made of. */
function keyOf(shape: RendererShape): string {
  return createHash("sha256").update(engineHash()).update(JSON.stringify(shape)).digest("hex").slice(0, 32);
}
