import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { takeSnapshot } from "../../../src/take/takeSnapshot.ts";
import { uniforms } from "../../support/seeded.ts";
import { ROOT, type Run, run } from "../measure.ts";
import { type Line, linesOf } from "../table.ts";

/** Twice as many metrics each time; with `small` fewer of them, in fewer editions. */
const FULL = { metrics: [10, 20, 40, 80], editions: 24 };
const SMALL = { metrics: [10, 20, 40], editions: 4 };
/** The first year of the table; editions begin a year later. */
const FIRST_YEAR = 2019;

interface Built {
  readonly metrics: number;
  readonly cold: Run;
  readonly warm: Run;
}

/** How a build grows with the number of metrics, all in every edition: what twice as many of them take. */
export async function measureGrowth(small: boolean): Promise<Line[]> {
  const { metrics, editions } = small ? SMALL : FULL;
  const built: Built[] = [];
  for (const count of metrics) built.push(await buildTwice(count, editions));
  const runs = built.flatMap(({ metrics: count, cold, warm }) => {
    const what = `${count} metrics × ${editions} drafts`;
    const memory = !small && count === 80 ? { megabytes: 1500 } : {};
    return [
      ...linesOf(`${what}, cold build`, [cold]).slice(0, 1),
      ...linesOf(`${what}, warm build`, [warm], memory).filter(({ unit }) => unit !== "s"),
    ];
  });
  return [...runs, ...built.slice(1).flatMap((more, index) => growthOf(built[index] ?? more, more))];
}

function growthOf(fewer: Built, more: Built): Line[] {
  return (["cold", "warm"] as const).map((kind) => ({
    what: `${fewer.metrics} to ${more.metrics} metrics, ${kind} build, processors`,
    unit: "×",
    values: [more[kind].cpu / fewer[kind].cpu],
    goal: 2.1,
  }));
}

async function buildTwice(metrics: number, editions: number): Promise<Built> {
  const root = join(ROOT, `growth-${metrics}`);
  await write(root, metrics, editions);
  const cold = await run(["build", "--root", root]);
  const warm = await run(["build", "--root", root]);
  rmSync(root, { recursive: true, force: true });
  return { metrics, cold, warm };
}

async function write(root: string, metrics: number, editions: number): Promise<void> {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return join(root, path);
  };
  put("content/report.mdx", "---\ncompany: Many\nmission: Count.\ntimezone: UTC\n---\n");
  for (let index = 0; index < metrics; index += 1)
    put(`content/metrics/metric_${index}.mdx`, metricOf(index));
  for (let index = 0; index < editions; index += 1) {
    const edition = `${FIRST_YEAR + 1 + Math.floor(index / 4)}-q${1 + (index % 4)}`;
    put(`content/editions/${edition}/index.mdx`, PAGE);
  }
  const file = put("exports/daily.csv", tableOf(metrics));
  const taken = { takenAt: "2026-01-02T06:00:00Z", timezone: "UTC", through: "2025-12-31" };
  await takeSnapshot({ root, name: "2026-01-02", files: [file], ...taken, progress: () => {} });
}

function metricOf(index: number): string {
  const role = index === 0 ? "north_star" : index < 3 ? "input" : "supporting";
  return `---
name: Number ${index}
role: ${role}
statement: What was counted under number ${index}.
unit: things
grain: week
review: week
rollup: mean
from: daily
time: day
value: sum(m${index})
---
`;
}

const PAGE = `---
title: What was counted
snapshot: 2026-01-02
summary: "{{metric_0}} things a week."
highlights: [Some of it]
lowlights: [The rest]
---
<Trend of="metric_0" />
`;

/** A row a day over seven years, and a column for each metric. */
function tableOf(metrics: number): string {
  const uniform = uniforms(7);
  const columns = Array.from({ length: metrics }, (_, index) => index);
  const first = Date.UTC(FIRST_YEAR, 0, 1);
  const days = Math.round((Date.UTC(FIRST_YEAR + 7, 0, 1) - first) / 86_400_000);
  const lines = Array.from({ length: days }, (_, day) => {
    const cells = columns.map((index) => 100 + index + Math.floor(20 * uniform()));
    return [new Date(first + day * 86_400_000).toISOString().slice(0, 10), ...cells].join(",");
  });
  return `${["day", ...columns.map((index) => `m${index}`)].join(",")}\n${lines.join("\n")}\n`;
}
