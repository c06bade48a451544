import { mkdirSync, writeFileSync } from "node:fs";
import { earlierOf } from "../../src/compute/earlier.ts";
import { filesBelow } from "../../src/disk/files.ts";
import { copyInto } from "../../src/disk/write.ts";
import { compute } from "../../src/engine/compute.ts";
import type { Version } from "../../src/release/archive.ts";
import { manifestSchema } from "../../src/release/manifest.ts";
import { RECORD } from "../../src/release/record.ts";
import { sealedPath, under } from "../../src/release/version.ts";
import type { Report } from "../../src/report/report.ts";
import { takeSnapshot } from "../../src/take/takeSnapshot.ts";
import { type Scratch, scratch } from "./oracleRoots.ts";
import { SCRATCH } from "./roots.ts";

/** Sales by quarter, as one snapshot knows them. */
export type Sales = Readonly<Record<string, number>>;

/** A company that counts sales by quarter, and what it has released, without pages: only what later editions read. */
export class ReleasedCompany {
  readonly files: Scratch = scratch("released", SCRATCH);
  readonly archive: Version[] = [];

  constructor(report = "", star = "") {
    this.files.write(
      "content/report.mdx",
      `---\ncompany: Small\ntimezone: UTC\ndownloads: []\n${report}---\nAbout.\n`,
    );
    this.files.write(
      "content/metrics/sales.mdx",
      `---\nname: Sales\nrole: north_star\nstatement: What was sold.\nunit: sales\ngrain: quarter\nrollup: sum\nfrom: sales\ntime: day\nvalue: sum(n)\n${star}---\n`,
    );
  }

  /** Writes an edition on a snapshot of its own, or as it was taken before. */
  async edition(id: string, takenOn: string, sales: Sales | null, keys = "", body = ""): Promise<void> {
    if (sales !== null) await this.#snapshot(takenOn, sales);
    const head = `title: Title\nsnapshot: "${takenOn}"\nsummary: Summary.\n${keys}`;
    this.files.write(
      `content/editions/${id}/index.mdx`,
      `---\n${head}---\nWords.\n\n<Vintages />\n\n<Restated />\n${body}`,
    );
  }

  compute() {
    return compute(this.files.root, () => {}, { archive: this.archive });
  }

  /** The report of an edition that is a draft. */
  async report(id: string): Promise<Report> {
    const { site, diagnostics } = await this.compute();
    const found = site?.editions.find((one) => one.id === id);
    if (found === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
    return found;
  }

  /** Releases the next version of an edition. */
  async release(id: string, released: string): Promise<void> {
    const { root } = this.files;
    const report = await this.report(id);
    const version = this.archive.filter(({ edition }) => edition === id).length + 1;
    const sealed = under(root, sealedPath({ edition: id, version }));
    for (const path of filesBelow(under(root, "content")))
      copyInto(under(root, `content/${path}`), under(sealed, `content/${path}`));
    const folder = under(root, `public/editions/${id}/v${version}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(under(folder, "figures.json"), JSON.stringify(report.ledger));
    const home = `/editions/${id}/v${version}/`;
    writeFileSync(under(sealed, RECORD), JSON.stringify(earlierOf({ ...report, home }, version)));
    this.archive.push(versionOf(report, id, version, released));
    this.archive.sort((left, right) =>
      left.edition === right.edition ? left.version - right.version : left.edition < right.edition ? -1 : 1,
    );
  }

  /** Withdraws a version of an edition, as its record would say. */
  withdraw(id: string, version: number, reason: string, on: string): void {
    const place = this.archive.findIndex((one) => one.edition === id && one.version === version);
    const found = this.archive[place];
    if (found === undefined) throw new Error(`${id} v${version} is not released`);
    this.archive[place] = {
      ...found,
      withdrawn: { reason, at: `${on}T08:00:00.000Z`, record: "0".repeat(64) },
    };
  }

  /** As if it had not been withdrawn. */
  restore(id: string, version: number): void {
    const place = this.archive.findIndex((one) => one.edition === id && one.version === version);
    const found = this.archive[place];
    if (found !== undefined) this.archive[place] = { ...found, withdrawn: null };
  }

  remove(): void {
    this.files.remove();
  }

  async #snapshot(takenOn: string, sales: Sales): Promise<void> {
    const rows = Object.entries(sales).map(([day, n]) => `${day},${n}`);
    await takeSnapshot({
      root: this.files.root,
      name: takenOn,
      files: [this.files.write("sales.csv", `day,n\n${rows.join("\n")}\n`)],
      takenAt: `${takenOn}T06:00:00Z`,
      timezone: "UTC",
      through: takenOn,
      progress: () => {},
    });
  }
}

function versionOf(report: Report, edition: string, version: number, released: string): Version {
  const { period, headline, label, revision } = report;
  const hash = "0".repeat(64);
  const manifest = manifestSchema.parse({
    sextant: 1,
    edition,
    version,
    label,
    title: report.titleText,
    north_star: {
      metric: headline.id,
      name: headline.name,
      value: headline.value.value,
      text: headline.value.text,
    },
    period: { id: period.id, first: period.first, last: period.last },
    released,
    approved_by: { name: "Ada", role: "CPO", date: released },
    correction: revision?.correction ?? null,
    snapshot: { name: "s", taken_at: report.snapshot.takenAt, sha256: hash },
    engine: { name: "sextant", version: "0", lockfile: null },
    earlier: [],
    warnings: {},
    inputs: {},
    outputs: { "index.html": hash },
  });
  return { edition, version, manifest, seal: hash, beside: {}, withdrawn: null };
}
