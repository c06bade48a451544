import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DiagnosticError, diagnose, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { toldFault } from "../faults.ts";
import { SETTINGS } from "../places.ts";
import { causeOf } from "./cause.ts";

/** A page that could not be rendered, by its address; what threw is its cause. */
export class PageFailure extends Error {
  readonly address: string;
  constructor(address: string, cause: unknown) {
    super(`the page ${address} cannot be rendered`, { cause });
    this.address = address;
  }
}

/** Why pages could not be rendered, with the whole cause: the machine, the team's settings, a page, or what Astro says. */
export function renderFailure(error: unknown, root: string): DiagnosticError {
  const fault = toldFault(error, root);
  if (fault !== null) return fault;
  const [what, thrown] =
    error instanceof PageFailure ? [`the page ${error.address}`, error.cause] : ["a page", error];
  const { lines, place } = causeOf(thrown, root);
  if (place?.file === SETTINGS || isOfSettings(error, root))
    return ofSettings(lines, inSettings(root, place));
  return new DiagnosticError(
    diagnose(place ?? startOf("content"), "page-not-rendered", {
      message: `${what} cannot be rendered: ${lines.join("\n")}`,
      mend: `Look at what was changed last; \`${commandLine("dev")}\` shows on which page it is.`,
    }),
  );
}

function ofSettings(lines: readonly string[], place: Place): DiagnosticError {
  return new DiagnosticError(
    diagnose(place, "settings-unusable", { file: SETTINGS, what: lines.join("\n") }),
  );
}

/** A place in the settings; their beginning where Vite tells one in the text that it has made of them. */
function inSettings(root: string, place: Place | null): Place {
  const lines = readFileSync(join(root, SETTINGS), "utf8").split("\n");
  const line = place?.file === SETTINGS ? (lines[place.line - 1] ?? "") : "";
  return place !== null && place.column <= line.length ? place : startOf(SETTINGS);
}

/** Does an error come from settings that say what Astro does not know, or that name packages that are not there? */
function isOfSettings(error: unknown, root: string): boolean {
  if (!existsSync(join(root, SETTINGS)) || !(error instanceof Error)) return false;
  return (
    "issues" in error ||
    error.message.includes(join(root, SETTINGS)) ||
    // With settings of its own a report is built by the Astro that is installed beside it.
    /Cannot (?:resolve|find) (?:entry )?(?:module|package) '?astro\b/.test(error.message)
  );
}
