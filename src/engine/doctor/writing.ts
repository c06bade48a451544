import { accessSync, constants, existsSync } from "node:fs";
import { join } from "node:path";
import { placeAside } from "../../disk/aside.ts";
import { remove, write } from "../../disk/write.ts";
import { toldFault } from "../faults.ts";
import { amiss, type Finding, fine, type Workplace } from "./finding.ts";

const SUBJECT = "writing";
/** What commands write to: the folder itself gets `dist/` and `exports/`. */
const FOLDERS = [".", "content", "data", "public"];

/** May this user write where commands do? */
export function lookAtWriting({ root }: Workplace): Finding[] {
  const refused = [() => writeAside(root), ...FOLDERS.map((folder) => () => mayWrite(join(root, folder)))];
  const found = refused.flatMap((attempt) => faultsOf(root, attempt));
  return found.length > 0 ? found : [fine(SUBJECT, "this user may write in the report")];
}

function writeAside(root: string): void {
  const probe = placeAside(root);
  write(probe, "written");
  remove(probe);
}

function mayWrite(path: string): void {
  if (existsSync(path)) accessSync(path, constants.W_OK);
}

function faultsOf(root: string, attempt: () => void): Finding[] {
  try {
    attempt();
    return [];
  } catch (error) {
    const told = toldFault(error, root);
    if (told === null) throw error;
    return told.diagnostics.map((one) => amiss(SUBJECT, one));
  }
}
