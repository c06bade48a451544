import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Diagnostic, DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { printDiagnostics } from "../engine/check.ts";
import type { Effects } from "../engine/effects.ts";
import { countDiagnostics } from "../engine/print.ts";
import { numbered } from "../language/messages.ts";
import { readArchive } from "../release/archive.ts";
import { SEAL_FILE } from "../release/seal.ts";
import { verifyCheckout } from "../release/verify.ts";
import { type Verification, verifyFolder, verifySealed } from "../release/verifySite.ts";
import { type Fetch, verifyUrl } from "../release/verifyUrl.ts";
import { nameOf, sealedPath } from "../release/version.ts";
import { UsageError } from "./usage.ts";

/** Holds every released byte of the checkout, of a folder or of a deployed site against its seals; 1 where any differs. */
export async function verify(
  effects: Effects,
  target: string | undefined,
  seal: string | undefined,
): Promise<number> {
  const verification = await verified(effects, target);
  const { versions, diagnostics } = verification;
  const found = [
    ...diagnostics,
    ...verifySealed(versions, seal),
    ...(target === undefined ? [] : foreignSeals(effects.root, verification)),
  ];
  printDiagnostics(effects, found);
  const files = versions.reduce((sum, { manifest }) => sum + Object.keys(manifest.outputs).length, 0);
  effects.print(
    `${numbered(versions.length, "version")}, ${numbered(files, "file")}; ${countDiagnostics(found)}`,
  );
  return found.length > 0 ? 1 : 0;
}

async function verified({ root, progress }: Effects, target: string | undefined): Promise<Verification> {
  if (target === undefined) {
    const versions = readArchive(root);
    return { isSite: true, versions, diagnostics: verifyCheckout(root, versions) };
  }
  if (/^https?:\/\//.test(target)) {
    if (!URL.canParse(target)) throw new UsageError(`"${target}" is no address.`);
    progress(`fetching ${target}`);
    return verifyUrl(new URL(target), fetchFile);
  }
  const folder = resolve(root, target);
  if (existsSync(folder)) return verifyFolder(folder);
  const problem = errorAt(
    startOf(target),
    "missing-file",
    `there is no folder ${target}`,
    "Name a built site, or a version.",
  );
  return { isSite: false, versions: [], diagnostics: [problem] };
}

/** What is deployed must carry the seals that the checkout keeps, where it keeps any, and a site all of its versions. */
function foreignSeals(root: string, { isSite, versions }: Verification): Diagnostic[] {
  if (!existsSync(join(root, "public", "editions"))) return [];
  const mend = "Deploy the site again from this checkout.";
  return readArchive(root).flatMap((kept) => {
    const there = versions.find((one) => nameOf(one) === nameOf(kept));
    if (there?.seal === kept.seal || (there === undefined && !isSite)) return [];
    const place = startOf(`${sealedPath(kept)}/${SEAL_FILE}`);
    if (there === undefined) {
      const message = `${nameOf(kept)}, which the checkout keeps, is not there as it was sealed`;
      return [errorAt(place, "released-file-missing", message, mend)];
    }
    const message = `${nameOf(kept)} has the seal ${there.seal}, and the checkout keeps ${kept.seal}`;
    return [errorAt(place, "seal-broken", message, mend)];
  });
}

/** A host that has not answered for so long will not. */
const PATIENCE_MS = 30_000;

const fetchFile: Fetch = async (url) => {
  const response = await answerOf(url);
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw noAnswer(url, `the host answers ${response.status} ${response.statusText}`.trim());
  return new Uint8Array(await response.arrayBuffer());
};

async function answerOf(url: URL): Promise<Response> {
  try {
    return await fetch(url, { redirect: "follow", signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw noAnswer(url, cause instanceof Error ? cause.message || cause.name : String(cause));
  }
}

function noAnswer(url: URL, why: string): DiagnosticError {
  const mend = "Look whether the address is right, and whether the host lets this machine read it.";
  return new DiagnosticError(
    errorAt(startOf(url.href), "no-answer", `${url.href} cannot be read: ${why}`, mend),
  );
}
