import { join } from "node:path";
import { KeptSeen } from "../../disk/seen.ts";
import { engineSeen } from "../render/engineHash.ts";
import { KeptEditions } from "./editions.ts";

/**
 * What commands leave below a root for the next one, each thing under the hash of all that it was made of: what is read
 * here is as if it were made now. A draft is checked and built by it; what is released, verified or reproduced never is.
 */
export class Kept {
  readonly root: string;
  readonly seen: KeptSeen;
  readonly editions: KeptEditions;
  readonly #folder: string;

  constructor(root: string) {
    this.root = root;
    this.#folder = join(root, ".sextant");
    this.seen = new KeptSeen(this.#folder);
    this.editions = new KeptEditions(this);
  }

  /** The hash of the engine and all that it runs on, as they were found first. */
  get engine(): string {
    return engineSeen(this.seen);
  }

  /** Where something is kept. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  /** Writes what was made anew. */
  keep(): void {
    this.editions.forgetOthers();
    this.seen.keep();
  }
}
