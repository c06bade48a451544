import { readFileSync, writeFileSync } from "node:fs";
import { FORMATS } from "../../src/formats/formats.ts";
import { previewPng } from "../../src/formats/preview.ts";
import type { Tools } from "../../src/formats/sent.ts";
import { readPackedReport } from "../../src/report/packed.ts";

/**
 * Makes files to send of the `report.zip` in the folder that it is run in, which has nothing else in it: those that
 * are named, and the picture for previews of links.
 */
const edition = readPackedReport(readFileSync("report.zip"));
const tools: Tools = {
  paper: "a4",
  sections: [],
  standing: { superseded: false, outdated: false },
  progress: () => {},
  render: () => Promise.reject(new Error("nothing is rendered for a file of data")),
};
for (const name of ["data", "pptx", "png", "email", "email-html", "text"] as const)
  writeFileSync(`made${FORMATS[name].ending}`, await FORMATS[name].make(edition, tools));
writeFileSync("preview.png", await previewPng(edition));
