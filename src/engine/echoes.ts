import { basename } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** That an edition, a north star or a metric is not there says nothing while its file could not be read. */
export function withoutEchoes(found: readonly Diagnostic[], unread: readonly Diagnostic[]): Diagnostic[] {
  const broken = (folder: string) => unread.some(({ file }) => file.startsWith(folder));
  const names = unread.map(({ file }) => `"${basename(file, ".mdx")}"`);
  return found.filter(
    ({ code, message }) =>
      !(code === "no-edition" && broken("content/editions/")) &&
      !(
        ["no-north-star", "no-guardrail", "outcome-without-lead"].includes(code) && broken("content/metrics/")
      ) &&
      !(code === "unknown-metric" && names.some((name) => message.includes(name))),
  );
}
