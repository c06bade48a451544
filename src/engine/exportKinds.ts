import { dataZip } from "../formats/data.ts";
import { ENDINGS } from "../formats/downloads.ts";
import { PAPERS, type Tools } from "../formats/sent.ts";
import { singleFile } from "../formats/singleFile.ts";
import type { Edition } from "../report/edition.ts";

/** What can be made of an edition: the ending of its file, and how it is made. */
export const KINDS = {
  data: { ending: ENDINGS.data, make: async (_: Edition, { files }: Tools) => dataZip(files) },
  html: { ending: ENDINGS.html, make: async (_: Edition, { files }: Tools) => encoded(singleFile(files)) },
  pdf: {
    ending: ENDINGS.pdf,
    make: async (_: Edition, { files, paper }: Tools) =>
      (await import("../formats/pdf.ts")).reportPdf(files, PAPERS[paper]),
  },
  "slides-pdf": {
    ending: ENDINGS["slides-pdf"],
    make: async (_: Edition, { files }: Tools) => (await import("../formats/slidesPdf.ts")).slidesPdf(files),
  },
  email: {
    ending: ".eml",
    make: async (_: Edition, { files }: Tools) => (await import("../formats/email.ts")).emailMessage(files),
  },
  pptx: {
    ending: ENDINGS.pptx,
    make: async (_: Edition, { files }: Tools) =>
      (await import("../formats/powerpoint/deck.ts")).powerPoint(files),
  },
  png: {
    ending: "-charts.zip",
    make: async (_: Edition, { files, progress }: Tools) => {
      progress("drawing charts");
      return (await import("../formats/pngs.ts")).chartPngs(files);
    },
  },
  text: {
    ending: ".txt",
    make: async (_: Edition, { files }: Tools) =>
      encoded((await import("../formats/chat.ts")).chatText(files)),
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
