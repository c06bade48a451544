import { existsSync } from "node:fs";
import { join } from "node:path";
import { dev as serve } from "astro";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import sextant from "../../index.ts";
import { type Computation, compute } from "../compute.ts";
import { writeEditorHelp } from "../editorHelp.ts";
import type { EngineEffects } from "../effects.ts";
import { SETTINGS } from "../places.ts";
import { previewArchive } from "../previewArchive.ts";
import { astroConfig } from "../render/astroConfig.ts";
import { Workbench } from "../workbench.ts";
import { previewIntegration, previewPlugin } from "./plugin.ts";
import { Preview } from "./preview.ts";
import { QueryTimes } from "./times.ts";

type DevServer = Awaited<ReturnType<typeof serve>>;
type Settings = Pick<Computation, "base" | "url">;

/** The port of the preview where none is given. */
const PORT = 4321;
/** Milliseconds after which editors are told of it: readers of the page come first. */
const LATER = 500;

/** What a preview shows. */
export interface View {
  readonly address: string;
  /** All that is wrong with the report. */
  readonly diagnostics: readonly Diagnostic[];
  /** How long it took to compute. */
  readonly milliseconds: number;
}

/** What the desk is given of the world. */
export interface DeskEffects extends EngineEffects {
  /** Tells the person of what is shown, in one line. */
  print(line: string): void;
  /** Tells the person of what could not be done, in one line. */
  complain(line: string): void;
  /** Tells the person what is wrong with the report, where that is not what it was. */
  found(diagnostics: readonly Diagnostic[]): void;
  /** Told of a page that cannot be rendered, or of files that could not be followed. */
  failed(trouble: Diagnostic): void;
  /** Told what is shown by now, after each computation. */
  shown(view: View): void;
  /** Milliseconds that pass, from any beginning. */
  clock(): number;
}

/**
 * The live preview with its server: a change in content or data is computed and shown. Errors stand on the page and are
 * told until they are mended, over the last good pages.
 */
export class Desk {
  readonly #effects: DeskEffects;
  readonly #wished: number | undefined;
  readonly #preview: Preview;
  readonly #workbench: Workbench;
  #server: DevServer | null = null;
  #settings: Settings = { base: "/", url: null };
  #told = "";
  #isClosed = false;
  #later: NodeJS.Timeout | undefined;

  constructor(effects: DeskEffects, wished: number | undefined) {
    this.#effects = effects;
    this.#wished = wished;
    const times = new QueryTimes(effects.clock);
    this.#workbench = new Workbench(effects.root, { isLasting: true, times });
    const workbench = this.#workbench;
    this.#preview = new Preview({
      root: effects.root,
      times,
      compute: () => compute(effects.root, effects.progress, { workbench }),
      computed: (computation, milliseconds) => this.#computed(computation, milliseconds),
      failed: effects.failed,
      now: effects.clock,
    });
    globalThis.sextantPreview = this.#preview;
  }

  async open(): Promise<void> {
    await this.#preview.compute();
  }

  async close(): Promise<void> {
    this.#preview.stop();
    this.#isClosed = true;
    clearTimeout(this.#later);
    this.#workbench.end();
    await this.#server?.stop();
    globalThis.sextantPreview = undefined;
  }

  async #computed(computation: Computation, milliseconds: number): Promise<void> {
    if (this.#isClosed) return;
    const { base, url, site, diagnostics } = computation;
    const settings = site === null ? this.#settings : { base: withSlash(base), url };
    const port = this.#server?.address.port;
    if (
      this.#server === null ||
      settings.base !== this.#settings.base ||
      settings.url !== this.#settings.url
    ) {
      this.#settings = settings;
      await this.#server?.stop();
      this.#server = await this.#start(port);
    }
    const told = JSON.stringify(diagnostics);
    if (told !== this.#told) this.#effects.found(diagnostics);
    this.#told = told;
    const address = `http://localhost:${this.#server.address.port}${this.#settings.base}`;
    this.#effects.shown({ address, diagnostics, milliseconds });
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.#helpEditors();
      void this.#prepare();
    }, LATER);
  }

  /** Opens the database for the next change, once the page is there. */
  async #prepare(): Promise<void> {
    // Where a table does not load, the change that needs it says why.
    const done = await this.#preview.whileIdle(() => this.#workbench.warm().catch(() => {}));
    if (!done) this.#later = setTimeout(() => void this.#prepare(), LATER);
  }

  /** What editors are told may be missed; the preview goes on. */
  #helpEditors(): void {
    try {
      writeEditorHelp(this.#effects.root);
    } catch (error) {
      this.#effects.complain(`the help for editors is as it was: ${String(error)}`);
    }
  }

  /** A server on the port that it had, or was wished, or else on the next that is free. */
  async #start(had: number | undefined): Promise<DevServer> {
    const port = had ?? this.#wished ?? PORT;
    const strictPort = (had ?? this.#wished) !== undefined;
    const server = await this.#serve(port, strictPort);
    if (server.address.port !== port)
      this.#effects.print(`port ${port} is in use; this preview takes ${server.address.port}`);
    return server;
  }

  async #serve(port: number, strictPort: boolean): Promise<DevServer> {
    const { root } = this.#effects;
    const { base } = this.#settings;
    const archive = previewArchive(root, base, this.#preview, this.#workbench.versions);
    const hasSettings = existsSync(join(root, SETTINGS));
    return serve({
      ...astroConfig(root, this.#settings),
      configFile: hasSettings ? SETTINGS : false,
      publicDir: join(root, "public"),
      cacheDir: join(root, ".sextant", "astro"),
      integrations: [...(hasSettings ? [] : [sextant()]), previewIntegration()],
      vite: { plugins: [previewPlugin(root, base, this.#preview), archive], server: { strictPort } },
      server: { port },
    });
  }
}

function withSlash(base: string): string {
  return base.endsWith("/") ? base : `${base}/`;
}
