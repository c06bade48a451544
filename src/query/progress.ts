/** How far the statements of a snapshot are: those that were run, those that came from the cache, and all of them. */
export interface Count {
  readonly done: number;
  readonly cached: number;
  readonly total: number;
}

/** Told what is being done, and how far it is where that can be counted. */
export type Progress = (doing: string, count?: Count) => void;
