import { Abandoned } from "../engine/dialogue.ts";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Does what a person may break off by the keyboard; throws Abandoned then. */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const stop = () => abort.abort(new Abandoned());
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    return await work(abort.signal);
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stop);
  }
}

/** Settled once a person ends what goes on until then. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
}
