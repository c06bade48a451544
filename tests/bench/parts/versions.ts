import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../../src/disk/files.ts";
import { publishedPath, sealedPath, under, type VersionName } from "../../../src/release/version.ts";
import { hashFile, sha256 } from "../../../src/snapshot/hash.ts";
import { makeReleasable, sealOf, sextant } from "../../support/releases.ts";
import { run, times } from "../measure.ts";
import type { Line } from "../table.ts";

const VERSIONS = 40;
const FIRST = { edition: "2026-q2", version: 1 };

/** Builds without drafts of one and of 40 released versions, beside a plain copy and hash of their files. */
export async function compareArchives(): Promise<Line[]> {
  const { root, remove } = await makeReleasable();
  await sextant(root, ["release", FIRST.edition, "--accept-warnings"]);
  const one = await seconds(root);
  for (let index = 1; index < VERSIONS; index += 1)
    multiply(root, { edition: `${2026 - Math.ceil(index / 4)}-q${1 + (index % 4)}`, version: 1 });
  const many = await seconds(root);
  const plain = copyAndHash(root);
  remove();
  const added = many.map((seconds, index) => (seconds - (one[index] ?? 0)) / plain);
  return [
    { what: "build --published of a small report, 1 released version", unit: "s", values: one },
    { what: `the same, ${VERSIONS} released versions`, unit: "s", values: many },
    { what: "a plain copy and hash of their files (the yardstick)", unit: "s", values: [plain] },
    { what: `the ${VERSIONS - 1} further versions, of the yardstick`, unit: "×", values: added, goal: 1 },
  ];
}

/** The seconds of three builds. */
async function seconds(root: string): Promise<number[]> {
  const runs = await times(3, () => run(["build", "--published", "--root", root]));
  return runs.map(({ wall }) => wall);
}

/** The first version again under another name, sealed as if it had been released so. */
function multiply(root: string, name: VersionName): void {
  const home = under(root, publishedPath(name));
  const sealed = under(root, sealedPath(name));
  cpSync(under(root, publishedPath(FIRST)), home, { recursive: true });
  cpSync(under(root, sealedPath(FIRST)), sealed, { recursive: true });
  const first = name.edition.replace(/-q(\d)/, (_, quarter) =>
    `-0${3 * Number(quarter) - 2}-01`.replace("-010", "-10"),
  );
  const period = { id: name.edition, first, last: `${first.slice(0, 8)}28` };
  const record = JSON.parse(readFileSync(join(sealed, "record.json"), "utf8"));
  writeFileSync(join(sealed, "record.json"), `${JSON.stringify({ ...record, id: name.edition, period })}\n`);
  const manifest = JSON.parse(readFileSync(join(home, "manifest.json"), "utf8"));
  const paths = filesBelow(sealed).filter((path) => path !== "seal.json");
  const own = paths.map((path) => [`${sealedPath(name)}/${path}`, hashFile(join(sealed, path)).sha256]);
  const inputs = Object.entries(manifest.inputs).filter(([path]) => !path.startsWith(sealedPath(FIRST)));
  const text = `${JSON.stringify({ ...manifest, ...name, period, inputs: Object.fromEntries([...inputs, ...own]) }, null, 2)}\n`;
  const [was, seal] = [sealOf(root, "2026-q2-v1"), sha256(text)];
  for (const path of filesBelow(home)) {
    const bytes = readFileSync(join(home, path));
    if (bytes.includes(was)) writeFileSync(join(home, path), bytes.toString("utf8").replaceAll(was, seal));
  }
  writeFileSync(join(home, "manifest.json"), text);
  writeFileSync(join(sealed, "seal.json"), `${JSON.stringify({ ...name, seal }, null, 2)}\n`);
}

/** Copies every file that belongs to released versions, and hashes each. */
function copyAndHash(root: string): number {
  const start = performance.now();
  for (const folder of ["public/editions", "data/sealed"]) {
    const copy = join(root, "copy", folder);
    cpSync(join(root, folder), copy, { recursive: true });
    for (const path of filesBelow(copy)) hashFile(join(copy, path));
  }
  const taken = (performance.now() - start) / 1000;
  if (!existsSync(join(root, "copy"))) throw new Error("nothing was copied");
  rmSync(join(root, "copy"), { recursive: true });
  return taken;
}
