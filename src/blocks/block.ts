import type { Download } from "../document/download.ts";
import type { Item } from "../document/item.ts";
import type { Figure } from "../ledger/figure.ts";
import type { Report } from "../report/report.ts";
import type { Placed } from "./sections.ts";
import type { Setting } from "./setting.ts";

/** What a block makes of a report: a missing entry does not compile. */
export interface Block<Props> {
  /** All that it shows, from top to bottom. */
  readonly show: (setting: Setting, props: Props) => readonly Item[];
  /** The figures of the edition that it shows, or their ids. */
  readonly figures: (report: Report, props: Props) => readonly (Figure | string)[];
  /** What can be taken away of it. */
  readonly downloads: (setting: Setting, props: Props) => readonly Download[];
  /** Where it stands on a board page whose author wrote no body; null where it does not. */
  readonly section: Placed | null;
}

/** For a block that shows no figure, or offers nothing for taking away. */
export function nothing(): readonly never[] {
  return [];
}

/** What a block shows of all it could. */
export type NoProps = Readonly<Record<string, never>>;
