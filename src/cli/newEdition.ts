import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { parsePeriod } from "../calendar/period.ts";
import type { EditionDocument } from "../content/content.ts";
import { DiagnosticError, errorAt, startOf } from "../content/diagnostic.ts";
import { readContent } from "../content/readContent.ts";
import type { Effects } from "./effects.ts";

/** Starts an edition from the last one before it: its pages, open commitments, and asks turned into commitments. */
export function newEdition(
  effects: Effects,
  id: string,
  options: { readonly snapshot?: string | undefined; readonly title?: string | undefined },
): number {
  const { content, diagnostics } = readContent(effects.root);
  if (content === null) throw new DiagnosticError(...diagnostics);
  const file = `content/editions/${id}/index.mdx`;
  const period = parsePeriod(id, content.calendar);
  if (period === null) {
    const mend = "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.";
    throw new DiagnosticError(errorAt(startOf(file), "not-a-period", `"${id}" is not a period`, mend));
  }
  const folder = join(effects.root, "content", "editions", id);
  if (existsSync(folder)) {
    const mend = "Edit it, or name another period; nothing was changed.";
    throw new DiagnosticError(
      errorAt(startOf(file), "edition-exists", `the edition ${id} exists already`, mend),
    );
  }
  const last = content.editions.filter((edition) => edition.period.first < period.first).at(-1);
  const star =
    [...content.metrics.values()].find(({ config }) => config.role === "north_star")?.id ?? "north_star";
  const snapshot = options.snapshot ?? newestSnapshot(effects.root) ?? "name-of-a-snapshot";
  const front = frontMatter(last, options.title ?? `${content.report.config.company}, ${id}`, snapshot, star);
  writeWhole(folder, {
    "index.mdx": `---\n${stringify(front, { lineWidth: 0 })}---\n${body(last)}`,
    ...furtherPages(last),
  });
  effects.print(
    `${file} is begun${last === undefined ? "" : ` from ${last.id}`}, on the snapshot ${snapshot}`,
  );
  effects.print("Write its summary, then: npm run check, npm run dev");
  return 0;
}

function frontMatter(last: EditionDocument | undefined, title: string, snapshot: string, star: string) {
  const config = last?.config;
  const open = (config?.commitments ?? []).filter(({ status }) => status === "open");
  const asked = (config?.asks ?? []).map(({ decision, owner, by }) => ({
    what: decision,
    owner,
    due: by,
    status: "open",
  }));
  return {
    title,
    snapshot,
    authors: config?.authors ?? [],
    summary: `{{${star}:change_phrase.previous}}, to {{${star}}}.`,
    highlights: [],
    lowlights: [],
    asks: [],
    commitments: [...open.map(({ result: _, ...rest }) => rest), ...asked],
    okrs: config?.okrs ?? [],
    events: config?.events ?? [],
  };
}

/** The blocks of the last board page in their order, without its words. */
function body(last: EditionDocument | undefined): string {
  const blocks = (last?.uses ?? []).filter(({ name }) => !["Figure", "Change", "Callout"].includes(name));
  return blocks
    .map(
      ({ name, props }) =>
        `\n<${[
          name,
          ...Object.entries(props)
            .filter(([key]) => key !== "title")
            .map(([key, value]) => `${key}="${value}"`),
        ].join(" ")} />\n`,
    )
    .join("");
}

function furtherPages(last: EditionDocument | undefined): Record<string, string> {
  const pages = (last?.pages ?? []).filter(({ slug }) => slug !== "index");
  return Object.fromEntries(
    pages.map(({ slug, config }) => [
      `${slug}.mdx`,
      `---\n${stringify({ title: config.title, order: config.order })}---\n`,
    ]),
  );
}

function newestSnapshot(root: string): string | undefined {
  const folder = join(root, "data");
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "snapshot.json")));
  return names.sort().at(-1);
}

/** All the files of a new folder, or none. */
function writeWhole(folder: string, files: Readonly<Record<string, string>>): void {
  const draft = `${folder}.${process.pid}.draft`;
  try {
    mkdirSync(draft, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(draft, name), text);
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
