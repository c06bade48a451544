import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { unread } from "../../src/charts/shown.ts";
import { allPictures } from "./pictureCases.ts";

const FOLDER = fileURLToPath(new URL("./pictures/", import.meta.url));
const pictures = allPictures();
const update = process.env["UPDATE_PICTURES"] === "1";

describe("the pictures of the charts", () => {
  it.each(pictures.map((picture) => [picture.name, picture.draw] as const))(
    "%s is drawn as kept",
    (name, draw) => {
      const [kept, changed] = [`${FOLDER}${name}.svg`, `${FOLDER}${name}-changed.svg`];
      const svg = `${unread(draw())}\n`;
      rmSync(changed, { force: true });
      if (update) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(kept, svg);
        return;
      }
      if (existsSync(kept) && readFileSync(kept, "utf8") === svg) return;
      writeFileSync(changed, svg);
      expect.fail(
        `${name} is drawn otherwise than tests/charts/pictures/${name}.svg. Look at ${name}-changed.svg beside it; if it is better, run the test with UPDATE_PICTURES=1.`,
      );
    },
  );

  it("are all of cases that there are", () => {
    const known = new Set(pictures.map(({ name }) => `${name}.svg`));
    const lost = readdirSync(FOLDER).filter((file) => !known.has(file) && !file.endsWith("-changed.svg"));
    expect(lost).toEqual([]);
  });

  it("weigh less than 1.5 MB together", () => {
    const sizes = pictures.map(({ name }) => statSync(`${FOLDER}${name}.svg`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it("hold no numbers that are none, no styles, and no scripts of hostile names", () => {
    for (const { name, draw } of pictures)
      expect(draw(), name).not.toMatch(/NaN|Infinity|undefined|<style|style=|<script|font-family/);
  });
});
