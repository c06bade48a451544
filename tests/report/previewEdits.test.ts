import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Computation, compute } from "../../src/engine/compute.ts";
import { Preview } from "../../src/engine/preview/preview.ts";
import { QueryTimes } from "../../src/engine/preview/times.ts";
import { Workbench } from "../../src/engine/workbench.ts";
import { Warehouse } from "../../src/query/warehouse.ts";
import type { Report, Site } from "../../src/report/report.ts";
import { furtherSnapshot } from "../support/furtherSnapshot.ts";
import { copyReleasedDemo, SCRATCH } from "../support/roots.ts";

/** The demo as its team has it: one draft in three languages, the editions before released. */
const ROOT = join(SCRATCH, "preview-edits");
const BOARD = "content/editions/2026-q3/index.mdx";
const METHOD = "content/editions/2026-q3/method.mdx";

const times = new QueryTimes(() => 0);
const workbench = new Workbench(ROOT, { isLasting: true, times });
/** What browsers were told since the edit, in order, and what was computed by then. */
let told: { readonly revision: number; readonly site: Site | null; readonly computed: number }[] = [];
let computations: Computation[] = [];
/** What the computations said that they do. */
let steps: string[] = [];
/** All statements that were asked, whether they were run or not. */
const answering = vi.spyOn(Warehouse.prototype, "answer");

const preview = new Preview({
  root: ROOT,
  times,
  compute: () => compute(ROOT, (step) => steps.push(step), { workbench }),
  computed: (computation) => {
    computations.push(computation);
  },
  failed: ({ message }) => expect.fail(message),
  now: () => performance.now(),
});

/** What is kept from one computation to the next: whatever is asked for and not there is made anew. */
const asked = {
  files: vi.spyOn(workbench.files, "get"),
  measurements: vi.spyOn(workbench.measurements, "get"),
  translations: vi.spyOn(workbench.translations, "get"),
  versions: vi.spyOn(workbench.versions, "get"),
  records: vi.spyOn(workbench.vintages, "get"),
};

/** How many of each were made anew since the edit. */
function madeAnew() {
  const missed = ({ mock }: (typeof asked)[keyof typeof asked]) =>
    mock.results.filter(({ type, value }) => type === "return" && value === undefined).length;
  return {
    files: missed(asked.files),
    measurements: missed(asked.measurements),
    translations: missed(asked.translations),
    versions: missed(asked.versions),
    records: missed(asked.records),
  };
}

/** The statements that were run since the edit, each with the tables that it reads. */
function tablesRead() {
  const statements = answering.mock.calls.flatMap(([asking]) => asking);
  const run = statements.filter(({ id }) => steps.some((step) => step.endsWith(`: ${id}`)));
  return new Map(run.map(({ id, sql }) => [id, workbench.warehouse?.tablesRead(sql) ?? []]));
}

const NOTHING = { files: 0, measurements: 0, translations: 0, versions: 0, records: 0 };

beforeAll(async () => {
  copyReleasedDemo(ROOT);
  await furtherSnapshot(ROOT, "2026-10-02", "2026-10-03", 0);
  await preview.compute();
  preview.speakTo({
    changed: () => {},
    tell: ({ revision }) => {
      told.push({ revision, site: preview.site, computed: computations.length });
      return false;
    },
  });
});

afterAll(() => preview.stop());

/** Edits a file as its author does, and waits until all is followed; what was done for it. */
async function followed(file: string, change: (text: string) => string) {
  const before = { revision: preview.state.revision, written: written(file) };
  [told, computations, steps] = [[], [], []];
  answering.mockClear();
  for (const spy of Object.values(asked)) spy.mockClear();
  writeFileSync(join(ROOT, file), change(before.written));
  preview.changed(join(ROOT, file));
  await expect.poll(() => computations.length, { timeout: 120_000, interval: 5 }).toBe(1);
  const [computation] = computations;
  return {
    ran: computation?.ran,
    errors: computation?.diagnostics.filter(({ severity }) => severity === "error"),
    shown: told.filter(({ revision }) => revision > before.revision),
    reloads: preview.state.revision - before.revision,
    restore: () => followed(file, () => before.written),
  };
}

