import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Diagnostic, DiagnosticError } from "../../src/diagnostics/diagnostic.ts";
import { compute } from "../../src/engine/compute.ts";
import type { Manifest } from "../../src/snapshot/manifest.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";

/** A folder of its own for a test, with files in it by path; `remove` takes it away. */
export interface Scratch {
  readonly root: string;
  path(file: string): string;
  write(file: string, content: string | Uint8Array): string;
  read(file: string): string;
  edit(file: string, from: string, to: string): void;
  remove(): void;
}

export function scratch(name: string, parent: string = tmpdir()): Scratch {
  mkdirSync(parent, { recursive: true });
  const root = mkdtempSync(join(parent, `sextant-${name}-`));
  const path = (file: string) => join(root, file);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), content);
    return path(file);
  };
  const read = (file: string) => readFileSync(path(file), "utf8");
  return {
    root,
    path,
    write,
    read,
    edit: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      write(file, text.replace(from, to));
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Takes a snapshot "s1" of files; the settings that tests vary are handed in. */
export function take(
  { root }: Scratch,
  files: readonly string[],
  settings: { name?: string; through?: string | null; timezone?: string; takenAt?: string } = {},
): Promise<Manifest> {
  const { name = "s1", through = null, timezone = "UTC", takenAt = "2026-04-02T06:00:00Z" } = settings;
  return takeSnapshot({
    root,
    name,
    files,
    takenAt,
    timezone,
    through,
    progress: () => {},
  });
}

/** The diagnostics that work ends with. */
export async function refusal(work: Promise<unknown>): Promise<readonly Diagnostic[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DiagnosticError) return error.diagnostics;
  throw new Error(`expected diagnostics, not ${String(error)}`);
}

/** The least content that makes a report: one metric over `events`, one edition on the snapshot "s1". */
export function writeContent(at: Scratch, metric: Readonly<Record<string, string>> = {}): void {
  at.write("content/report.mdx", "---\ncompany: Acme\ntimezone: UTC\n---\nAbout.\n");
  writeMetric(at, "people", { role: "north_star", ...metric });
  at.write(
    "content/editions/2026-q1/index.mdx",
    '---\ntitle: Quarter\nsnapshot: s1\nsummary: "{{people}} people."\n---\nWords.\n',
  );
}

export function writeMetric(at: Scratch, id: string, keys: Readonly<Record<string, string>>): void {
  const all: Readonly<Record<string, string>> = {
    name: id,
    role: "supporting",
    statement: "What is counted.",
    unit: "people",
    grain: "day",
    rollup: "sum",
    from: "events",
    time: "day",
    value: "count(*)",
    ...keys,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === "" ? [] : [`${key}: ${value}`]));
  at.write(`content/metrics/${id}.mdx`, `---\n${lines.join("\n")}\n---\n`);
}

/** Computes the report of a folder, quietly. */
export function computeIn({ root }: Scratch) {
  return compute(root, () => {});
}

/** A figure of the newest edition by its id. */
export function figureOf(computed: Awaited<ReturnType<typeof compute>>, id: string) {
  return computed.site?.editions[0]?.ledger.figures.find((figure) => figure.id === id);
}
