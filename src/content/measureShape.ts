/**
 * What a measure does with the segment of an id (`daily_posters/region=Europe:share`): it needs one, needs a dimension
 * without a name (`/region=`), takes either, refuses any, has no value for one, or is of the whole metric even where
 * one is named. Left out where it is of the metric or of one segment of it alike.
 */
export type OfSegments = "one" | "dimension" | "either" | "refused" | "no value" | "ignored";

/** What an author writes of a measure, and what it means. */
export interface MeasureShape {
  /** What it says, as the reference tells it. */
  readonly about: string;
  /** What it names after slashes, in this order: `contribution/<driver>`. */
  readonly of?: readonly string[];
  /** What it may name after those: `cell/<column>/<unit>`. */
  readonly maybe?: string;
  /** May what it names hold any letter, percent-encoded? */
  readonly isFree?: true;
  /** Does it compare, and so take `.previous`, `.year`, the id of an earlier period, and maybe `.target`? */
  readonly compares?: "anything" | "periods";
  readonly segments?: OfSegments;
}
