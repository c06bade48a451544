import { z } from "zod";

/** A picture that pages show, with its bytes: whoever has a report has its pictures. */
export const picture = z
  .strictObject({
    address: z.string().describe('Where it is within the site: "/img/plan.png".'),
    type: z.string().describe('Its media type: "image/png".'),
    width: z.number().nullable().describe("Px; null where it does not say."),
    height: z.number().nullable(),
    data: z.string().describe("Its bytes, base64."),
    isPublic: z
      .boolean()
      .describe("Is it a file that the team hosts itself? Those beside a page are written with the pages."),
  })
  .readonly()
  .meta({ id: "Picture" });

export interface Picture extends z.output<typeof picture> {}

/** A picture as the value of an attribute that names one. */
export function dataAddress({ type, data }: Picture): string {
  return `data:${type};base64,${data}`;
}
