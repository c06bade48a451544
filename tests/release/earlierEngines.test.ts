import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FORMAT_NAMES, FORMATS } from "../../src/formats/formats.ts";
import { readArchive } from "../../src/release/archive.ts";
import { readLedger } from "../../src/release/ledger.ts";
import { nameOf, publishedPath } from "../../src/release/version.ts";
import { sextantHere } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

/*
 * What an engine before this one has released: this one verifies it, reads its ledger and hands out what it carries.
 * That it computes its figures again is tested in `reproduce.test.ts`, of each of these versions.
 */

const OUT = join(SCRATCH, "earlier-engines");
const ARCHIVE = readArchive(REPOSITORY);
const VERSIONS = ARCHIVE.map((version) => [nameOf(version), version] as const);

afterAll(() => rmSync(OUT, { recursive: true, force: true }));

test("every version names the engine that made it, and some are of the first one", () => {
  const engines = ARCHIVE.map(({ manifest }) => manifest.engine);
  expect(engines.filter(({ name, version }) => name === "" || !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(engines.filter(({ version }) => version === "0.1.0").length).toBeGreaterThanOrEqual(3);
});

test("every version is what it was sealed as", async () => {
  const { exit, out, err } = await sextantHere(REPOSITORY, ["verify"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(out).toMatch(new RegExp(`^${VERSIONS.length} versions, `));
  for (const [name, { seal }] of VERSIONS) {
    const demanded = await sextantHere(REPOSITORY, ["verify", "--seal", seal]);
    expect({ name, exit: demanded.exit, err: demanded.err }).toEqual({ name, exit: 0, err: "" });
  }
});

describe.each(VERSIONS)("%s", (_, version) => {
  const folder = join(REPOSITORY, publishedPath(version), "downloads");
  const carried = existsSync(folder) ? readdirSync(folder) : [];

  test("has a ledger that reads, with its north star as the manifest has it", () => {
    const ledger = readLedger(REPOSITORY, version);
    const { metric, value, text } = version.manifest.north_star;
    const star = ledger.find(({ id }) => id === `${metric}@${version.edition}`);
    expect({ value: star?.value, text: star?.text }).toEqual({ value, text });
  });

  test("carries files to send", () => expect(carried.length).toBeGreaterThan(3));

  test.each(FORMAT_NAMES.filter((kind) => FORMATS[kind].isCarried))(
    "hands out as %s the bytes that were sealed, or says that it carries none",
    async (kind) => {
      const out = join(OUT, `${version.edition}-${version.version}-${kind}`);
      const words = ["export", version.edition, `v${version.version}`, kind, "--out", out];
      const { exit, err } = await sextantHere(REPOSITORY, words);
      if (exit === 0) {
        const bytes = readFileSync(out);
        expect(carried.map((name) => readFileSync(join(folder, name)).equals(bytes))).toContain(true);
      } else {
        // A format that came later.
        expect(err).toContain(`${nameOf(version)} carries no ${kind}, and was released before`);
        expect(carried.filter((name) => name.endsWith(FORMATS[kind].ending))).toEqual([]);
      }
    },
  );
});
