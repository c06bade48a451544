import { command } from "../command.ts";
import { KEY_OPTION, keyIn } from "../signingKey.ts";
import { UsageError } from "../usage.ts";
import { one, PERIOD } from "../words.ts";

/** Seals and freezes the next version of an edition; nothing is written where anything is wrong. */
export const release = command({
  summary: "seals and freezes the next version of an edition; nothing is written where anything is wrong",
  forms: [{ line: "release 2026-q3", text: "seals and freezes its next version" }],
  takes: [{ name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null }],
  options: {
    "accept-warnings": { type: "boolean", text: "releases it all the same where there are warnings" },
    sign: { type: "boolean", text: "signs it with the SSH key of a signer whom content/report.mdx names" },
    key: KEY_OPTION,
  },
  examples: [
    { line: "release 2026-q3 --accept-warnings", text: "prints its seal" },
    { line: "release 2026-q3 --sign", text: "signs what it seals with your SSH key" },
  ],
  fails: "there are errors, or warnings without --accept-warnings: nothing is released",
  run: async (effects, words, values) => {
    const edition = one(words, PERIOD);
    const signing = values.sign === true ? { key: keyIn(effects.root, values.key) } : null;
    if (signing === null && values.key !== undefined) throw new UsageError("--key goes with --sign.");
    const { released } = await import("../runs/release.ts");
    return released(effects, edition, values["accept-warnings"] === true, signing);
  },
});
