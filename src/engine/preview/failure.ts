import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";

/** What stopped a page while it was rendered, with the file that it happened in as far as the error tells, else the page's. */
export function troubleOf(error: unknown, root: string, page = "content"): Diagnostic {
  const { message, stack = "" } = error instanceof Error ? error : new Error(String(error));
  const prefix = `${root.replaceAll("\\", "/")}/`;
  const told = `${placeIn(error)}\n${stack}`.replaceAll("\\", "/");
  const file = told
    .split(prefix)
    .slice(1)
    .map((rest) => /^content\/[^?:()\n]+\.mdx/.exec(rest)?.[0])
    .find((found) => found !== undefined);
  const sentence = message.replaceAll(prefix, "").split("\n")[0] ?? "";
  return diagnose(startOf(file ?? page), "page-not-rendered", {
    message: `the page cannot be rendered: ${sentence}`,
    mend: "Mend what was changed there last; the page comes back by itself.",
  });
}

/** The file that a compiler names in its error. */
function placeIn(error: unknown): string {
  if (typeof error !== "object" || error === null || !("loc" in error)) return "";
  const { loc } = error;
  return typeof loc === "object" && loc !== null && "file" in loc ? String(loc.file) : "";
}
