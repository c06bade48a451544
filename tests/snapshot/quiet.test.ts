import { afterEach, beforeEach, expect, test } from "vitest";
import { check } from "../../src/cli/commands/check.ts";
import { type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

let files: Scratch;
beforeEach(async () => {
  files = scratch("quiet", SCRATCH);
  writeContent(files);
  await take(files, [files.write("in/events.csv", "id,day\n1,2026-01-01\n2,2026-03-31\n")]);
});
afterEach(() => files.remove());

async function told(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  await check.run(
    {
      root: files.root,
      print: (line) => void out.push(line),
      complain: (line) => void err.push(line),
      progress: (line) => void err.push(line),
      now: () => new Date("2026-04-02T06:00:00Z"),
      dialogue: () => null,
    },
    args,
  );
  return { out: out.join("\n"), err };
}

test("check for machines writes nothing beside what they read, even where nothing comes from the cache", async () => {
  const json = await told("--json");
  const found: unknown = JSON.parse(json.out);
  expect(Array.isArray(found) && found.length > 0).toBe(true);
  expect(json.err).toEqual([]);
  files.edit("content/metrics/people.mdx", "count(*)", "count(id)");
  const github = await told("--github");
  expect(github.out.split("\n").every((line) => /^::(?:error|warning) file=/.test(line))).toBe(true);
  expect(github.err).toEqual([]);
  files.edit("content/metrics/people.mdx", "count(id)", "count(day)");
  expect((await told()).err.length).toBeGreaterThan(0);
});
