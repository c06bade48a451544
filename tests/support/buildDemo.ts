import { rmSync } from "node:fs";
import { BASED, copyDemo, DEMO, edit, runCommand, SOCKET_LOG } from "./roots.ts";

/** Builds the demo once for all tests, and its newest edition a second time under a base path; both without network. */
export default function setup(): void {
  rmSync(SOCKET_LOG, { force: true });
  copyDemo(DEMO);
  build(DEMO);
  copyDemo(BASED);
  for (const edition of ["2026-q1", "2026-q2"])
    rmSync(`${BASED}/content/editions/${edition}`, { recursive: true });
  edit(BASED, "content/report.mdx", "base: /", "base: /board/q/");
  build(BASED);
}

function build(root: string): void {
  const { status, out, err } = runCommand(["build", "--root", root]);
  if (status !== 0) throw new Error(`building ${root} failed (${status}):\n${out}\n${err}`);
}
