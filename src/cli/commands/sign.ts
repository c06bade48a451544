import { command } from "../command.ts";
import { KEY_OPTION, keyIn } from "../signingKey.ts";
import { versionOf } from "../words.ts";

/** Signs a version that is released already, once. */
export const sign = command({
  summary: "signs a released version with the SSH key of a signer whom content/report.mdx names, once",
  forms: [{ line: "sign 2026-q3 v1", text: "signs a version that is released already" }],
  takes: [
    { name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null },
    { name: "VERSION", text: "the version, such as v1", usual: null },
  ],
  options: { key: KEY_OPTION },
  examples: [
    { line: "sign 2026-q3 v1", text: "with the key in ~/.ssh that a signer is named with" },
    { line: "sign 2026-q3 v1 --key board.pub", text: "with a key that your agent holds" },
  ],
  fails: "it cannot be signed, or its signature is not good",
  run: async (effects, words, values) => {
    const version = versionOf(words);
    const { signed } = await import("../runs/sign.ts");
    return signed(effects, version, keyIn(effects.root, values.key));
  },
});
