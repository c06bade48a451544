import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/readContent.ts";
import { buildAudit } from "../../src/report/audit.ts";
import { scratch } from "../support/oracleRoots.ts";

const HEAD = "statement: Something.\nunit: things\ngrain: day\nfrom: t\ntime: day\nvalue: count(*)";

/** The audit of metrics by id, each with its keys in YAML beyond the ones that all share; none is shown. */
function auditOf(metrics: Readonly<Record<string, string>>) {
  const files = scratch("audit");
  try {
    files.write("content/report.mdx", "---\ncompany: Small\n---\n");
    for (const [id, keys] of Object.entries(metrics))
      files.write(`content/metrics/${id}.mdx`, `---\nname: ${id}\n${HEAD}\n${keys}\n---\n`);
    const { content, diagnostics } = readContent(files.root);
    if (content === null) throw new Error(JSON.stringify(diagnostics));
    return buildAudit(content, []);
  } finally {
    files.remove();
  }
}

const sound = {
  posters:
    "role: north_star\ntree: actives * rate\ninfluences: [speed]\nleads: [{ outcome: loyalty, lag: 1 }]",
  actives: "role: input\ntree: newcomers + others",
  rate: "role: input\ninfluences: [prompts]",
  speed: "role: input",
  newcomers: "role: lever",
  others: "role: lever",
  prompts: "role: lever",
  churn: "role: guardrail\nthresholds: { breach: 1 }",
  loyalty: "role: outcome",
};

const listed = (metrics: Readonly<Record<string, string>>) =>
  buildKinds(auditOf({ ...sound, ...metrics }).entries);

function buildKinds(entries: ReturnType<typeof auditOf>["entries"]) {
  return entries.map(({ id, findings }) => `${id}: ${findings.map(({ kind }) => kind).join(", ")}`);
}

describe("the zombie audit", () => {
  test("lists nothing where every metric has its place", () => {
    expect(auditOf(sound)).toEqual({ metrics: 9, entries: [] });
  });

  test.each([
    ["a supporting metric", { replies: "role: supporting" }, "replies: unplaced"],
    ["a candidate", { replies: "role: candidate\nwhy_not: Too coarse." }, "replies: unplaced"],
    ["an outcome that nothing leads", { trust: "role: outcome" }, "trust: unplaced"],
    ["an input that nothing ties to the north star", { waiting: "role: input" }, "waiting: unplaced"],
    ["a lever under no input", { waiting: "role: lever" }, "waiting: unplaced"],
    ["what declares itself vanity", { heads: "role: vanity\nwhy_not: It grows." }, "heads: vanity"],
    [
      "vanity by name, also of a guardrail",
      { downloads: "role: guardrail\nthresholds: { breach: 1 }" },
      "downloads: vanity",
    ],
    [
      "vanity by name of a supporting metric",
      { downloads: "role: supporting" },
      "downloads: vanity, unplaced",
    ],
    [
      "a lagging goal by name",
      { newcomers: "role: lever\ntargets: { 2026-q1: 1 }", revenue: "role: input" },
      "revenue: lagging, unplaced",
    ],
    ["a lagging goal by role", { loyalty: "role: outcome\ntargets: { 2026-q1: 1 }" }, "loyalty: lagging"],
    ["one team's output", { bugs_fixed: "role: supporting" }, "bugs_fixed: siloed, unplaced"],
  ])("lists %s", (_, metrics, entry) => {
    expect(listed(metrics)).toEqual([entry]);
  });

  test("leaves an outcome alone that a candidate leads", () => {
    const rival = "role: candidate\nwhy_not: Too coarse.\nleads: [{ outcome: trust, lag: 1 }]";
    expect(listed({ trust: "role: outcome", rival })).toEqual(["rival: unplaced"]);
  });

  test("says why and what to do in whole sentences", () => {
    const all = auditOf({
      ...sound,
      downloads: "role: supporting",
      revenue: "role: input",
      trust: "role: outcome",
    });
    const texts = all.entries.flatMap(({ findings }) => findings.flatMap(({ why, todo }) => [why, todo]));
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts) expect(text).toMatch(/^[A-Z“].*\.$/);
  });
});
