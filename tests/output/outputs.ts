import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "../../src/cli/commands/build.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { draftOf } from "../../src/engine/exportSource.ts";
import { renderDocument } from "../../src/engine/render/renderDocument.ts";
import { FORMAT_NAMES, FORMATS } from "../../src/formats/formats.ts";
import { readArchive } from "../../src/release/archive.ts";
import { sha256 } from "../../src/snapshot/hash.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { heard } from "../support/releases.ts";
import { copyDemo, copyReleasedDemo, REPOSITORY, SCRATCH } from "../support/roots.ts";

/**
 * Everything that the product makes, to the byte, for moves that must not change it:
 *
 *   node tests/output/outputs.ts record before.json    before the move, in a clean checkout
 *   node tests/output/outputs.ts record after.json     after it
 *   node tests/output/outputs.ts compare before.json after.json
 *
 * That is the pages and every export of the demo, as drafts and as released, and the report on real data where
 * `../shared/data` is there.
 */
const USAGE = "Say `record <file>`, or `compare <before> <after>`.";

const DATA = join(REPOSITORY, "..", "shared", "data", "online-retail.parquet");
/** The language of the demo's translations; null is the original. */
const LANGUAGES = [null, "de", "fr"] as const;

type Hashes = Record<string, string>;

/** Makes all there is, and returns the sha256 of each file by its name. */
async function record(): Promise<Hashes> {
  const hashes: Hashes = {};
  const drafts = join(SCRATCH, "outputs-drafts");
  copyDemo(drafts);
  await add(hashes, "drafts", drafts, ["2026-q3", "2026-q2", "2026-q1"]);
  const released = join(SCRATCH, "outputs-released");
  copyReleasedDemo(released);
  await add(hashes, "released", released, []);
  if (existsSync(DATA)) await add(hashes, "retail", await retail(), ["2011-q3"]);
  return hashes;
}

async function retail(): Promise<string> {
  const root = join(SCRATCH, "outputs-retail");
  rmSync(root, { recursive: true, force: true });
  cpSync(join(REPOSITORY, "tests", "oracle", "retail", "content"), join(root, "content"), {
    recursive: true,
    dereference: true,
  });
  const table = join(root, "order_lines.parquet");
  symlinkSync(DATA, table);
  const taken = { takenAt: "2011-12-10T06:00:00Z", timezone: "Europe/London", through: null };
  await takeSnapshot({ root, name: "2011-12-10", files: [table], ...taken, progress: () => {} });
  return root;
}

async function add(hashes: Hashes, name: string, root: string, editions: readonly string[]): Promise<void> {
  const effects = heard(root);
  if ((await build.run(effects, [])).exit !== 0) throw new Error(effects.said.join("\n"));
  const dist = join(root, "dist");
  for (const file of filesBelow(dist))
    hashes[`${name}/dist/${file}`] = sha256(readFileSync(join(dist, file)));
  for (const edition of editions)
    for (const language of LANGUAGES) {
      if (
        language !== null &&
        !existsSync(join(root, "content", "editions", edition, `index.${language}.mdx`))
      )
        continue;
      const draft = await draftOf(effects, readArchive(root), { edition, language });
      const standing = { superseded: false, outdated: false };
      const tools = { paper: "a4", standing, progress: () => {}, render: renderDocument } as const;
      for (const kind of FORMAT_NAMES) {
        const bytes = await FORMATS[kind].make(draft.edition, { ...tools, sections: draft.sections });
        hashes[`${name}/exports/${edition}${language === null ? "" : `.${language}`}.${kind}`] =
          sha256(bytes);
      }
    }
}

function compare(before: Hashes, after: Hashes): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort().flatMap((file) => {
    if (before[file] === after[file]) return [];
    return [`${after[file] === undefined ? "gone" : before[file] === undefined ? "new" : "other"} ${file}`];
  });
}

const read = (file: string): Hashes => JSON.parse(readFileSync(file, "utf8"));

const [what, first, second] = parseArgs({ allowPositionals: true }).positionals;
if (what === "record" && first !== undefined && second === undefined) {
  const hashes = await record();
  writeFileSync(first, `${JSON.stringify(hashes, null, 1)}\n`);
  process.stdout.write(`${Object.keys(hashes).length} files\n`);
} else if (what === "compare" && first !== undefined && second !== undefined) {
  const apart = compare(read(first), read(second));
  for (const line of apart) process.stdout.write(`${line}\n`);
  process.stdout.write(`${apart.length} of ${Object.keys(read(second)).length} files are not the same\n`);
  process.exitCode = apart.length === 0 ? 0 : 1;
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
