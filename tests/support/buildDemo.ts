import { rmSync } from "node:fs";
import { BASED, copyDemo, copyReleasedDemo, DEMO, edit, runCommand, SOCKET_LOG } from "./roots.ts";

/** Builds the demo once with all its editions as drafts, and once as it is released, under a base path; without network. */
export default function setup(): void {
  rmSync(SOCKET_LOG, { force: true });
  copyDemo(DEMO);
  build(DEMO);
  copyReleasedDemo(BASED);
  edit(BASED, "content/report.mdx", "base: /", "base: /board/q/");
  build(BASED);
}

function build(root: string): void {
  const { status, out, err } = runCommand(["build", "--root", root]);
  if (status !== 0) throw new Error(`building ${root} failed (${status}):\n${out}\n${err}`);
}
