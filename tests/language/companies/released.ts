import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { compute } from "../../../src/engine/compute.ts";
import { RECORD } from "../../../src/release/record.ts";
import { sealedPath } from "../../../src/release/version.ts";
import type { Frozen } from "../../../src/report/archive.ts";
import type { Said } from "../../support/recordTemplates.ts";
import { ReleasedCompany, type Sales } from "../../support/releasedCompany.ts";
import type { RenderedSite } from "../../support/renderedSite.ts";
import type { Company, Definition } from "../../support/smallCompany.ts";
import { type Before, type Made, makeFrom, type Past } from "../made.ts";

/** The number of the rule that makes forecasts today. */
export const MEASURED = 2;

/** By quarter, from the first of 2022 on. */
const SOLD = [
  9_000, 9_400, 9_100, 9_900, 10_100, 10_000, 10_600, 10_300, 10_900, 11_200, 10_800, 11_500, 11_300, 11_900,
  12_100, 11_700, 12_400, 12_900,
];

/** The day in a quarter on which everything is sold, and the quarter by its place. */
const dayOf = (place: number) => `${2022 + Math.floor(place / 4)}-${["02", "05", "08", "11"][place % 4]}-15`;

/** What is known at the end of so many quarters; of the last ones some may be counted otherwise. */
function known(quarters: number, otherwise: Readonly<Record<number, number>> = {}): Sales {
  return Object.fromEntries(
    SOLD.slice(0, quarters).map((sold, place) => [dayOf(place), otherwise[place] ?? sold]),
  );
}

/**
 * What later snapshots say of the fourth quarter of 2025 and the first of 2026, which were published as 11,700, and of
 * the third, published as 12,100 and within what nobody need explain.
 */
const RECOUNTED = { 14: 12_090, 15: 11_500, 16: 11_600 };

const METRICS: Readonly<Record<string, Definition>> = {
  orders: { role: "input", value: "sum(n) / 10", unit: "orders" },
  income: { role: "outcome", value: "sum(n) * 3", unit: "coins" },
  returns: { role: "supporting", value: "sum(n) / 100", unit: "returns" },
};

/** What is said of the first quarter of 2026 in the version that corrects it. */
const CORRECTED = { 16: 11_700 };

const BECAUSE =
  "restatements: [{ period: 2025-q4, code: R1, why: A shop came in twice. }, { period: 2026-q1, code: R2, why: Late rows. }]\n";
const TARGETS = "targets: { 2026-q1: 12000, 2026-q2: 13000 }\n";
/** The same after it was raised. */
const RAISED = "targets: { 2026-q1: 12000, 2026-q2: 14000 }\n";
const TESTED = "leads: [{ outcome: income, lag: 1 }]\ntree: orders * 10\nreview_by: 2026-12-01\n";

const STAR: Definition = { name: "Sales", role: "north_star", unit: "sales", value: "sum(n)" };

const WORDS = '\n<Figure of="sales" at="2025-q4" />\n';

