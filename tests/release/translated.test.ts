import { afterAll, beforeAll, expect, test } from "vitest";
import { deadLinks } from "../support/deadLinks.ts";
import type { Scratch } from "../support/oracleRoots.ts";
import { makeReleasable, sextantHere } from "../support/releases.ts";

const V1 = "editions/2026-q2/v1/";
let files: Scratch;

beforeAll(async () => {
  files = await makeReleasable();
  files.edit("content/report.mdx", "company:", "languages: [de-DE]\ncompany:");
  files.write(
    "content/report.de.mdx",
    "---\nmission: Menschen ins Gespräch bringen.\n---\nEin kleiner Bericht.\n",
  );
  files.write(
    "content/metrics/talkers.de.mdx",
    "---\nname: Redende\nstatement: Wer in der Woche wenigstens etwas sagt.\nunit: Menschen\n---\nSie kommen, um zu reden.\n",
  );
  files.write(
    "content/editions/2026-q2/index.de.mdx",
    '---\ntitle: Mehr Menschen reden\nsummary: "Redende {{talkers:change_phrase.previous}} auf {{talkers}}."\nhighlights: ["Gäste {{guests:change_phrase.previous}}."]\nlowlights: [Am Wochenende kommen wenige]\n---\nWir zählten <Figure of="talkers" />.\n\n<Trend of="talkers" />\n\n![Ein Bild](/picture.svg)\n',
  );
  const released = await sextantHere(files.root, ["release", "2026-q2", "--accept-warnings"]);
  expect([released.exit, released.err.match(/^error .*/gm)]).toEqual([0, null]);
  expect((await sextantHere(files.root, ["build", "--published"])).exit).toBe(0);
});
afterAll(() => files.remove());

test("a version carries its dictionary and the page about the report in each of its languages", () => {
  expect(files.read(`public/${V1}de/index.html`)).toContain('href="metrics/talkers/"');
  const metric = files.read(`public/${V1}de/metrics/talkers/index.html`);
  expect(metric).toMatch(/<html lang="de-DE"[\s\S]*<h1>Redende<\/h1>/);
  expect(metric).toContain("Sie kommen, um zu reden.");
  expect(metric).toContain('hreflang="en-GB" href="../../../metrics/talkers/"');
  expect(files.read(`public/${V1}metrics/talkers/index.html`)).toContain(
    'hreflang="de-DE" href="../../de/metrics/talkers/"',
  );
  expect(files.read(`public/${V1}de/about/index.html`)).toContain("Ein kleiner Bericht.");
});

test("where nothing is a draft, the latest version lends them to the root, and every link leads somewhere", async () => {
  expect(files.read("dist/de/metrics/talkers/index.html")).toContain("<h1>Redende</h1>");
  expect(files.read("dist/de/about/index.html")).toContain("Ein kleiner Bericht.");
  expect(files.read("dist/metrics/talkers/index.html")).toContain("<h1>People who talk</h1>");
  expect(deadLinks(files.path("dist"))).toEqual([]);
  const verified = await sextantHere(files.root, ["verify", "dist"]);
  expect([verified.exit, verified.err]).toEqual([0, ""]);
});

test("its single file holds the definitions in its own language", async () => {
  const words = ["export", "2026-q2", "v1", "html", "--language", "de", "--out", files.path("de.html")];
  expect((await sextantHere(files.root, words)).exit).toBe(0);
  const text = files.read("de.html");
  expect(text).toContain("Sie kommen, um zu reden.");
  expect(text).not.toContain("People come to talk.");
});

test("a correction says in each language what it changed, and of one that the version before lacks, only that", async () => {
  const index = "content/editions/2026-q2/index.mdx";
  const reason = ["--reason", "We had counted twice.", "--code", "C"];
  expect((await sextantHere(files.root, ["correct", "2026-q2", ...reason])).exit).toBe(0);
  files.edit("content/metrics/talkers.mdx", "where: said > 0", "where: said > 0 and person <> 'p2'");
  files.edit("content/editions/2026-q2/index.de.mdx", "Wir zählten <", "Noch einmal zählten wir <");
  files.edit("content/report.mdx", "languages: [de-DE]", "languages: [de-DE, fr-FR]");
  files.write("content/report.fr.mdx", "---\nmission: Faire parler les gens.\n---\nUn petit rapport.\n");
  files.write(
    "content/editions/2026-q2/index.fr.mdx",
    '---\ntitle: Plus de gens parlent\nsummary: "Ils étaient {{talkers}}."\nhighlights: ["{{guests}} invités."]\nlowlights: [Peu le week-end]\n---\nNous avons compté <Figure of="talkers" />.\n',
  );
  files.edit(index, "date: 2027-01-02", "date: 2027-01-12");
  const released = await sextantHere(files.root, ["release", "2026-q2", "--accept-warnings"]);
  expect([released.exit, released.err.match(/^error .*/gm)]).toEqual([0, null]);
  const changes = (language: string) =>
    files.read(`public/editions/2026-q2/v2/${language}changes/index.html`).replaceAll(/<[^>]*>/g, "");
  expect(changes("")).toContain("What version 2 corrects");
  expect(changes("de/")).toContain("Noch einmal");
  expect(changes("de/")).toContain("Redende");
  expect(changes("de/")).not.toContain("The report");
  expect(changes("fr/")).toContain("La version précédente n’était pas écrite dans cette langue.");
  const rows = (language: string) => changes(language).match(/Q2 2026|2\. Quartal 2026|T2 2026/g)?.length;
  expect(rows("fr/")).toBe(rows("de/"));
  expect((await sextantHere(files.root, ["build", "--published"])).exit).toBe(0);
  expect(deadLinks(files.path("dist"))).toEqual([]);
  expect((await sextantHere(files.root, ["verify", "dist"])).err).toBe("");
});
