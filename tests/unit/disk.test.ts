import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { leaveAside, placeAside, workIn } from "../../src/disk/aside.ts";
import { faultOf } from "../../src/disk/fault.ts";
import { clearLeft } from "../../src/disk/leftovers.ts";
import { Held, holding, isHeld, tellOthers, whileHeld } from "../../src/disk/lock.ts";
import { isLeft, OWN, ownerIn, ownerNamed } from "../../src/disk/owner.ts";
import { swapFolder, Taken, writeTogether } from "../../src/disk/together.ts";
import { fillWhole, writeWhole } from "../../src/disk/whole.ts";
import { type Scratch, scratch } from "../support/oracleRoots.ts";
import { SCRATCH } from "../support/roots.ts";

/** The name, taken while it ran, of a process that has ended: its number alone may be another's by now. */
async function ended(): Promise<string> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => 0, 1e6)"], { stdio: "ignore" });
  const name = ownerNamed(child.pid ?? 0);
  child.kill("SIGKILL");
  await once(child, "exit");
  return name;
}
const GONE = await ended();
/** One that runs, and is another. */
const LIVING = ownerNamed(process.ppid);
/** One of another machine. */
const ELSEWHERE = "4711-99-00000000-11111111";

const all: Scratch[] = [];
let files: Scratch;
beforeEach(() => {
  files = scratch("disk", SCRATCH);
  all.push(files);
});
afterAll(() => {
  for (const one of all) one.remove();
});

const noTime = () => 0;

describe("writeWhole", () => {
  test("makes the folders to a file, takes the place of what was there, and leaves nothing beside it", () => {
    writeWhole(files.path("a/b/c.txt"), "first");
    writeWhole(files.path("a/b/c.txt"), new TextEncoder().encode("second"));
    expect(readFileSync(files.path("a/b/c.txt"), "utf8")).toBe("second");
    expect(readdirSync(files.path("a/b"))).toEqual(["c.txt"]);
  });

  test("leaves what cannot be replaced as it is, and nothing beside it", () => {
    mkdirSync(files.path("a/taken"), { recursive: true });
    expect(() => writeWhole(files.path("a/taken"), "text")).toThrow();
    expect(readdirSync(files.root)).toEqual(["a"]);
    expect(readdirSync(files.path("a"))).toEqual(["taken"]);
  });

  test("of a report works in the folder of its process, which is gone once it leaves", () => {
    workIn(files.root);
    writeWhole(files.path("content/a.mdx"), "text");
    expect(readdirSync(files.path(".sextant/running"))).toEqual([OWN]);
    leaveAside(files.root);
    expect(readdirSync(files.path(".sextant"))).toEqual([]);
  });

  test("clears what a killed process has left beside a place in nobody's report, and nothing else", () => {
    // Not below this repository: files before this one may have worked in it.
    files = scratch("disk");
    all.push(files);
    for (const name of [`.a.html.${GONE}`, `.a.html.${LIVING}`, `a.html.${GONE}`])
      files.write(`out/${name}`, "half");
    writeWhole(files.path("out/a.html"), "whole");
    expect(readdirSync(files.path("out")).sort()).toEqual(
      [`.a.html.${LIVING}`, "a.html", `a.html.${GONE}`].sort(),
    );
  });
});

describe("fillWhole", () => {
  test("shows a folder under its name only once it is full", async () => {
    const result = await fillWhole(files.root, files.path("data/s1"), async (draft) => {
      writeFileSync(join(draft, "one"), "1");
      expect(existsSync(files.path("data/s1"))).toBe(false);
      return "done";
    });
    expect(result).toBe("done");
    expect(readdirSync(files.path("data"))).toEqual(["s1"]);
    expect(files.read("data/s1/one")).toBe("1");
  });

  test("leaves nothing of a folder that could not be filled", async () => {
    const failing = fillWhole(files.root, files.path("data/s1"), async (draft) => {
      writeFileSync(join(draft, "one"), "1");
      throw new Error("no second");
    });
    await expect(failing).rejects.toThrow("no second");
    expect(existsSync(files.path("data"))).toBe(false);
  });

  test("never takes the place of a folder, not even of an empty one", async () => {
    mkdirSync(files.path("data/s1"), { recursive: true });
    await expect(fillWhole(files.root, files.path("data/s1"), async () => {})).rejects.toThrow(
      "is there already",
    );
    expect(readdirSync(files.path("data/s1"))).toEqual([]);
  });
});