const head = (role: Definition) =>
  Object.entries({
    statement: "What is counted.",
    grain: "quarter",
    rollup: "sum",
    from: "sales",
    time: "day",
    ...role,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

function star(company: ReleasedCompany, more: string): void {
  company.files.write("content/metrics/sales.mdx", `---\n${head(STAR)}${TESTED}${more}---\n`);
}

/** A company after its editions of 2025-q3 and q4 are released, the first by the rules of an older engine. */
async function begun(): Promise<ReleasedCompany> {
  const company = new ReleasedCompany('site: { url: "https://reports.example.com" }\n');
  star(company, TARGETS);
  for (const [id, keys] of Object.entries(METRICS))
    company.files.write(`content/metrics/${id}.mdx`, `---\nname: ${id}\n${head(keys)}---\n`);
  await company.edition("2024-q2", "2024-07-02", known(10));
  await company.release("2024-q2", "2024-07-03");
  makeOlder(company, "2024-q2");
  await company.edition("2025-q3", "2025-10-02", known(15));
  await company.release("2025-q3", "2025-10-03");
  makeOlder(company, "2025-q3");
  await company.edition("2025-q4", "2026-01-05", known(16));
  await company.release("2025-q4", "2026-01-06");
  await company.edition("2026-q1", "2026-04-02", known(17), "", WORDS);
  return company;
}

/** As if the edition had been made by the rules before: its headline told a signal, its forecasts were of rule 1. */
function makeOlder({ files }: ReleasedCompany, edition: string): void {
  const published = files.path(`public/editions/${edition}/v1/figures.json`);
  const ledger = z
    .looseObject({ figures: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(published, "utf8")));
  ledger.figures.push({ id: `sales@${edition}:signal`, value: 1 });
  writeFileSync(published, JSON.stringify(ledger));
  const record = files.path(`${sealedPath({ edition, version: 1 })}/${RECORD}`);
  writeFileSync(record, readFileSync(record, "utf8").replace(/,"rule":\d+/g, ""));
}

/** What a proof reads of the company: rows as the last snapshot has them. */
function toldOf(sales: Sales, edition: string, through: string, more = TARGETS): Company {
  const lines = `${head(STAR)}${TESTED}${more}`.trim().split("\n");
  const columns = Object.fromEntries(
    lines.map((line): [string, string] => [line.split(":")[0] ?? "", line.replace(/^\w+: /, "")]),
  );
  return {
    table: "sales",
    rows: Object.entries(sales).map(([day, n]) => ({ day, n: String(n) })),
    metrics: { sales: columns, ...METRICS },
    calendar: {},
    edition,
    keys: "",
    body: "",
    takenAt: `${through}T06:00:00Z`,
    through,
    format: "csv",
  };
}

const GONE_WHOLE = "2024-q2";
/** Of one edition another version stands, of the other none. */
const GONE = [
  { edition: "2026-q1", version: 2, reason: "It names a customer.", on: "2026-06-03" },
  { edition: GONE_WHOLE, version: 1, reason: "It was not approved.", on: "2026-06-08" },
];

const CORRECTION = "correction: { version: 2, code: C, why: A shop was counted twice. }\n";
const WHY = "A shop was counted twice.";

const FROZEN: Frozen = {
  edition: "2026-q1",
  version: 2,
  home: "/editions/2026-q1/v2/",
  releasedLabel: "21 April 2026",
  approvedBy: "Ada, CPO",
  approved: { name: "Ada", role: "CPO", date: "2026-10-05" },
  seal: "0",
  correction: { code: "C", why: WHY },
};

const figureSchema = z.object({
  id: z.string(),
  metric: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  rule: z.number().optional(),
  shown: z.array(z.string()),
});
const ledgerSchema = z.object({ figures: z.array(z.unknown()) });

/** The versions that are released by now, as their files tell of them. */
function earlierOf({ files, archive }: ReleasedCompany): Before[] {
  const figuresIn = (path: string) =>
    ledgerSchema
      .parse(JSON.parse(readFileSync(files.path(path), "utf8")))
      .figures.flatMap((one) => figureSchema.safeParse(one).data ?? []);
  return archive.map(({ edition, version, manifest }) => ({
    edition,
    version,
    released: manifest.released,
    signal: edition < "2025-q4" ? true : null,
    figures: figuresIn(`${sealedPath({ edition, version })}/${RECORD}`),
    ledger: figuresIn(`public/editions/${edition}/v${version}/figures.json`),
  }));
}

/** One after another: a draft that corrects, the same while it is released, the next draft, and that under a new star. */
export async function* releases(renderer: RenderedSite): AsyncGenerator<[string, [Made, Said[]]]> {
  const company = await begun();
  try {
    await company.release("2026-q1", "2026-04-03");
    yield* correcting(renderer, company);
    await company.release("2026-q1", "2026-04-21");
    yield* later(renderer, company);
  } finally {
    company.remove();
  }
}

async function* correcting(renderer: RenderedSite, company: ReleasedCompany) {
  const page = '\nSales were <Figure of="sales" />.\n\n<Vintages of="income" />\n';
  const sales = known(17, CORRECTED);
  await company.edition("2026-q1", "2026-04-20", sales, CORRECTION, page);
  const [through, taken] = ["2026-04-20", "2026-04-20"];
  const past: Past = { earlier: earlierOf(company), correction: WHY, through, taken, bodies: [WORDS, page] };
  const told = toldOf(sales, "2026-q1", "2026-04-20");
  const { files, archive } = company;
  yield named("a draft that corrects", await makeFrom(renderer, told, files, () => company.compute(), past));
  const freeze = () => compute(files.root, () => {}, { archive, releasing: FROZEN });
  yield named("a correction that is released", await makeFrom(renderer, told, files, freeze, past));
}

async function* later(renderer: RenderedSite, company: ReleasedCompany) {
  const sales = known(18, RECOUNTED);
  const day = "2026-07-02";
  const drafted = (more: string, from: Past) =>
    makeFrom(renderer, toldOf(sales, "2026-q2", day, more), company.files, () => company.compute(), from);
  const past: Past = {
    earlier: earlierOf(company),
    correction: WHY,
    through: day,
    taken: day,
    restated: BECAUSE,
  };
  star(company, RAISED);
  await company.edition("2026-q2", day, sales, BECAUSE, PAGE);
  const raised = { ...past, star: RAISED, starBefore: TARGETS };
  yield named("a draft after released ones", await drafted(RAISED, raised));
  const before = earlierOf(company);
  const withdrawn = before.flatMap((one) => {
    const gone = GONE.find(({ edition, version }) => one.edition === edition && one.version === version);
    return gone === undefined ? [] : [{ ...gone, released: one.released }];
  });
  for (const { edition, version, reason, on } of withdrawn) company.withdraw(edition, version, reason, on);
  const left = `content/editions/${GONE_WHOLE}/index.mdx`;
  const text = company.files.read(left);
  // Else it would be a draft again.
  rmSync(dirname(company.files.path(left)), { recursive: true });
  const isGone = (one: Before) =>
    withdrawn.some(({ edition, version }) => one.edition === edition && one.version === version);
  const standing = { ...raised, earlier: before.filter((one) => !isGone(one)), withdrawn };
  yield named("a draft after withdrawn ones", await drafted(RAISED, standing));
  company.files.write(left, text);
  for (const { edition, version } of withdrawn) company.restore(edition, version);
  star(company, RENAMED);
  await company.edition("2026-q2", day, null, BECAUSE, "\n<Changed />\n\n<Outlook />\n");
  const renamed = { ...past, star: RENAMED, starBefore: TARGETS };
  yield named("a north star in place of another", await drafted(RENAMED, renamed));
}

const named = (name: string, made: [Made, Said[]]): [string, [Made, Said[]]] => [name, made];

const PAGE = `
<Figure of="sales" at="2025-q4" />

<Outlook />

<Changed />

<Figure of="sales" show="percent_change" vs="year" /> on the year.
`;

const RENAMED = `${TARGETS}replaces: [{ metric: returns, since: 2026-04-01, why: It counts what matters. }]
changes: [{ since: 2026-05-01, what: Counted anew., why: Better. }]
`;
