import { join, sep } from "node:path";
import { dev as serve } from "astro";
import { astroConfig, writeSite } from "./build.ts";
import { printDiagnostics } from "./check.ts";
import { type Computation, compute } from "./compute.ts";
import type { Effects } from "./effects.ts";
import { countDiagnostics } from "./print.ts";

type DevServer = Awaited<ReturnType<typeof serve>>;

/** Milliseconds of quiet after a change before all is computed again. */
const QUIET = 80;

/** Serves a live preview: a change in content or data is computed and shown; errors leave the last good pages. */
export async function dev(effects: Effects, port: number): Promise<number> {
  const first = await recompute(effects);
  if (first.site === null) {
    effects.complain("mend the errors, then start the preview again");
    return 1;
  }
  const server = await serve({ ...astroConfig(effects.root, first), server: { port }, logLevel: "warn" });
  effects.print(`preview at http://localhost:${server.address.port}${first.base}`);
  watchFolders(effects, server.watcher);
  return new Promise<number>(() => {});
}

async function recompute(effects: Effects): Promise<Computation> {
  const computation = await compute(effects.root, effects.progress);
  printDiagnostics(effects, computation.diagnostics);
  effects.print(countDiagnostics(computation.diagnostics));
  if (computation.site !== null) writeSite(join(effects.root, ".sextant", "preview"), computation.site);
  return computation;
}

/** Computes again, one run after the other, once a folder of the team has been quiet for a moment. */
function watchFolders(effects: Effects, watcher: DevServer["watcher"]): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    running = running.then(async () => {
      await recompute(effects);
    });
  };
  const folders = ["content", "data"].map((name) => join(effects.root, name));
  watcher.add(folders);
  watcher.on("all", (_, path) => {
    if (!folders.some((folder) => path.startsWith(folder + sep))) return;
    clearTimeout(timer);
    timer = setTimeout(again, QUIET);
  });
}
