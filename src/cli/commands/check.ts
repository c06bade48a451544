import { command, STRICT } from "../command.ts";
import { UsageError } from "../usage.ts";

/** All diagnostics, without building. */
export const check = command({
  summary: "every diagnostic with its place and how to mend it, without building",
  forms: [
    { line: "check [--strict] [--json | --github | --gitlab]", text: "every diagnostic, without building" },
  ],
  takes: [],
  options: {
    strict: STRICT,
    github: { type: "boolean", text: "writes diagnostics as annotations of GitHub Actions" },
    gitlab: { type: "boolean", text: "writes them as a report of GitLab's Code Quality" },
  },
  examples: [
    { line: "check --strict", text: "what a repository of a report has as its test" },
    { line: "check --json", text: "the same for other programs" },
  ],
  fails: "there are errors, or with --strict warnings",
  run: async (effects, _, { json, github, gitlab, strict }) => {
    if ([github, gitlab, json].filter((one) => one === true).length > 1)
      throw new UsageError("Choose one of --github, --gitlab and --json.");
    const host = github === true ? "github" : gitlab === true ? "gitlab" : null;
    const { checked } = await import("../runs/check.ts");
    return checked(effects, { host, isStrict: strict === true });
  },
});
