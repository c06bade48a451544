import { existsSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { sextantHere } from "../support/releases.ts";
import { smallRich } from "../support/richCompany.ts";

test("a language that only an older edition is in has its dictionary, and all charts that it offers", async () => {
  const { files, newest, older } = await smallRich();
  try {
    for (const page of ["index", "extra"])
      if (existsSync(files.path(`content/editions/${newest}/${page}.de.mdx`)))
        rmSync(files.path(`content/editions/${newest}/${page}.de.mdx`));
    files.write(
      `content/editions/${older}/index.de.mdx`,
      `---
title: Gäste bleiben
summary: Es kamen {{guests}} Gäste.
highlights: [Alles gut.]
lowlights: [Nichts.]
---
`,
    );
    const { exit, err } = await sextantHere(files.root, ["build"]);
    expect([exit, err.includes("error")], err).toEqual([0, false]);
    expect(files.read("dist/de/metrics/guests/index.html")).toContain(`drafts/${older}/de/charts/`);
  } finally {
    files.remove();
  }
});
