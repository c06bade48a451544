import { dataZip } from "../formats/data.ts";
import { ENDINGS } from "../formats/downloads.ts";
import { singleFile } from "../formats/singleFile.ts";
import type { EditionFiles } from "../formats/source.ts";
import type { Effects } from "./effects.ts";

/** Sizes of paper, as they are asked for. */
export const PAPERS = { a4: "A4", letter: "Letter" } as const;

/** The name of a size of paper. */
export type PaperName = keyof typeof PAPERS;

/** How a file is asked for. */
export interface Asked extends Pick<Effects, "progress"> {
  readonly paper: PaperName;
}

/** What can be made of an edition: the ending of its file, and how it is made. */
export const KINDS = {
  data: { ending: ENDINGS.data, make: async (files: EditionFiles) => dataZip(files) },
  html: { ending: ENDINGS.html, make: async (files: EditionFiles) => encoded(singleFile(files)) },
  pdf: {
    ending: ENDINGS.pdf,
    make: async (files: EditionFiles, { paper }: Asked) =>
      (await import("../formats/pdf.ts")).reportPdf(files, PAPERS[paper]),
  },
  "slides-pdf": {
    ending: ENDINGS["slides-pdf"],
    make: async (files: EditionFiles) => (await import("../formats/slidesPdf.ts")).slidesPdf(files),
  },
  email: {
    ending: ".eml",
    make: async (files: EditionFiles) => (await import("../formats/email.ts")).emailMessage(files),
  },
  pptx: {
    ending: ENDINGS.pptx,
    make: async (files: EditionFiles) => (await import("../formats/powerpoint/deck.ts")).powerPoint(files),
  },
  png: {
    ending: "-charts.zip",
    make: async (files: EditionFiles, { progress }: Asked) => {
      progress("drawing charts");
      return (await import("../formats/pngs.ts")).chartPngs(files);
    },
  },
  text: {
    ending: ".txt",
    make: async (files: EditionFiles) => encoded((await import("../formats/chat.ts")).chatText(files)),
  },
} as const;

/** The name of what can be made of an edition. */
export type Kind = keyof typeof KINDS;

/** The names of all kinds. */
export const KIND_NAMES: readonly Kind[] = [
  "data",
  "html",
  "pdf",
  "slides-pdf",
  "pptx",
  "png",
  "email",
  "text",
];

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
