import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/formats/formats.ts";
import { sextant } from "../support/releases.ts";
import { DEMO, REPOSITORY } from "../support/roots.ts";

/** A folder far from the report, with nothing in it but one `report.zip`. */
const folder = mkdtempSync(join(tmpdir(), "sextant-alone-"));
const home = join(DEMO, "dist", "drafts", "2026-q3");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = (name: string) => readFileSync(join(folder, name));

describe("of a report.zip alone, in an empty folder, are made", () => {
  beforeAll(async () => {
    cpSync(join(home, "report.zip"), join(folder, "report.zip"));
    const script = join(REPOSITORY, "tests", "support", "makeAlone.ts");
    expect(await sextant(folder, [], { script })).toEqual({ exit: 0, out: "", err: "" });
  });

  test("the zip of data, with the figures and tables that lie beside the pages", () => {
    const files = unzipSync(made(`made${FORMATS.data.ending}`));
    const charts = readdirSync(join(home, "charts")).filter((name) => name.endsWith(".csv"));
    for (const name of ["figures.json", ...charts.map((one) => `charts/${one}`)])
      expect(Buffer.from(files[name] ?? []).toString("utf8"), name).toBe(
        readFileSync(join(home, name), "utf8"),
      );
  });

  test("the deck, with a slide for each section of the board page, and its charts with their data", () => {
    const files = unzipSync(made(`made${FORMATS.pptx.ending}`));
    const held = (pattern: RegExp) => Object.entries(files).filter(([part]) => pattern.test(part));
    const slides = held(/^ppt\/slides\/slide\d+\.xml$/).map(([, bytes]) => strFromU8(bytes));
    const { document } = parseHTML(readFileSync(join(home, "index.html"), "utf8"));
    const sections = [...document.querySelectorAll("h2[id]:not(#evidence-heading)")];
    expect(sections.length).toBeGreaterThan(5);
    for (const { textContent } of sections)
      expect(
        slides.some((xml) => xml.includes(`<a:t>${textContent}</a:t>`)),
        textContent ?? "",
      ).toBe(true);
    const tables = [...document.querySelectorAll("a[href^='charts/'][href$='.csv']")];
    const native = tables.flatMap(
      (link) => /^charts\/(trend|bridge|segments)-/.exec(link.getAttribute("href") ?? "")?.[1] ?? [],
    );
    expect(new Set(native)).toEqual(new Set(["trend", "bridge", "segments"]));
    expect(held(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(native.length);
    expect(held(/^ppt\/embeddings\/.+\.xlsx$/)).toHaveLength(native.length);
  });

  test("a picture of every chart, and the one for previews of links as it lies beside the pages", () => {
    const pictures = Object.keys(unzipSync(made(`made${FORMATS.png.ending}`)));
    const drawn = readdirSync(join(home, "charts")).flatMap((name) => /^(.+)\.svg$/.exec(name)?.[1] ?? []);
    expect(pictures).toEqual(drawn.map((name) => `${name}.png`).sort());
    expect(made("preview.png").equals(readFileSync(join(home, "preview.png")))).toBe(true);
  });

  test("the messages, with the pictures of the mail", () => {
    expect(made(`made${FORMATS.text.ending}`).toString("utf8")).toContain("\nDaily people who post: 611 (");
    expect(
      made(`made${FORMATS.email.ending}`)
        .toString("latin1")
        .match(/Content-ID: </g),
    ).toHaveLength(2);
  });
});
