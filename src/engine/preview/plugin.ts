import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { TEAMS } from "./glance.ts";
import type { Preview, State } from "./preview.ts";

type VitePlugin = NonNullable<NonNullable<AstroConfig["vite"]["plugins"]>[number]>;
type Server = Parameters<NonNullable<AstroIntegration["hooks"]["astro:server:setup"]>>[0]["server"];

const SITE = "virtual:sextant/site";

/** The part of the page renderer's server that shows what the preview holds. */
export function previewPlugin(root: string, base: string, preview: Preview): VitePlugin {
  const isFollowed = (path: string) => isTeams(root, path) || preview.isOwn(path);
  return {
    name: "sextant:preview",
    enforce: "pre",
    config: () => ({ server: { watch: { ignored: (path: string) => isOurs(root, path) } } }),
    resolveId: (id) => (id === SITE ? `\0preview:${id}` : undefined),
    load(id) {
      return id === `\0preview:${SITE}` ? siteModule(this.environment.name) : undefined;
    },
    // What the team writes is followed by the preview, which knows when it is sound.
    hotUpdate: { order: "pre", handler: ({ file }) => (isFollowed(file) ? [] : undefined) },
    configureServer(server) {
      preview.base = base;
      preview.script = `${base}@fs/${fileURLToPath(new URL("./client.ts", import.meta.url))
        .replaceAll("\\", "/")
        .replace(/^\//, "")}`;
      connect(server, root, preview);
      return () => {
        server.middlewares.stack.unshift({ route: "", handle: gate(base, preview) });
      };
    },
  };
}

/** Renders every page of the preview within its middleware. */
export function previewIntegration(): AstroIntegration {
  const entrypoint = new URL("./middleware.ts", import.meta.url);
  return {
    name: "sextant:preview",
    hooks: {
      "astro:config:setup": ({ addMiddleware }) => addMiddleware({ order: "pre", entrypoint }),
    },
  };
}

function isTeams(root: string, path: string): boolean {
  return TEAMS.some((folder) => isBelow(join(root, folder), path));
}

/** What commands and tests write is not followed: the cache above all. */
function isOurs(root: string, path: string): boolean {
  return [".sextant", "dist", "tests", ".astro"].some((folder) => isBelow(join(root, folder), path));
}

function isBelow(folder: string, path: string): boolean {
  const plain = folder.split(sep).join("/");
  const other = path.split(sep).join("/");
  return other === plain || other.startsWith(`${plain}/`);
}

/** The site of the moment: importers see each new one, without being loaded again. */
function siteModule(environment: string): string {
  return `const preview = globalThis.sextantPreview;
let site = preview.site;
preview.readers.set(${JSON.stringify(environment)}, (next) => { site = next; });
export { site as default };`;
}

function connect(server: Server, root: string, preview: Preview): void {
  preview.speakTo({
    changed: () => forget(server),
    tell: (state) => {
      server.ws.send({ type: "custom", event: "sextant:state", data: state });
      return server.ws.clients.size > 0;
    },
  });
  server.ws.on("sextant:hello", (_, client) => client.send("sextant:state", preview.state satisfies State));
  server.watcher.add(TEAMS.map((folder) => join(root, folder)));
  server.watcher.on("all", (_, path) => {
    if (isTeams(root, path) || preview.isOwn(path)) preview.changed(path);
  });
}

/** Which pages there are may have changed with the site. */
function forget(server: Server): void {
  for (const environment of Object.values(server.environments))
    if (environment.name !== "client") environment.hot.send("astro:content-changed", {});
}

/** Before all else: leads to the site's base, and shows what is wrong as long as there is no site. */
function gate(base: string, preview: Preview) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const address = request.url ?? "/";
    if (!/^(GET|HEAD)$/.test(request.method ?? "") || !isForReaders(request)) return next();
    if (!address.startsWith(base)) return response.writeHead(302, { location: base }).end();
    if (preview.site !== null || /^[@_]|^node_modules\//.test(address.slice(base.length))) return next();
    response.writeHead(503, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    return response.end(preview.nothingYet());
  };
}

function isForReaders({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes("text/html") === true;
}
