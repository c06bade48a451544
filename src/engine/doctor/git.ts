import { diagnose, startOf } from "../../diagnostics/diagnostic.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

/** Of what is hashed byte for byte, a file that could be there of each kind. */
const HASHED = {
  "data/**": ["data/snapshot/table.csv", "data/snapshot/table.parquet"],
  "public/editions/**": ["public/editions/2026-q1/v1/index.html"],
} as const;

/** Does Git leave the bytes of data and of released versions as they are, and does it have what Git LFS needs? */
export function lookAtGit({ root, outputOf }: Workplace): Finding[] {
  const subject = "Git";
  const git = (...args: string[]) => outputOf("git", ["-C", root, ...args]);
  if (git("rev-parse", "--is-inside-work-tree")?.trim() !== "true")
    return [fine(subject, "keeps nothing of this folder")];
  const patterns = Object.entries(HASHED);
  const files = patterns.flatMap(([, examples]) => examples);
  const told = git("check-attr", "text", "filter", "--", ...files) ?? "";
  const changed = patterns.filter(([, examples]) =>
    examples.some((file) => !told.includes(`${file}: text: unset\n`)),
  );
  const place = startOf(".gitattributes");
  const lines = changed.map(([pattern]) => `${pattern} -text`);
  const ends =
    changed.length === 0
      ? fine(subject, "leaves the bytes of data and of released versions as they are")
      : amiss(
          subject,
          diagnose(place, "line-ends-changed", { patterns: changed.map(([one]) => one), lines }),
        );
  if (!/: filter: lfs$/m.test(told)) return [ends];
  const lfs = git("lfs", "version");
  const tool = lfs === null ? amiss("Git LFS", diagnose(place, "no-git-lfs")) : fine("Git LFS", lfs.trim());
  return [ends, tool];
}
