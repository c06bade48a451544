import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesBelow } from "../../src/disk/files.ts";
import { isXml, xmlProblem } from "../../src/formats/xml.ts";
import { isUnfit } from "../../src/syntax/fitText.ts";
import { IS_FULL } from "../support/forms.ts";
import { sextant, sextantHere } from "../support/releases.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";
import { NAMES, writeHostile } from "./hostileRoot.ts";

const ROOT = join(SCRATCH, "hostile");
const here = (...args: readonly string[]) => sextantHere(REPOSITORY, [...args, "--root", ROOT]);

/** Every file within a file, archives in archives too, by its path. */
function partsOf(path: string, bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] {
  if (!/\.(?:zip|pptx|xlsx)$/.test(path)) return [[path, bytes]];
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  return parts.flatMap(([name, own]) => partsOf(`${path}/${name}`, own));
}

beforeAll(() => writeHostile(ROOT));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

describe("a company whose names are hard to write", () => {
  test("check warns of each kind of character that no file can hold, and of scripts without a face", async () => {
    const { exit, err } = await here("check");
    expect(exit).toBe(0);
    for (const told of ["U+0001", "U+000B", "U+FFFE", "content/report.mdx:2:", "(row "])
      expect(err).toContain(told);
    for (const script of ["Arabic", "Devanagari", "Han", "emoji"])
      expect(err).toContain(`written in ${script}`);
    expect(err).not.toContain("written in Thai");
  });

  const kinds = ["data", "html", "pdf", "slides-pdf", "png", "pptx", "xlsx", "email", "email-html", "text"];
  test.each(kinds.filter((kind) => IS_FULL || (kind !== "slides-pdf" && kind !== "png")))(
    "%s: is made, of parts that are what they should be",
    async (kind) => {
      const { exit, err } = await here("export", "2026-q2", kind);
      expect([exit, /^error.*/m.exec(err)?.[0]]).toEqual([0, undefined]);
      const [file = ""] = filesBelow(join(ROOT, "exports"));
      const parts = partsOf(file, readFileSync(join(ROOT, "exports", file)));
      rmSync(join(ROOT, "exports"), { recursive: true });
      const xml = parts.filter(([path]) => isXml(path));
      expect(xml.length > 0).toBe(kind === "pptx" || kind === "xlsx");
      expect(xml.flatMap(([path, bytes]) => xmlProblem(path, strFromU8(bytes)) ?? [])).toEqual([]);
      for (const [path, bytes] of parts)
        if (/\.(?:csv|json|txt|eml|html)$/.test(path))
          expect([path, isUnfit(strFromU8(bytes))]).toEqual([path, false]);
    },
  );

  test("build writes its drawings and its feed as XML, with the names that every file can hold", async () => {
    const { exit, err } = await sextant(REPOSITORY, ["build", "--root", ROOT]);
    expect([exit, /^error.*/m.exec(err)?.[0]]).toEqual([0, undefined]);
    const dist = join(ROOT, "dist");
    const files = filesBelow(dist).filter(isXml);
    const text = (file: string) => readFileSync(join(dist, file), "utf8");
    expect(files.flatMap((file) => xmlProblem(file, text(file)) ?? [])).toEqual([]);
    expect(files).toContain("feed.xml");
    const svg = text(files.find((file) => file.endsWith("places-bar.svg")) ?? "");
    for (const name of [NAMES[6], NAMES[8], NAMES[9], NAMES[10], "Schmidt &amp; Söhne", "broken\ufffdline"])
      expect(svg).toContain(name);
    const page = text("drafts/2026-q2/details/index.html");
    expect(isUnfit(page)).toBe(false);
    expect(page).toContain("Schmidt &amp; Söhne");
  });
});
