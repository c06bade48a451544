import type { Progress } from "../query/progress.ts";

/** What the engine is given of the world beside the files that it reads and writes, so that tests can pin it. */
export interface EngineEffects {
  /** The folder of the report: `content/`, `data/`, `public/` and `dist/` lie in it. */
  readonly root: string;
  /** Shows what is being done and how far it is. */
  readonly progress: Progress;
}
