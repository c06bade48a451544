import { command, STRICT } from "../command.ts";

/** Checks, computes and renders all into `dist/`, which changes only when everything went well. */
export const build = command({
  summary: "checks, computes and renders all into dist/, which changes only when everything went well",
  forms: [
    { line: "build", text: "check, compute and render into dist/" },
    { line: "build --published", text: "without drafts, for deploying" },
  ],
  takes: [],
  options: {
    published: { type: "boolean", text: "leaves drafts out, and all that is computed from them" },
    strict: STRICT,
  },
  examples: [{ line: "build --published", text: "what a host is given" }],
  fails: "there are errors, or with --strict warnings: dist/ is as it was",
  run: async (effects, _, { published, strict }) =>
    (await import("../runs/build.ts")).built(effects, {
      isPublished: published === true,
      isStrict: strict === true,
    }),
});
