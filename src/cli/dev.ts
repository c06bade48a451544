import { join, sep } from "node:path";
import { dev as serve } from "astro";
import { astroConfig, writeSite } from "./build.ts";
import { printDiagnostics } from "./check.ts";
import { type Computation, compute } from "./compute.ts";
import { writeEditorHelp } from "./editorHelp.ts";
import type { Effects } from "./effects.ts";
import { previewArchive } from "./previewArchive.ts";
import { countDiagnostics } from "./print.ts";

type DevServer = Awaited<ReturnType<typeof serve>>;

/** Milliseconds of quiet after a change before all is computed again. */
const QUIET = 80;

/** Milliseconds after which editors are told of it: readers of the page come first. */
const LATER = 500;

/** Serves a live preview: a change in content or data is computed and shown; errors leave the last good pages. */
export async function dev(effects: Effects, port: number): Promise<number> {
  const first = await recompute(effects);
  if (first.site === null) {
    effects.complain("mend the errors, then start the preview again");
    return 1;
  }
  const latest = { hasDrafts: first.site.editions.length > 0 };
  const base = first.base.endsWith("/") ? first.base : `${first.base}/`;
  const archive = previewArchive(effects.root, base, () => latest.hasDrafts);
  const config = { ...astroConfig(effects.root, first), vite: { plugins: [archive] } };
  const server = await serve({ ...config, server: { port }, logLevel: "warn" });
  effects.print(`preview at http://localhost:${server.address.port}${first.base}`);
  watchFolders(effects, server.watcher, ({ site }) => {
    if (site !== null) latest.hasDrafts = site.editions.length > 0;
  });
  return new Promise<number>(() => {});
}

async function recompute(effects: Effects): Promise<Computation> {
  const computation = await compute(effects.root, effects.progress);
  printDiagnostics(effects, computation.diagnostics);
  effects.print(countDiagnostics(computation.diagnostics));
  if (computation.site !== null) writeSite(join(effects.root, ".sextant", "preview"), computation.site);
  setTimeout(writeEditorHelp, LATER, effects.root);
  return computation;
}

/** Computes again, one run after the other, once a folder of the team has been quiet for a moment. */
function watchFolders(
  effects: Effects,
  watcher: DevServer["watcher"],
  computed: (computation: Computation) => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    running = running.then(async () => {
      computed(await recompute(effects));
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
