import type { DownloadKind } from "../content/schema/report.ts";
import { startOf } from "../diagnostics/diagnostic.ts";
import type { Edition } from "../report/edition.ts";
import { forPaper } from "./printer.ts";
import type { Tools } from "./sent.ts";
import { typedKeys } from "./typedKeys.ts";

/** What can be made of an edition. */
export interface Format {
  /** What it is, in a few words. */
  readonly text: string;
  /** How the name of its file ends. */
  readonly ending: string;
  readonly mediaType: string;
  /** What it needs beside the engine: a browser that prints, or nothing. */
  readonly needs: "browser" | null;
  /** May a released version carry it, sealed with its pages? */
  readonly isCarried: boolean;
  make(edition: Edition, tools: Tools): Promise<Uint8Array>;
}

/** The name of what can be made of an edition: `downloads` of report.mdx may name those that a version carries. */
export type FormatName = DownloadKind | "png" | "email" | "email-html" | "text";

/** Everything that can be made of an edition, in the order in which people are told of it. */
export const FORMATS = {
  data: {
    text: "zip of figures, definitions, charts",
    ending: ".zip",
    mediaType: "application/zip",
    needs: null,
    isCarried: true,
    make: async (edition) => (await import("./data.ts")).dataZip(edition),
  },
  html: {
    text: "one file",
    ending: ".html",
    mediaType: "text/html",
    needs: null,
    isCarried: true,
    make: async (edition, tools) => (await import("./singleFile.ts")).singleFile(edition, tools),
  },
  pdf: {
    text: "the report on paper",
    ending: ".pdf",
    mediaType: "application/pdf",
    needs: "browser",
    isCarried: true,
    make: async (edition, tools) =>
      (await onPaper(edition, () => import("./pdf.ts"))).reportPdf(edition, tools),
  },
  "slides-pdf": {
    text: "its slides, a page each",
    ending: "-slides.pdf",
    mediaType: "application/pdf",
    needs: "browser",
    isCarried: true,
    make: async (edition, tools) =>
      (await onPaper(edition, () => import("./slidesPdf.ts"))).slidesPdf(edition, tools),
  },
  pptx: {
    text: "PowerPoint",
    ending: ".pptx",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    needs: null,
    isCarried: true,
    make: async (edition) => (await import("./powerpoint/deck.ts")).powerPoint(edition),
  },
  xlsx: {
    text: "Excel: a sheet for each chart and table",
    ending: ".xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    needs: null,
    isCarried: true,
    make: async (edition) => (await import("./xlsx/workbook.ts")).workbook(edition),
  },
  png: {
    text: "charts as pictures",
    ending: "-charts.zip",
    mediaType: "application/zip",
    needs: null,
    isCarried: false,
    make: async (edition, { progress }) => {
      progress("drawing charts");
      return (await import("./pngs.ts")).chartPngs(edition);
    },
  },
  email: {
    text: ".eml",
    ending: ".eml",
    mediaType: "message/rfc822",
    needs: null,
    isCarried: false,
    make: async (edition) => (await import("./email.ts")).emailMessage(edition),
  },
  "email-html": {
    text: "the mail's body, to copy and paste",
    ending: "-email.html",
    mediaType: "text/html",
    needs: null,
    isCarried: false,
    make: async (edition) => (await import("./email.ts")).emailBody(edition),
  },
  text: {
    text: "for chat",
    ending: ".txt",
    mediaType: "text/plain",
    needs: null,
    isCarried: false,
    make: async (edition) => encoded((await import("./chat.ts")).chatText(edition)),
  },
} as const satisfies {
  readonly [Name in FormatName]: Format & { readonly isCarried: Name extends DownloadKind ? true : false };
};

/** The names of all formats. */
export const FORMAT_NAMES = typedKeys(FORMATS);

/** What prints, with the packages that it needs; throws a DiagnosticError where these are not installed. */
function onPaper<Loaded>({ report }: Edition, load: () => Promise<Loaded>): Promise<Loaded> {
  return forPaper(startOf(`content/editions/${report.id}/index.mdx`), load);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
