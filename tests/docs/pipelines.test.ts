import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { REPOSITORY } from "../support/roots.ts";

const read = (path: string) => readFileSync(join(REPOSITORY, path), "utf8");
const blocksOf = (path: string) =>
  [...read(path).matchAll(/```yml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const github = blocksOf("docs/run/ci-github.md");
const [gitlab = ""] = blocksOf("docs/run/ci-gitlab.md");

/** The commands of ours that steps run, each with its words; what a shell would fill in stands as it is. */
function commandsIn(value: unknown): string[] {
  if (typeof value === "string")
    return [...value.matchAll(/npx sextant ([^|>;\n]*)/g)].map(([, words = ""]) => words.trim());
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(commandsIn) : [];
}

describe("the workflows for GitHub", () => {
  test("are four, each with least rights, a limit of time, and one at a time", () => {
    expect(github.map((text) => parse(text).name)).toEqual(["Report", "Snapshot", "Release", "Deploy"]);
    for (const text of github) {
      const { permissions, concurrency, jobs } = parse(text);
      expect(permissions.contents).toMatch(/^(?:read|write)$/);
      expect(concurrency.group).toEqual(expect.any(String));
      for (const job of Object.values<{
        "timeout-minutes": unknown;
        steps: { uses?: string; with?: { lfs?: boolean } }[];
      }>(jobs)) {
        expect(job["timeout-minutes"]).toEqual(expect.any(Number));
        const [checkout] = job.steps;
        expect([checkout?.uses?.split("@")[0], checkout?.with?.lfs]).toEqual(["actions/checkout", true]);
      }
    }
  });

  test("take nothing from outside into a shell but by the environment", () => {
    for (const text of github)
      for (const job of Object.values<{ steps: { run?: string }[] }>(parse(text).jobs))
        for (const { run = "" } of job.steps) expect(run).not.toContain("${{");
  });

  test("begin with the one that a report is begun with", () => {
    expect(github[0]).toBe(read("src/create/scaffold/report.yml"));
  });
});

test("both hosts do the same: check, compare, snapshot, release, build, deploy, verify what readers get", () => {
  const names = (all: readonly string[]) => [...new Set(all.map((words) => words.split(" ")[0]))].sort();
  const ours = names(commandsIn(github.map((text) => parse(text))));
  expect(ours).toEqual(["build", "check", "diff", "release", "snapshot", "verify"]);
  expect(names(commandsIn(parse(gitlab)))).toEqual(ours);
  expect(commandsIn(parse(gitlab))).toContain("check --strict --gitlab");
  for (const one of [commandsIn(parse(gitlab)), commandsIn(github.map((text) => parse(text)))])
    expect(one).toEqual(expect.arrayContaining(['verify "$ADDRESS"', "verify dist", "build --published"]));
});
