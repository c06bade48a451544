import type { DownloadKind } from "../content/schema/report.ts";
import { FORMATS } from "./formats.ts";
import { fileBase } from "./sent.ts";

/** What the name of a file to send is made of. */
interface Named {
  /** Where the pages of the edition are within the site. */
  readonly home: string;
  readonly company: string;
  readonly edition: string;
  /** Null of a draft. */
  readonly version: number | null;
  readonly language: string | null;
}

/** Where a version carries a file to send, within the site. */
export function downloadPath(
  kind: DownloadKind,
  { home, company, edition, version, language }: Named,
): string {
  const name = `${fileBase(company, edition, version, language)}${FORMATS[kind].ending}`;
  return `${home}downloads/${name}`;
}
