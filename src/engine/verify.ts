import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { numbered } from "../language/messages.ts";
import { readArchive, type Version } from "../release/archive.ts";
import type { Fetch } from "../release/fetch.ts";
import { verifyGone, verifyGoneAt } from "../release/stillServed.ts";
import { verifyCheckout, verifyKept } from "../release/verify.ts";
import { type Expected, verifyAround, verifyAroundAt } from "../release/verifyAround.ts";
import {
  isDrafted,
  type Kept,
  type Verification,
  verifyCopies,
  verifyFolder,
  verifySealed,
} from "../release/verifySite.ts";
import { verifyCopiesAt, verifyUrl } from "../release/verifyUrl.ts";
import { notWithdrawn, toldOfWithdrawal, withdrawnOf } from "../release/withdrawn.ts";
import type { EngineEffects } from "./effects.ts";
import { toldFault } from "./faults.ts";
import { checkSignatures } from "./release/signing.ts";

/** What was released, and what differs from its seals. */
export interface Verified {
  readonly versions: Verification["versions"];
  /** Who vouches for them, a line each. */
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder of this machine, or the address of a deployed site, which ends with a slash, and how it is fetched. */
export type Target = string | { readonly base: URL; readonly fetchFile: Fetch };

/** What is held against the checkout: its versions, and what stands around them. */
interface Held {
  readonly found: Verification;
  readonly hasDrafts: boolean;
  /** Against the site that the checkout builds, in a folder. */
  around(expected: Expected): Promise<Diagnostic[]>;
  /** Against its own versions, where nothing else is known. */
  copies(): Promise<Diagnostic[]>;
}

/**
 * Holds every released byte of the checkout against its seals, or, where a target is named, all that readers get of a
 * folder or a deployed site against what the checkout keeps and builds; `seal` is demanded of one of the versions. Without
 * a checkout a site is held against itself.
 */
export async function verifyReleased(
  effects: EngineEffects,
  target: Target | undefined,
  seal: string | undefined,
): Promise<Verified> {
  const { root } = effects;
  const kept = isCheckout(root) ? readArchive(root) : null;
  if (target === undefined) {
    const versions = kept ?? [];
    const broken = [...verifyCheckout(root, versions), ...verifySealed(versions, seal)];
    const signed = checkSignatures(root, versions);
    return {
      versions,
      said: [...signed.said, ...toldOfWithdrawn(versions)],
      diagnostics: [...broken, ...signed.diagnostics],
    };
  }
  const signed = kept === null ? null : checkSignatures(root, kept);
  const broken = kept === null ? [] : verifyKept(root, kept);
  const held =
    typeof target === "string" ? heldBelow(root, target, kept) : await heldAt(target, kept, effects);
  if (held === null) return { versions: [], said: [], diagnostics: [noFolder(target)] };
  const { versions, diagnostics, isSite } = held.found;
  const around = isSite ? await aroundOf(effects, held, kept, broken) : [];
  return {
    versions,
    said: [...(signed?.said ?? held.found.said), ...(isSite ? toldOfWithdrawn(kept ?? []) : [])],
    diagnostics: [
      ...broken,
      ...(signed?.diagnostics ?? []),
      ...diagnostics,
      ...verifySealed(versions, seal),
      ...around,
    ],
  };
}

function toldOfWithdrawn(versions: readonly Version[]): string[] {
  return withdrawnOf(versions).map(toldOfWithdrawal);
}

/** Is a target one to be fetched? */
export function isAddress(target: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
}

/** Is there a report below a root, or anything that was released from it? */
function isCheckout(root: string): boolean {
  return ["public/editions", "data/sealed", "content/report.mdx"].some((path) =>
    existsSync(join(root, path)),
  );
}

function heldBelow(root: string, target: string, kept: Kept): Held | null {
  const folder = resolve(root, target);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const found = verifyFolder(folder, kept);
  return {
    found,
    hasDrafts: isDrafted(folder),
    around: async (expected) => verifyAround(folder, expected),
    copies: async () => [
      ...verifyCopies(folder, found.versions),
      ...verifyGone(folder, withdrawnOf(kept ?? [])),
    ],
  };
}

async function heldAt(
  { base, fetchFile }: Exclude<Target, string>,
  kept: Kept,
  { progress }: EngineEffects,
): Promise<Held> {
  progress(`fetching ${base.href}`);
  const found = await verifyUrl(base, fetchFile, kept);
  return {
    found,
    hasDrafts: found.isDrafted,
    around: (expected) => verifyAroundAt(base, expected, found.isDrafted, fetchFile),
    copies: async () => [
      ...(await verifyCopiesAt(base, found.versions, fetchFile)),
      ...(await verifyGoneAt(base, withdrawnOf(kept ?? []), fetchFile)),
    ],
  };
}

function noFolder(target: Target): Diagnostic {
  const named = String(target);
  const mend = "Name a built site, or a version.";
  return diagnose(startOf(named), "missing-file", { message: `there is no folder ${named}`, mend });
}

/**
 * What stands around the versions of a site: held against what the checkout builds, with drafts where the site has any. A
 * checkout that is broken itself, or that no site can be built from, says so.
 */
async function aroundOf(
  effects: EngineEffects,
  held: Held,
  kept: Kept,
  broken: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  if (kept === null || broken.length > 0) return held.copies();
  const built = await whileBuilt(effects, held.hasDrafts, kept, (expected) => held.around(expected));
  if ("found" in built) return built.found();
  return [diagnose(startOf("content"), "site-not-comparable", built), ...(await held.copies())];
}

/** What is found while the site of a checkout stands in a folder aside; else why it cannot be built. */
async function whileBuilt(
  effects: EngineEffects,
  hasDrafts: boolean,
  kept: readonly Version[],
  find: (expected: Expected) => Promise<Diagnostic[]>,
): Promise<{ readonly found: () => Promise<Diagnostic[]> } | { readonly why: string }> {
  try {
    // What computes a site takes its time to load, and most of what is verified needs none.
    const { computeSite, readReport, renderSiteAside } = await import("./engine.ts");
    const read = readReport(effects);
    const computation = await computeSite(effects, read, { published: !hasDrafts });
    const { site, diagnostics } = computation;
    if (site === null) {
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      return { why: `content/ has ${numbered(errors.length, "error")}` };
    }
    const versions = notWithdrawn(kept);
    const withdrawn = withdrawnOf(kept);
    const released = new Set(versions.map(({ edition }) => edition));
    const editions = read.original.content?.editions ?? [];
    const unreleased = editions.map(({ id }) => id).filter((id) => !released.has(id));
    return await renderSiteAside(effects, site, computation, async (folder) => {
      const [outcome] = await Promise.allSettled([find({ folder, versions, withdrawn, unreleased })]);
      // What went wrong with the target is no fault of the checkout.
      return {
        found: () =>
          outcome.status === "fulfilled" ? Promise.resolve(outcome.value) : Promise.reject(outcome.reason),
      };
    });
  } catch (error) {
    const told = toldFault(error, effects.root);
    if (told === null) throw error;
    return { why: told.message };
  }
}
