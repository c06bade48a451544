import { join, relative, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Diagnostic, DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import type { Site } from "../../report/report.ts";
import type { Computation } from "../compute.ts";
import { Bodies } from "./bodies.ts";
import { troubleOf } from "./failure.ts";
import { changedFrom, type Glance, glanceAgain, glanceAt } from "./glance.ts";
import { dressed, emptyPage, panelHtml } from "./panel.ts";
import { rowsHtml, withRows } from "./rows.ts";
import { sameJson } from "./sameJson.ts";
import type { Shared } from "./shared.ts";
import type { QueryTimes } from "./times.ts";

/** Milliseconds of quiet after a change before it is followed: one save is often several changes on disk. */
const QUIET = 20;
/** Milliseconds between two looks for changes that nobody told of, as where one file takes another's place. */
const LOOKING = 1500;
/** Milliseconds in which a browser asks for its page again, and in which the page is rendered at the longest. */
const ASKING = 250;
const RENDERING = 3000;

/** What browsers are told: another revision is to be loaded, another panel to be shown. */
export interface State {
  readonly revision: number;
  readonly panel: string;
}

/** What the preview needs of the world. */
export interface Surroundings {
  readonly root: string;
  /** How long the queries of pages took. */
  readonly times: QueryTimes;
  compute(): Promise<Computation>;
  /** Told after each computation, with how long it took in milliseconds. */
  computed(computation: Computation, milliseconds: number): void | Promise<void>;
  /** Told of a page that cannot be rendered. */
  failed(diagnostic: Diagnostic): void;
  now(): number;
}

/** The server of pages, as far as the preview speaks to it. */
export interface Pages {
  /** Told of a new site: which pages there are may have changed. */
  changed(): void;
  /** Tells all browsers; are there any? */
  tell(state: State): boolean;
}

/** What the preview shows, and how it follows the files: the last good site, and all that is wrong by now. */
export class Preview implements Shared {
  readonly readers = new Map<string, (site: Site) => void>();
  /** Address of the script in the browser. */
  script = "";
  /** The site's base, which begins and ends with a slash. */
  base = "/";
  readonly #world: Surroundings;
  readonly #bodies: Bodies;
  readonly #pending = new Set<string>();
  #pages: Pages | null = null;
  #site: Site | null = null;
  #diagnostics: readonly Diagnostic[] = [];
  #revision = 0;
  #timer: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  /** What the team's own components and styles are made of, as far as it was known last. */
  #own: readonly string[] = [];
  /** The files as they stood before what is shown was computed. */
  #seen: Glance = new Map();
  #busy = false;
  #isStopped = false;
  #asked = 0;
  #rendering = 0;

  constructor(world: Surroundings) {
    this.#world = world;
    this.#bodies = new Bodies(world.root);
  }

  get site(): Site | null {
    return this.#site;
  }

  /** What browsers should show. */
  get state(): State {
    return { revision: this.#revision, panel: this.#panel() };
  }

  /** Whom to tell from now on. */
  speakTo(pages: Pages): void {
    this.#pages = pages;
    this.#looking ??= setInterval(() => this.#look(), LOOKING).unref();
  }

  dress(html: string, address: string | null): string {
    const path = address?.startsWith(this.base) ? address.slice(this.base.length - 1) : address;
    const rows = this.#site === null || path === null ? "" : rowsHtml(this.#site, path, this.#world.times);
    return this.#dressed(withRows(html, rows));
  }

  failed(error: unknown, address: string): string {
    const trouble = troubleOf(error, this.#world.root, fileAt(this.#site, address));
    this.#world.failed(trouble);
    const text = `${address} stopped while it was rendered. It appears again by itself once that is mended.`;
    return this.#dressed(emptyPage("This page cannot be shown", text, [trouble], this.#world.root));
  }

  /** What stands at every address while no site could be computed yet. */
  nothingYet(): string {
    const text = "The report has errors. It appears here by itself once they are mended.";
    return this.#dressed(emptyPage("Nothing can be shown yet", text, [], this.#world.root));
  }

  serving(page: Promise<unknown>): void {
    this.#asked += 1;
    this.#rendering += 1;
    const done = () => {
      this.#rendering -= 1;
    };
    page.then(done, done);
  }

  /** Is a file one that the team's own components or styles are made of? */
  isOwn(path: string): boolean {
    return this.#own.includes(relative(this.#world.root, path).split(sep).join("/"));
  }

  /** Notes that a file of the team changed, came or went. */
  changed(path: string): void {
    this.#pending.add(relative(this.#world.root, path).split(sep).join("/"));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#follow(), QUIET);
  }

  /** Follows no more changes. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
  }

  /** Does what may be done while nobody waits: a page was shown, and nothing changes. Was it the time for it? */
  async whileIdle(work: () => Promise<void>): Promise<boolean> {
    if (this.#busy || this.#pending.size > 0 || this.#asked === 0 || this.#rendering > 0) return false;
    this.#busy = true;
    try {
      await work();
    } finally {
      this.#busy = false;
    }
    await this.#follow();
    return true;
  }

  /** Computes all, whatever changed. */
  async compute(): Promise<Computation> {
    this.#seen = this.#glance() ?? this.#seen;
    return this.#computed();
  }

  async #computed(): Promise<Computation> {
    const began = this.#world.now();
    const computation = await this.#computation();
    this.#diagnostics = computation.diagnostics;
    this.#own = computation.own?.map(({ path }) => path) ?? this.#own;
    if (computation.site !== null) this.#show(computation.site);
    this.#pages?.tell(this.state);
    await this.#world.computed(computation, this.#world.now() - began);
    return computation;
  }

  /** Follows all changes there are, one after the other. */
  async #follow(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#pending.size > 0) {
        const files = [...this.#pending];
        this.#pending.clear();
        // All else that changed without a word is found by the next look.
        this.#seen = glanceAgain(this.#world.root, this.#seen, files);
        if (await this.#takeWords(files)) await this.#served();
        await this.#computed();
      }
    } catch (error) {
      // What is closed breaks off what it was doing.
      if (!this.#isStopped) this.#world.failed(unforeseen(error));
    } finally {
      this.#busy = false;
    }
  }

  /** Follows what changed on disk without a word: the watcher of files misses some that are gone and back at once. */
  #look(): void {
    if (this.#busy || this.#pending.size > 0) return;
    const now = this.#glance() ?? this.#seen;
    const files = changedFrom(this.#seen, now);
    this.#seen = now;
    for (const file of files) this.changed(join(this.#world.root, file));
  }

  /** Null where a folder goes while it is looked at: there will be another look. */
  #glance(): Glance | null {
    try {
      return glanceAt(this.#world.root, this.#own);
    } catch {
      return null;
    }
  }

  /** Shows at once what changed in words alone; what it means for the whole is computed afterwards. */
  async #takeWords(files: readonly string[]): Promise<boolean> {
    if (this.#site === null) return false;
    const taken = files.filter((file) => this.#bodies.takeWords(file));
    if (taken.length === 0) return false;
    this.#hand(await this.#bodies.put(this.#site));
    this.#pages?.changed();
    return this.#pages?.tell(this.state) === true;
  }

  #show(site: Site): void {
    this.#bodies.take(site);
    if (sameJson(this.#site, site)) return;
    this.#hand(site);
    this.#pages?.changed();
  }

  #hand(site: Site): void {
    this.#site = site;
    this.#revision += 1;
    for (const read of this.readers.values()) read(site);
  }

  /** Waits until the browsers have their pages: computing would hold them up. */
  async #served(): Promise<void> {
    const [asked, told] = [this.#asked, this.#world.now()];
    const since = () => this.#world.now() - told;
    while (this.#asked === asked && since() < ASKING) await sleep(5);
    while (this.#rendering > 0 && since() < RENDERING) await sleep(5);
  }

  /** A computation, whatever the files are. */
  async #computation(): Promise<Computation> {
    try {
      return await this.#world.compute();
    } catch (error) {
      const diagnostics = error instanceof DiagnosticError ? error.diagnostics : [unforeseen(error)];
      return { site: null, base: "/", url: null, diagnostics, ran: 0, cached: 0, own: null };
    }
  }

  #dressed(html: string): string {
    return dressed(html, { ...this.state, script: this.script });
  }

  #panel(): string {
    const below = this.#site === null ? "" : "; the page is as it was before";
    return panelHtml(this.#diagnostics, this.#world.root, below);
  }
}

/** The file of the page at an address, where it is a page of the team. */
function fileAt(site: Site | null, address: string): string | undefined {
  const pages = site?.editions.flatMap(({ home, pages: own }) =>
    own.map(({ slug, file }) => ({ file, path: slug === "index" ? home : `${home}${slug}/` })),
  );
  const books = site === null ? [] : [...site.books, site];
  const metrics = books.flatMap(({ language, dictionary }) =>
    dictionary.map(({ id, file }) => ({
      file,
      path: `${language === null ? "" : `/${language}`}/metrics/${id}/`,
    })),
  );
  return [...(pages ?? []), ...metrics].find(({ path }) => address.endsWith(path))?.file;
}

/** A file that changes while it is read, for instance; the next change computes all again. */
function unforeseen(error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  return diagnose(startOf("content"), "not-computed", { message });
}
