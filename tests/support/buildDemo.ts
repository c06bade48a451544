import { rmSync } from "node:fs";
import { BASED, copyDemo, copyReleasedDemo, DEMO, edit, runAside, SOCKET_LOG } from "./roots.ts";

/** Builds the demo once with all its editions as drafts, and once as it is released, under a base path; without network. */
export default async function setup(): Promise<void> {
  rmSync(SOCKET_LOG, { force: true });
  copyDemo(DEMO);
  copyReleasedDemo(BASED);
  edit(BASED, "content/report.mdx", "base: /", "base: /board/q/");
  await Promise.all([build(DEMO), build(BASED)]);
}

async function build(root: string): Promise<void> {
  const { status, out, err } = await runAside(["build", "--root", root]);
  if (status !== 0) throw new Error(`building ${root} failed (${status}):\n${out}\n${err}`);
}