describe("writeTogether", () => {
  const drafts = [
    { file: "content/new/one.mdx", content: "1" },
    { file: "content/old.mdx", content: "new", changes: "old" },
    { file: "content/new/two.mdx", content: "2" },
  ];

  test("writes all", () => {
    files.write("content/old.mdx", "old");
    writeTogether(files.root, drafts);
    expect(["new/one.mdx", "old.mdx", "new/two.mdx"].map((file) => files.read(`content/${file}`))).toEqual([
      "1",
      "new",
      "2",
    ]);
    leaveAside(files.root);
    expect(readdirSync(files.path(".sextant"))).toEqual([]);
  });

  test("writes nothing where a new file is there, or one that is changed is not what it was", () => {
    files.write("content/old.mdx", "other");
    expect(() => writeTogether(files.root, drafts)).toThrow(Taken);
    files.write("content/old.mdx", "old");
    files.write("content/new/two.mdx", "mine");
    expect(() => writeTogether(files.root, drafts)).toThrow(Taken);
    expect(readdirSync(files.path("content/new"))).toEqual(["two.mdx"]);
  });

  test("undoes what it did where one file cannot get its place, folders too", () => {
    files.write("content/old.mdx", "old");
    files.write("stone", "in the way");
    const more = [...drafts, { file: "stone/x.mdx", content: "" }];
    expect(() => writeTogether(files.root, more)).toThrow();
    expect(files.read("content/old.mdx")).toBe("old");
    expect(readdirSync(files.path("content"))).toEqual(["old.mdx"]);
  });
});

describe("swapFolder", () => {
  test("leaves nothing aside where nothing was there", () => {
    files.write("draft/a", "new");
    expect(swapFolder(files.root, files.path("draft"), "dist")).toBeNull();
    expect(files.read("dist/a")).toBe("new");
    leaveAside(files.root);
    expect(existsSync(files.path(".sextant/running"))).toBe(false);
  });

  test("gives the place of one folder to another, and says where the first is", () => {
    files.write("dist/a", "old");
    files.write("draft/a", "new");
    const before = swapFolder(files.root, files.path("draft"), "dist") ?? "";
    expect([files.read("dist/a"), readFileSync(join(before, "a"), "utf8")]).toEqual(["new", "old"]);
  });

  test("leaves the first where it is if the other is not there", () => {
    files.write("dist/a", "old");
    expect(() => swapFolder(files.root, files.path("nothing"), "dist")).toThrow();
    expect(files.read("dist/a")).toBe("old");
  });
});

describe("a lock", () => {
  const LOCK = ".sextant/locks/data%2Fs1";

  test("is held by one, who is named to the next, and free again whatever happens", async () => {
    tellOthers("snapshot s1");
    const refused = () => whileHeld(files.root, "data/s1", 0, () => "never");
    const held = await holding(files.root, "data/s1", 0, async () => {
      expect(refused).toThrow(Held);
      expect(isHeld(files.root, "data/s1")).toBe(true);
      try {
        return refused();
      } catch (error) {
        return error;
      }
    });
    expect(held).toMatchObject({
      what: "data/s1",
      holder: { command: "snapshot s1", pid: process.pid, machine: null },
    });
    await expect(holding(files.root, "data/s1", 0, () => Promise.reject(new Error("no")))).rejects.toThrow(
      "no",
    );
    expect(refused()).toBe("never");
    expect(isHeld(files.root, "data/s1")).toBe(false);
  });

  test("of a process that is gone is nobody's; of a living one, and of another machine's, it stays", () => {
    files.write(`${LOCK}/${GONE}`, "");
    expect(whileHeld(files.root, "data/s1", 0, () => "mine")).toBe("mine");
    for (const owner of [LIVING, ELSEWHERE]) {
      const lock = files.write(
        `${LOCK}/${owner}`,
        JSON.stringify({ command: "snapshot s1", machine: "theirs" }),
      );
      expect(() => whileHeld(files.root, "data/s1", 60, () => "never")).toThrow(Held);
      expect(existsSync(lock)).toBe(true);
      files.remove();
    }
  });

  test("of another machine's process is taken for left a day after", () => {
    const lock = files.write(`${LOCK}/${ELSEWHERE}`, "{}");
    const before = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(lock, before, before);
    expect(whileHeld(files.root, "data/s1", 0, () => "mine")).toBe("mine");
  });

  test("is given to exactly one of many processes that come at once, also where a dead one has left it", async () => {
    files.write(`${LOCK}/${GONE}`, "");
    const script = `
      const { whileHeld } = await import(${JSON.stringify(new URL("../../src/disk/lock.ts", import.meta.url).href)});
      const { appendFileSync } = await import("node:fs");
      const at = ${JSON.stringify(files.path("log"))};
      for (let turn = 0; turn < 10; turn += 1)
        whileHeld(${JSON.stringify(files.root)}, "data/s1", 60000, () => {
          appendFileSync(at, "(");
          appendFileSync(at, ")");
        });`;
    const children = [1, 2, 3, 4].map(() =>
      spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" }),
    );
    const exits = await Promise.all(children.map((child) => once(child, "close")));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0]);
    expect(files.read("log")).toBe("()".repeat(40));
  });
});

