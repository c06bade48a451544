import { type Diagnostic, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { causeOf } from "../render/cause.ts";

/** What stopped a page while it was rendered, with the file that it happened in as far as the error tells, else the page's. */
export function troubleOf(error: unknown, root: string, page = "content"): Diagnostic {
  const { lines, place } = causeOf(error, root);
  return diagnose(place ?? startOf(page), "page-not-rendered", {
    message: `the page cannot be rendered: ${lines.join("\n")}`,
    mend: "Mend what was changed there last; the page comes back by itself.",
  });
}
