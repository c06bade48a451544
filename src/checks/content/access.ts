import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";

/** What is confidential is on no public site. */
export function checkAccess({ report }: Content): Diagnostic[] {
  if (report.config.site.access !== "public") return [];
  const place = report.front.placeOf(["site", "access"]);
  if (report.config.confidentiality !== undefined) {
    return [diagnose(place, "public-but-confidential")];
  }
  return [];
}
