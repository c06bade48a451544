import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../content/content.ts";
import { didYouMean } from "../content/nearest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Site } from "../report/report.ts";

/** A site with the company's template for its decks, as far as a deck takes of it. */
export async function withTemplate(
  root: string,
  site: Site,
  { report }: Content,
): Promise<{ readonly site: Site; readonly diagnostics: readonly Diagnostic[] }> {
  const { template: name } = report.config.deck;
  if (name === undefined) return { site, diagnostics: [] };
  const place = report.front.placeOf(["deck", "template"]);
  const path = join(root, "content", name);
  if (!existsSync(path)) {
    const others = readdirSync(join(root, "content")).filter((file) => /\.(potx|pptx)$/i.test(file));
    const mend =
      others.length === 0 ? "Put it beside report.mdx, or remove the key." : didYouMean(name, others);
    return { site, diagnostics: [diagnose(place, "template-missing", { name, mend })] };
  }
  // What opens a template takes its time to load, and most reports have none.
  const { readTemplate } = await import("../formats/powerpoint/template/read.ts");
  const read = readTemplate(readFileSync(path));
  if ("flaw" in read)
    return { site, diagnostics: [diagnose(place, "template-unreadable", { name, what: read.flaw })] };
  if ("missing" in read) {
    const layouts = read.missing.join(", ");
    return { site, diagnostics: [diagnose(place, "template-layouts", { name, layouts })] };
  }
  const data = Buffer.from(read.bytes).toString("base64");
  return { site: { ...site, deck: { ...site.deck, template: { name, data } } }, diagnostics: [] };
}
