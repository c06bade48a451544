import type { Content } from "../../content/content.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import { colourOf, contrast, LEAST_CONTRAST, mixWithWhite } from "../../document/colour.ts";
import { DARK, DARK_SHARE, LIGHT } from "../../document/palette.ts";

/** Can the team's accent be read on light and on dark paper? */
export function checkAccent({ report }: Content): Diagnostic[] {
  const { accent } = report.config.site.theme;
  if (accent === undefined) return [];
  const own = colourOf(accent);
  const light = contrast(own, colourOf(LIGHT.paper));
  const dark = contrast(mixWithWhite(own, DARK_SHARE), colourOf(DARK.paper));
  const place = report.front.placeOf(["site", "theme", "accent"]);
  const complain = (paper: string, ratio: number, mend: string) =>
    diagnose(place, "accent-contrast", {
      accent,
      ratio: ratio.toFixed(1),
      paper,
      least: LEAST_CONTRAST,
      mend,
    });
  return [
    ...(light < LEAST_CONTRAST ? [complain("light", light, "Choose a darker colour.")] : []),
    ...(dark < LEAST_CONTRAST ? [complain("dark", dark, "Choose a lighter colour.")] : []),
  ];
}
