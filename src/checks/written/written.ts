import type { Content, EditionDocument } from "../../content/content.ts";
import type { Targets } from "./links.ts";

/** What is still written, with what it is held against. */
export interface Written {
  readonly content: Content;
  /** The content in each of its languages, its own first. */
  readonly languages: readonly Content[];
  /** The editions that nobody has released. */
  readonly drafts: readonly EditionDocument[];
  /** Is the draft being released, so that the site shows none? */
  readonly isReleasing: boolean;
  /** What a link may lead to; null where links say nothing: in a body that does not parse, and of what was sealed. */
  readonly targets: Targets | null;
}
