import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  BASED,
  copyReleasedDemo,
  DEMO,
  edit,
  REPOSITORY,
  runCommand,
  SCRATCH,
  SOCKET_LOG,
} from "./support/roots.ts";

const AGAIN = join(SCRATCH, "again");

afterAll(() => rmSync(AGAIN, { recursive: true, force: true }));

function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths
      .sort()
      .map((path) => [
        path.slice(folder.length),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  );
}

test("building the demo opens no connection", () => {
  expect(existsSync(SOCKET_LOG) ? readFileSync(SOCKET_LOG, "utf8") : "").toBe("");
});

test("the guard against connections sees them", () => {
  const log = join(SCRATCH, "guard.log");
  rmSync(log, { force: true });
  const guard = new URL("./support/noSockets.ts", import.meta.url).href;
  const code = "fetch('http://127.0.0.1:49151/').catch((error) => console.log(String(error.cause)))";
  const out = execFileSync(process.execPath, ["--import", guard, "-e", code], {
    encoding: "utf8",
    env: { ...process.env, SEXTANT_SOCKET_LOG: log },
  });
  expect(out).toContain("the network is out of bounds");
  expect(readFileSync(log, "utf8")).toContain("connect");
  rmSync(log);
});

test("the pictures of the cookbook are drawn by today's code; those that are not lie beside them for eyes to judge", () => {
  const [shown, drawn] = [
    join(REPOSITORY, "docs", "write", "charts"),
    join(BASED, "dist", "drafts", "2026-q3", "charts"),
  ];
  const names = readdirSync(shown).filter((name) => !name.endsWith("-changed.svg"));
  const changed = names.filter((name) => {
    const today = readFileSync(join(drawn, name), "utf8");
    if (today === readFileSync(join(shown, name), "utf8")) return false;
    writeFileSync(join(shown, name.replace(/\.svg$/, "-changed.svg")), today);
    return true;
  });
  expect(names.length).toBeGreaterThan(10);
  expect(changed, "judge docs/write/charts/*-changed.svg and put them in place").toEqual([]);
});

test("two builds, in two folders, time zones and environments, the second from an empty cache, are the same to the byte", () => {
  copyReleasedDemo(AGAIN);
  edit(AGAIN, "content/report.mdx", "base: /", "base: /board/q/");
  rmSync(join(AGAIN, ".sextant"), { recursive: true, force: true });
  const built = runCommand(["build", "--root", AGAIN], {
    TZ: "Pacific/Auckland",
    LANG: "de_DE.UTF-8",
    ...{ BASE_URL: "/elsewhere", SITE: "https://host.invalid", NODE_ENV: "development" },
  });
  expect(built.err).toBe("");
  expect(built.status).toBe(0);
  expect(hashes(join(AGAIN, "dist"))).toEqual(hashes(join(BASED, "dist")));
});

test("an edited paragraph reruns no query; an error leaves the last good dist as it was", () => {
  const before = hashes(join(AGAIN, "dist"));
  edit(
    AGAIN,
    "content/editions/2026-q3/index.mdx",
    "Daily posters are daily active people times the share of them who post.",
    "Daily posters are daily active people times the share of those who post.",
  );
  expect(runCommand(["check", "--root", AGAIN]).out).toContain("0 errors, 0 warnings; 0 queries run");
  edit(AGAIN, "content/metrics/daily_posters.mdx", "role: north_star", "role: nort_star");
  const failed = runCommand(["build", "--root", AGAIN]);
  expect(failed.status).toBe(1);
  expect(failed.err).toContain("nothing was built, dist/ is as it was");
  expect(hashes(join(AGAIN, "dist"))).toEqual(before);
});

test("the demo's own content gives no error and no warning", () => {
  const { status, out } = runCommand(["check", "--root", DEMO]);
  expect(out).toContain("0 errors, 0 warnings");
  expect(status).toBe(0);
});

test("the generator reproduces the committed tables byte for byte", () => {
  const folder = join(SCRATCH, "generated");
  rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, [join(REPOSITORY, "tests/demo/generate.ts"), folder], { cwd: REPOSITORY });
  const made = hashes(folder);
  const committed = hashes(join(REPOSITORY, "data"));
  const tables = Object.entries(committed).filter(
    ([path]) => !path.endsWith("snapshot.json") && !path.startsWith("/sealed/"),
  );
  expect(Object.fromEntries(tables)).toEqual(made);
  expect(tables.length).toBe(15);
  rmSync(folder, { recursive: true });
});
