import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  of: text("The ids of metrics, between spaces; default: the north star and its inputs."),
});

/** What it is given. */
export type TilesProps = z.output<typeof props>;

/** What authors write of it. */
export const tilesSpec = {
  text: "Metrics of your choice side by side: value, change, course.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Tiles of="${1:daily_posters revenue}" />',
  ],
  kind: "block",
  isInSprint: true,
} satisfies Spec;