describe("what a killed process has left", () => {
  const running = (owner: string, path: string) => `.sextant/running/${owner}/${path}`;

  test("is cleared away; what is of a living one, of another machine, or of nobody stays", () => {
    for (const owner of [GONE, LIVING, ELSEWHERE]) {
      files.write(running(owner, "1/dist/index.html"), "half");
      files.write(`.sextant/renderer/abc-${owner}/entry.txt`, "half");
      files.write(`.sextant/native-${owner}/tables.duckdb`, "half");
      files.write(`.sextant/locks/dist/${owner}`, "{}");
    }
    files.write(".sextant/renderer/abc/entry.txt", "whole");
    clearLeft(files.root);
    const left = readdirSync(files.path(".sextant"), { recursive: true, encoding: "utf8" });
    expect(left.filter((path) => path.includes(GONE))).toEqual([]);
    for (const owner of [LIVING, ELSEWHERE])
      expect(left.filter((path) => ownerIn(basename(path)) === owner)).toHaveLength(4);
    expect(existsSync(files.path(".sextant/renderer/abc/entry.txt"))).toBe(true);
  });

  test("and had half-written is undone, but not what somebody has changed since", () => {
    const number = (path: string) => {
      const { dev, ino } = statSync(files.path(path), { bigint: true });
      return `${dev} ${ino}`;
    };
    files.write("content/ours.mdx", "ours");
    files.write("content/theirs.mdx", "theirs");
    files.write("content/made/ours.mdx", "ours");
    files.write("content/changed.mdx", "new");
    files.write(running(GONE, "1/3.before"), "old");
    const steps = [
      { file: "content/ours.mdx", number: number("content/ours.mdx"), before: null, made: null },
      { file: "content/theirs.mdx", number: "1 1", before: null, made: null },
      {
        file: "content/made/ours.mdx",
        number: number("content/made/ours.mdx"),
        before: null,
        made: "content/made",
      },
      { file: "content/changed.mdx", number: number("content/changed.mdx"), before: "3.before", made: null },
    ];
    files.write(running(GONE, "1/undo.json"), JSON.stringify(steps));
    clearLeft(files.root);
    expect(readdirSync(files.path("content")).sort()).toEqual(["changed.mdx", "theirs.mdx"]);
    expect(files.read("content/changed.mdx")).toBe("old");
  });

  test("beside its place is known by the note that it wrote first", () => {
    files.write(`data/.s1.${GONE}/table.parquet`, "half");
    files.write(running(GONE, "1.elsewhere"), `data/.s1.${GONE}`);
    files.write(running(GONE, "2.elsewhere"), "data");
    clearLeft(files.root);
    expect(readdirSync(files.path("data"))).toEqual([]);
  });

  test("of tables that it had read waits a day for the next run, or as long as somebody is at it", () => {
    const state = files.write(".sextant/partial/s1/state.json", "{}");
    clearLeft(files.root);
    expect(existsSync(state)).toBe(true);
    const before = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(state, before, before);
    whileHeld(files.root, "data/s1", 0, () => clearLeft(files.root));
    expect(existsSync(state)).toBe(true);
    clearLeft(files.root);
    expect(existsSync(state)).toBe(false);
  });

  test("is nothing where there is no folder", () => {
    expect(() => clearLeft(files.path("nowhere"))).not.toThrow();
    expect(readdirSync(files.root)).toEqual([]);
  });
});

