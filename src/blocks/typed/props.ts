import { z } from "zod";
import { type Spec, text } from "../spec.ts";

const props = z.strictObject({
  source: text("Where the number comes from, in a few words; needed."),
});

/** What authors write of it. */
export const typedSpec = {
  text: "A number that no figure of the report holds, with the source from which it was typed.",
  props,
  snippet: [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: editors fill these places in
    '<Typed source="${1:our books}">${2:12}</Typed>',
  ],
  kind: "words",
  isInSprint: true,
} satisfies Spec;
