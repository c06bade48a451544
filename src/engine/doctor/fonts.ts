import { SCRIPTS } from "../../document/faces.ts";
import { installed } from "../../formats/faces.ts";
import { type Finding, fine, type Workplace } from "./finding.ts";
import { installedAs } from "./packages.ts";

const SUBJECT = "fonts";

/** The faces in which pages and drawings are set. */
const OWN = [
  "@fontsource-variable/inter",
  "@fontsource-variable/source-serif-4",
  "@fontsource/inter",
  "@fontsource/source-serif-4",
] as const;

/** Are the faces there that every report is set in, and which are there of further scripts? */
export function lookAtFonts(place: Workplace): Finding[] {
  const own = installedAs(place, SUBJECT, OWN);
  if (own.wrong !== null) return [own];
  const further = [...new Set(SCRIPTS.flatMap((script) => installed(script) ?? []))].filter(
    (name) => !OWN.some((own) => own === `@fontsource/${name}`),
  );
  const others =
    further.length === 0 ? "none of further scripts" : `and of further scripts ${further.join(", ")}`;
  return [fine(SUBJECT, `Inter and Source Serif, ${others}`)];
}