describe("the name of a process", () => {
  test("tells ours and a living one from one that is gone, of another start of the machine, and from no name", () => {
    const earlier = LIVING.replace(/-(\d+)-/, (_, begun) => `-${Number(begun) - 1}-`);
    const booted = LIVING.replace(/[0-9a-f]{8}$/, "00000000");
    const names = [OWN, LIVING, GONE, booted, "", "garbage", String(process.pid)];
    expect(names.map((name) => isLeft(name, files.root, noTime))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    if (process.platform === "linux") expect(isLeft(earlier, files.root, noTime)).toBe(true);
  });

  test("is found at the end of another one only", () => {
    expect(
      [`build-${OWN}`, OWN, `.a.mdx.${OWN}`, `${OWN}.txt`, `x${OWN}`, "build-4711"].map(ownerIn),
    ).toEqual([OWN, OWN, OWN, null, null, null]);
  });

  test("of a process that its parent has not asked after yet, is of one that is gone", async () => {
    const script = `sleep 0.05 & echo $!; exec sleep 3`;
    const child = spawn("sh", ["-c", script], { stdio: ["ignore", "pipe", "ignore"] });
    const [said] = await once(child.stdout, "data");
    const owner = ownerNamed(Number(String(said)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const isGone = isLeft(owner, files.root, noTime);
    child.kill();
    expect(isGone).toBe(process.platform === "linux");
  });
});

describe("a fault of the machine", () => {
  const fault = (code: string, more = {}) =>
    Object.assign(new Error(`${code}: words, write`), { code, syscall: "write", errno: -1, ...more });

  test("is told by its kind and its path", () => {
    const kinds = [
      "ENOSPC",
      "EDQUOT",
      "EROFS",
      "EACCES",
      "EPERM",
      "EMFILE",
      "ENOENT",
      "ENOTDIR",
      "EISDIR",
      "EIO",
    ];
    expect(kinds.map((code) => faultOf(fault(code))?.kind)).toEqual([
      "disk-full",
      "disk-full",
      "read-only-disk",
      "no-permission",
      "no-permission",
      "too-many-files",
      "path-missing",
      "file-in-the-way",
      "folder-in-the-way",
      "machine-fault",
    ]);
    expect(faultOf(fault("EACCES", { path: "/from", dest: "/to" }))?.path).toBe("/to");
  });

  test("is found in what caused an error, and in the sentences of other programs", () => {
    expect(faultOf(new Error("no", { cause: fault("ENOSPC") }))?.kind).toBe("disk-full");
    expect(faultOf(new AggregateError([new Error("no"), fault("EROFS")]))?.kind).toBe("read-only-disk");
    expect(faultOf(new Error("IO Error: Could not write: No space left on device"))?.kind).toBe("disk-full");
  });

  test("is no mistake of ours, and nothing that a network refuses", () => {
    expect(faultOf(new TypeError("x is not a function"))).toBe(null);
    expect(faultOf(fault("ECONNREFUSED", { syscall: "connect", address: "::1" }))).toBe(null);
    expect(faultOf(Object.assign(new Error("no"), { code: "ERR_INVALID_ARG_TYPE" }))).toBe(null);
    expect(faultOf("text")).toBe(null);
  });

  test("of a write that does not say where it was happens at the path that was to be written", () => {
    mkdirSync(files.path("a"));
    try {
      writeWhole(files.path("a"), "text");
    } catch (error) {
      expect(faultOf(error)).toMatchObject({ kind: "folder-in-the-way", path: files.path("a") });
    }
    expect(placeAside(files.root).startsWith(files.path(".sextant/running/"))).toBe(true);
  });
});
