import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readContent } from "../../content/readContent.ts";
import { DiagnosticError, diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { textOrEmpty } from "../../disk/files.ts";
import { inFolderAside } from "../../disk/whole.ts";
import { makeFolder } from "../../disk/write.ts";
import { readArchive } from "../../release/archive.ts";
import { SETTINGS } from "../places.ts";
import { editionsIn } from "../scope.ts";

/** No list of files of a report is longer, in bytes. */
const LONGEST = 256 * 1024 * 1024;

/** What figures are computed from, beside snapshots: what is written, what was sealed, and the ledgers of versions. */
const NEEDED =
  /^(?:content\/|data\/sealed\/|public\/editions\/[^/]+\/v\d+\/(?:[a-z]+\/)?(?:manifest|figures)\.json$)/;

/** What components of a team's own may be made of. */
const SOURCE = /^(?!(?:content|data|public|node_modules)\/).*\.(?:astro|[cm]?[jt]s|json|css)$/;

/** The commit that a word names in the repository of a folder; null where it names none, or there is no git. */
export function commitOf(root: string, word: string): string | null {
  const said = git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${word}^{commit}`]);
  return said.isDone ? said.out.toString("utf8").trim() : null;
}

/**
 * Works with the report of a folder as a commit has it, laid out in a folder aside that is gone afterwards: neither the
 * work tree nor the index is touched. Of the snapshots those of drafts are there. Throws a DiagnosticError where git
 * cannot give them.
 */
export async function atRevision<Result>(
  root: string,
  commit: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolderAside(root, async (aside) => {
    const tree = join(aside, "tree");
    makeFolder(tree);
    const index = { GIT_INDEX_FILE: join(aside, "index") };
    const done = (args: readonly string[], input = "") => {
      const said = git(root, args, input, index);
      if (!said.isDone) throw new DiagnosticError(unreadable(commit, said.text));
      return said.out.toString("utf8");
    };
    const prefix = done(["rev-parse", "--show-prefix"]).replace(/\n$/, "");
    done(["read-tree", commit]);
    const files = done(["ls-files", "-z"]).split("\0").filter(Boolean);
    const layOut = (paths: readonly string[]) =>
      done(
        ["checkout-index", "-z", "--stdin", `--prefix=${tree}/`],
        paths.map((path) => `${path}\0`).join(""),
      );
    layOut(files.filter((file) => file === SETTINGS || NEEDED.test(file)));
    const folder = join(tree, ...prefix.split("/"));
    makeFolder(folder);
    // A figure may be one that only components of the team's own ask for.
    if (textOrEmpty(join(folder, SETTINGS)).includes("components"))
      layOut(files.filter((file) => file !== SETTINGS && SOURCE.test(file)));
    const snapshots = snapshotsIn(folder);
    layOut(files.filter((file) => snapshots.some((name) => file.startsWith(`data/${name}/`))));
    return work(folder);
  });
}

/** The names of the snapshots from which the drafts of a report are computed. */
function snapshotsIn(folder: string): string[] {
  const { content } = readContent(folder);
  if (content === null) return [];
  return editionsIn(content, readArchive(folder), {}).map(({ config }) => config.snapshot);
}

function unreadable(commit: string, text: string) {
  const said = text.trim().split("\n")[0] ?? "";
  return diagnose(startOf("content/report.mdx"), "unreadable-revision", { commit, said });
}

function git(root: string, args: readonly string[], input = "", environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr, error } = spawnSync("git", args, {
    cwd: root,
    input,
    maxBuffer: LONGEST,
    env: { ...process.env, LC_ALL: "C", ...environment },
  });
  const text = error === undefined ? stderr.toString("utf8") : error.message;
  return { isDone: error === undefined && status === 0, out: stdout ?? Buffer.alloc(0), text };
}
