import { z } from "zod";
import { picture } from "../document/picture.ts";
import { frozen } from "./archive.ts";

export const look = z
  .strictObject({
    indexed: z.boolean().describe("May search engines list the pages?"),
    address: z
      .string()
      .nullable()
      .describe(
        'Where it is hosted, with its base path: "https://reports.example.com/board/"; null where nobody has said.',
      ),
    logo: z.string().nullable().describe("Its address within the site."),
    icon: z.string().nullable().describe("A team's own icon in `public/`; null for ours."),
    accent: z.string().nullable().describe("The colour of the team."),
    frozen: frozen.nullable().describe("The version that is being released; null in a build."),
    announced: z
      .array(z.strictObject({ label: z.string(), onLabel: z.string() }).readonly())
      .readonly()
      .describe("Editions that are announced, the next one first."),
    pictures: z.array(picture).readonly().describe("All that its pages show, and its logo and icon."),
  })
  .readonly()
  .meta({ id: "Look", description: "How the pages look, and where they are." });

export interface Look extends z.output<typeof look> {}
