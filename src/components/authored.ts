import type { AuthoredName, BlockName } from "../blocks/catalogue.ts";
import Anchor from "./Anchor.astro";
import Callout from "./Callout.astro";
import Change from "./Change.astro";
import Details from "./Details.astro";
import Figure from "./Figure.astro";
import Notes from "./Notes.astro";
import Picture from "./Picture.astro";
import ProseTable from "./ProseTable.astro";
import Slide from "./Slide.astro";
import Typed from "./Typed.astro";
import When from "./When.astro";

/** What authors may write beside blocks: words within a sentence, and frames around what is written in them. */
export const AUTHORED = {
  Callout,
  Change,
  Details,
  Figure,
  Notes,
  Slide,
  Typed,
  When,
} as const satisfies Readonly<Record<Exclude<AuthoredName, BlockName>, unknown>>;

/** Our elements for those of Markdown. */
export const MARKDOWN: Readonly<Record<string, unknown>> = {
  a: Anchor,
  img: Picture,
  table: ProseTable,
};
