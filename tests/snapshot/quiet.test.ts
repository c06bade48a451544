import { afterEach, beforeEach, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { type Scratch, scratch, take, writeContent } from "../support/oracleRoots.ts";
import { foundIn } from "../support/releases.ts";
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
  await main(["check", ...args], {
    root: files.root,
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    progress: (line) => void err.push(line),
    now: () => new Date("2026-04-02T06:00:00Z"),
    dialogue: () => null,
  });
  return { out: out.join("\n"), err };
}

test("check for machines writes nothing beside what they read, even where nothing comes from the cache", async () => {
  const json = await told("--json");
  expect(JSON.parse(json.out)).toMatchObject({ command: "check", exit: 0 });
  expect(foundIn(json.out)).toContain("warning");
  expect(json.err).toEqual([]);
  files.edit("content/metrics/people.mdx", "count(*)", "count(id)");
  const github = await told("--github");
  expect(github.out.split("\n").every((line) => /^::(?:error|warning) file=/.test(line))).toBe(true);
  expect(github.err).toEqual([]);
  files.edit("content/metrics/people.mdx", "count(id)", "count(DISTINCT id)");
  const gitlab = await told("--gitlab");
  expect(JSON.parse(gitlab.out)).toContainEqual({
    description: expect.stringMatching(/\. /),
    check_name: expect.stringMatching(/^[a-z-]+$/),
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: "minor",
    location: { path: expect.stringMatching(/^content\//), lines: { begin: expect.any(Number) } },
  });
  expect(gitlab.err).toEqual([]);
  files.edit("content/metrics/people.mdx", "count(DISTINCT id)", "count(day)");
  expect((await told()).err.length).toBeGreaterThan(0);
});
