/** How far the statements of a snapshot are: those that were run, those that came from the cache, and all of them. */
export interface Count {
  readonly done: number;
  readonly cached: number;
  readonly total: number;
}

/** Told what is being done, and how far it is where that can be counted. */
export type Progress = (doing: string, count?: Count) => void;

/** A count with more that was done, taken from the cache or added to what is to be done. */
export function counted(count: Count, more: Partial<Count>): Count {
  const { done = 0, cached = 0, total = 0 } = more;
  return { done: count.done + done, cached: count.cached + cached, total: count.total + total };
}
