import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { forgetDrawings } from "../../src/blocks/drawnOnce.ts";
import { DOINGS, EDITS, type Edit, wordOf } from "../support/edits.ts";
import { IS_FULL } from "../support/forms.ts";
import { copyOfRoot, foundIn, hashesBelow, type Outcome, sextant, sextantHere } from "../support/releases.ts";
import { demoRich, type Rich, smallRich } from "../support/richCompany.ts";
import { uniforms } from "../support/seeded.ts";

/**
 * A build takes what did not change from the builds before it. Nothing of that may be stale: a report is edited in each
 * of these ways, in an order that is drawn, and each time its site must be, byte by byte, the one that is built from
 * nothing, and so must what `check` says of it.
 *
 * In short a small company, of which forty edits are compared once: what is stale stays so until it is changed again. With
 * SEXTANT_FULL=1 after each edit, with more orders, and the demo by commands as people run them.
 * STALE_SEED=7 begins with another order, STALE_EDITS=20 ends after so many edits.
 */
const SEED = Number(process.env["STALE_SEED"] ?? 1);
const MOST = Number(process.env["STALE_EDITS"] ?? (IS_FULL ? Number.POSITIVE_INFINITY : 40));

type Command = (root: string, args: readonly string[]) => Promise<Outcome>;

let roots: Rich[] = [];
afterEach(() => {
  for (const { files } of roots) files.remove();
  roots = [];
});

/** Edits a root over and over, and compares what is built of it with what is built from nothing. */
class Session {
  readonly #rich: Rich;
  readonly #command: Command;
  readonly #done: string[] = [];
  readonly #seed: number;
  #before: Record<string, string> = {};
  compared = 0;

  constructor(rich: Rich, command: Command, seed: number) {
    this.#rich = rich;
    this.#command = command;
    this.#seed = seed;
  }

  get done(): string {
    return `seed ${this.#seed}, after ${this.#done.join("; ") || "nothing"}`;
  }

  async edit(name: string, edit: Edit): Promise<void> {
    const { root } = this.#rich.files;
    const times = this.#done.length;
    this.#done.push(name);
    await edit({ ...this.#rich, times, word: wordOf(times), run: (...args) => this.#command(root, args) });
  }

  /** Builds the root, and what was changed must be seen in its site. */
  async build(isChanged: boolean): Promise<void> {
    const { files } = this.#rich;
    const { exit, err } = await this.#command(files.root, ["build"]);
    expect(exit, `${this.done}\n${errorsIn(err)}`).toBe(0);
    const now = hashesBelow(files.path("dist"));
    if (isChanged) expect(apart(this.#before, now), `changed nothing: ${this.done}`).not.toEqual([]);
    else if (this.#done.length > 0) expect(apart(this.#before, now), `changed: ${this.done}`).toEqual([]);
    this.#before = now;
  }

  /** Builds and checks a copy of the root of which nothing is kept. */
  async compare(): Promise<void> {
    const { root } = this.#rich.files;
    const copy = copyOfRoot(root, "fresh");
    try {
      for (const left of [".sextant", "dist"]) rmSync(copy.path(left), { recursive: true, force: true });
      forgetDrawings();
      const built = await this.#command(copy.root, ["build"]);
      expect(built.exit, `${this.done}\n${errorsIn(built.err)}`).toBe(0);
      const stale = apart(hashesBelow(copy.path("dist")), this.#before);
      const unlike = stale.map((path) => firstUnlike(join(root, "dist", path), copy.path(`dist/${path}`)));
      expect(stale, `${this.done}\n${unlike.join("\n")}`).toEqual([]);
      const found = async (of: string) => foundIn((await this.#command(of, ["check", "--json"])).out);
      const fresh = await found(copy.root);
      expect(await found(root), this.done).toBe(fresh);
      expect(await found(root), this.done).toBe(fresh);
      this.compared += 1;
      if (IS_FULL || process.env["STALE_EDITS"] !== undefined)
        process.stderr.write(`${this.compared} compared: ${this.#done.at(-1)}\n`);
    } finally {
      copy.remove();
    }
  }
}

/** Of what a command complained of, what it was refused for. */
function errorsIn(said: string): string {
  return said
    .split("\n\n")
    .filter((one) => !one.startsWith("warning "))
    .join("\n\n");
}

/** Where two files are not the same first, and what stands there in each. */
function firstUnlike(one: string, other: string): string {
  const [left = "", right = ""] = [one, other].map((path) =>
    existsSync(path) ? readFileSync(path, "latin1") : "",
  );
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 120), at + 120));
  return `${one} at ${at}: ${around(left)}, anew ${around(right)}`;
}

/** The files that are not the same. */
function apart(one: Record<string, string>, other: Record<string, string>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => one[path] !== other[path],
  );
}

/** All edits, and all that is done between them, in an order that is drawn. */
function drawn(seed: number): { readonly name: string; readonly edit: Edit; readonly isChange: boolean }[] {
  const uniform = uniforms(seed);
  const of = (edits: Readonly<Record<string, Edit>>, isChange: boolean) =>
    Object.entries(edits).map(([name, edit]) => ({ name, edit, isChange, at: uniform() }));
  return [...of(EDITS, true), ...of(DOINGS, false)].sort((one, other) => one.at - other.at).slice(0, MOST);
}

/** Edits a root in an order that is drawn, builds it after so many edits, and compares it after so many builds. */
async function follow(
  rich: Rich,
  command: Command,
  seed: number,
  pace: { readonly edits: number; readonly builds: number },
): Promise<Session> {
  roots.push(rich);
  forgetDrawings();
  const session = new Session(rich, command, seed);
  await session.build(false);
  const edits = drawn(seed);
  let isChanged = false;
  for (const [index, { name, edit, isChange }] of edits.entries()) {
    await session.edit(name, edit);
    isChanged ||= isChange;
    const isLast = index === edits.length - 1;
    if (!isLast && (index + 1) % pace.edits !== 0) continue;
    await session.build(isChanged);
    isChanged = false;
    if (isLast || (index + 1) % (pace.edits * pace.builds) === 0) await session.compare();
  }
  return session;
}

test("there are at least forty ways to change a report", () => {
  expect(Object.keys(EDITS).length).toBeGreaterThanOrEqual(40);
});

const SEEDS = IS_FULL ? [SEED, SEED + 1, SEED + 2] : [SEED];

test.each(SEEDS)(
  "a small company's site is never stale, however it is edited (order %i)",
  async (seed) => {
    const pace = IS_FULL ? { edits: 1, builds: 1 } : { edits: 20, builds: 2 };
    const session = await follow(await smallRich(), sextantHere, seed, pace);
    expect(session.compared).toBeGreaterThanOrEqual(
      Math.floor(drawn(seed).length / (pace.edits * pace.builds)),
    );
  },
  3_600_000,
);

test.runIf(IS_FULL)(
  "nor is the demo's, in which each command is a process",
  async () => {
    const session = await follow(demoRich(), sextant, SEED, { edits: 1, builds: 1 });
    expect(session.compared).toBe(drawn(SEED).length);
  },
  14_400_000,
);