function written(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

/** The draft as it is shown. */
function draftIn(site: Site | null | undefined): Report | undefined {
  return site?.editions.find(({ id }) => id === "2026-q3");
}

describe("an edit in the live preview", () => {
  test("of a page's words is shown before anything is computed, once, and takes one file apart", async () => {
    const edit = await followed(METHOD, (text) => `${text}\nWords of today.\n`);
    expect(edit).toMatchObject({ ran: 0, errors: [], reloads: 1 });
    expect(edit.shown[0]?.computed).toBe(0);
    const page = draftIn(edit.shown[0]?.site)?.pages.find(({ slug }) => slug === "method");
    expect(JSON.stringify(page?.body)).toContain("Words of today.");
    expect(madeAnew()).toEqual({ ...NOTHING, files: 1 });
    await edit.restore();
  });

  test("of the board page's title is shown before anything is computed, wherever it stands, and once", async () => {
    const edit = await followed(BOARD, (text) => text.replace(/^title: .*$/m, "title: A title of today"));
    expect(edit).toMatchObject({ ran: 0, errors: [], reloads: 1 });
    const [first] = edit.shown;
    expect(first?.computed).toBe(0);
    expect(draftIn(first?.site)?.titleText).toBe("A title of today");
    expect(first?.site?.archive[0]?.titleText).toBe("A title of today");
    expect(madeAnew()).toEqual({ ...NOTHING, files: 1 });
    await edit.restore();
  });

  test("of a title with a figure is shown when the figure is computed", async () => {
    const edit = await followed(BOARD, (text) =>
      text.replace(/^title: .*$/m, 'title: "{{daily_posters}} people post"'),
    );
    expect(edit).toMatchObject({ ran: 0, errors: [], reloads: 1 });
    expect(draftIn(edit.shown[0]?.site)?.titleText).toMatch(/^\d[\d,.]* people post$/);
    await edit.restore();
  });

  test("of a title that cannot stand is told, and shown no longer than until it is mended", async () => {
    const edit = await followed(BOARD, (text) =>
      text.replace(/^title: .*$/m, 'title: "{{daily_posters:nothing}}"'),
    );
    expect(edit.errors?.length).toBeGreaterThan(0);
    expect(edit.reloads).toBe(0);
    const mended = await edit.restore();
    expect(mended.errors).toEqual([]);
  });

  test("of a page's SQL asks for its columns and rows alone, and measures nothing again", async () => {
    const sql = "```sql words\nSELECT 'today' AS word, count(*) AS visits FROM activity\n```";
    const edit = await followed(
      METHOD,
      (text) => `${text}\n${sql}\n\n<Table query="words" title="Words" />\n`,
    );
    expect(edit).toMatchObject({ ran: 2, errors: [], reloads: 1 });
    expect([...tablesRead().keys()]).toEqual(["method/words/columns", "method/words/rows"]);
    expect(draftIn(edit.shown[0]?.site)?.queries.map(({ name }) => name)).toContain("words");
    expect(madeAnew()).toEqual({ ...NOTHING, files: 1 });
    await edit.restore();
  });

  test("of the snapshot runs what reads the table that is another, and nothing else", async () => {
    const edit = await followed(BOARD, (text) =>
      text.replace("snapshot: 2026-10-02", "snapshot: 2026-10-03"),
    );
    expect(edit).toMatchObject({ errors: [], reloads: 1 });
    const run = [...tablesRead()];
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter(([, tables]) => !tables.includes("activity"))).toEqual([]);
    // Translations read again what the editions before were made from.
    expect({ ...madeAnew(), files: 0 }).toEqual({ ...NOTHING, measurements: 1, translations: 2 });
    const back = await edit.restore();
    expect(back).toMatchObject({ ran: 0, errors: [] });
  });
});
