import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { linesOf } from "../../src/formats/chat.ts";
import { digestOf } from "../../src/formats/digest.ts";
import { REPOSITORY, SCRATCH } from "../support/roots.ts";

const folder = join(SCRATCH, "digest");
const HOME = "/drafts/2026-q3/de/";
const PAGE = `<!doctype html><html lang="de-DE"><body>
<header class="top"><p><span class="place">North-Star-Bericht, Q3 2026</span></p></header>
<div class="page"><main id="main">
<div class="breach-row"><p><span aria-hidden="true">▲</span> Leitplanke verletzt</p><p>Abgang: 5,9 %.</p><p class="said">Wir halten an.</p></div>
<h1>Mehr schreiben</h1><p class="lede">Es sind 611.</p>
<div class="headline"><p class="headline-name"><a href="../../../metrics/daily_posters/">Täglich Schreibende</a></p>
<p class="headline-number">611</p><p class="headline-unit">Menschen</p>
<div class="fact"><p class="fact-value">+12,9 %, besser</p><p class="fact-note">gegenüber Q2 2026 (541)</p></div></div>
<ul class="guardrails"><li><h3 class="guardrail-name"><a href="#">Abgang</a></h3><p>Verletzt 5,9 %</p><p class="fact-note">x</p></li></ul>
<table class="cards asks"><caption class="vh">Entscheidungen, um die wir bitten</caption><thead><tr><th>Entscheidung</th></tr></thead>
<tbody><tr><th scope="row">Warten wir?<ol class="options"><li>Ja.</li><li>Nein.</li></ol></th><td>Ja.</td><td>Mira Brandt</td><td>16. Okt. 2026</td></tr></tbody></table>
<table class="cards"><caption class="vh">Zusagen</caption><tbody><tr><th>Etwas anderes</th><td>x</td><td>y</td></tr></tbody></table>
</main></div><footer class="bottom"></footer></body></html>`;

beforeAll(() => {
  mkdirSync(join(folder, HOME), { recursive: true });
  writeFileSync(join(folder, HOME, "index.html"), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said for chat of the page, with the content in a locale. */
function said(locale: string | undefined): string[] {
  const { content } = readContent(REPOSITORY, undefined, locale);
  if (content === null) throw new Error("the demo does not read");
  const standing = { superseded: false, outdated: false };
  const named = { folder, home: HOME, language: "de", edition: "2026-q3", version: null };
  const files = { ...named, date: "2026-10-02", sealWords: null, content, standing };
  return linesOf(digestOf(files)).filter((line) => line !== "");
}

test("a digest is read off a page whatever its language, and speaks that of the edition", () => {
  const [, place, ...lines] = said("de-DE");
  expect(place).toMatch(/^North-Star-Bericht, Q3 2026, Entwurf · /);
  expect(lines).toEqual([
    "Täglich Schreibende: 611 (Menschen)",
    "- +12,9 %, besser · gegenüber Q2 2026 (541)",
    "Leitplanke verletzt: Abgang: 5,9 %.",
    "Leitplanken",
    "- Abgang: Verletzt 5,9 %",
    "Worum wir bitten",
    "1. Warten wir? (Mira Brandt, bis 16. Okt. 2026)",
  ]);
});

test("what a digest adds itself is in English for an English edition", () => {
  const lines = said(undefined);
  expect(lines[1]).toContain("Q3 2026, draft");
  expect(lines.slice(-4)).toEqual([
    "Guardrails",
    "- Abgang: Verletzt 5,9 %",
    "We ask for",
    "1. Warten wir? (Mira Brandt, by 16. Okt. 2026)",
  ]);
});
