import { readSettings } from "../../content/readContent.ts";
import { diagnoseAs, type Place, startOf } from "../../diagnostics/diagnostic.ts";
import { isLacking, lacking } from "../../diagnostics/optional.ts";
import { FORMATS } from "../../formats/formats.ts";
import { amiss, type Finding, fine, saidBy, UNASKED, type Workplace } from "./finding.ts";

const SUBJECT = "browser for PDF";

/** Does a browser start? One that somebody named must; else only who makes PDF needs one. */
export async function lookAtBrowser({ root, startBrowser }: Workplace): Promise<Finding[]> {
  try {
    return [fine(SUBJECT, await startBrowser())];
  } catch (error) {
    return [isLacking("paper", error) ? withoutPackages(root) : withoutBrowser(error)];
  }
}

function withoutBrowser(error: unknown): Finding {
  const severity = process.env["CHROME_PATH"] === undefined ? "warning" : "error";
  const message = `no browser starts: ${saidBy(error)}`;
  return amiss(SUBJECT, diagnoseAs(severity, startOf("."), "no-browser", { message }));
}

function withoutPackages(root: string): Finding {
  const asked = askedBy(root);
  if (asked === null) return fine(SUBJECT, UNASKED);
  return amiss(SUBJECT, diagnoseAs("warning", asked, "package-missing", lacking("paper")));
}

/** Where a report has releases carry a file that a browser makes; null where it does not, or does not read. */
function askedBy(root: string): Place | null {
  const { report } = readSettings(root);
  const isAsked = report?.config.downloads.some((name) => FORMATS[name].needs === "browser");
  return isAsked === true && report !== null ? report.front.placeOf(["downloads"]) : null;
}
