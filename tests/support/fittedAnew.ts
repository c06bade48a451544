/** A thread is a product that has just begun: it remembers nothing of what others have fitted. */
import { enableCompileCache } from "node:module";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fitsMade } from "../../src/compute/fits.ts";
import { KeptFits } from "../../src/engine/kept/fits.ts";
import { diskCache } from "../../src/query/cache.ts";
import { tellMany } from "./manyEditions.ts";

/** What is computed: what is told of many editions as often as is said, or a root. */
type Asked =
  | { readonly folder: string; readonly editions: Parameters<typeof tellMany>[0]; readonly times: number }
  | { readonly root: string };

/** What was told, and how many fits were made for it. */
export interface FittedAnew {
  readonly told: unknown;
  readonly made: number;
}

/** Computes in a thread of its own. */
export function fittedAnew(asked: Asked): Promise<readonly FittedAnew[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: asked, execArgv: [] });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

async function fitted(asked: Asked): Promise<FittedAnew[]> {
  if ("root" in asked) {
    const { compute } = await import("../../src/engine/compute.ts");
    const { site, diagnostics } = await compute(asked.root, () => {});
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return [{ told: { site: JSON.stringify(site), errors }, made: fitsMade() }];
  }
  const kept = new KeptFits(diskCache(asked.folder));
  return Array.from({ length: asked.times }, () => {
    kept.recall();
    const before = fitsMade();
    const told = tellMany(asked.editions);
    kept.keep();
    return { told, made: fitsMade() - before };
  });
}

if (!isMainThread && parentPort !== null) {
  enableCompileCache();
  parentPort.postMessage(await fitted(workerData));
  parentPort.close();
}
