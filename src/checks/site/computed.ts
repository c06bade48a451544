import type { Earlier } from "../../compute/earlier.ts";
import type { Content } from "../../content/content.ts";
import type { Report } from "../../report/report.ts";

/** All editions, once they are computed. */
export interface Computed {
  readonly content: Content;
  readonly reports: readonly Report[];
  /** What is released, by its latest version. */
  readonly released: readonly Pick<Earlier, "id" | "takenOn">[];
  /** Is nothing wrong with any edition? What one that is missing shows, nobody knows. */
  readonly isWhole: boolean;
}
