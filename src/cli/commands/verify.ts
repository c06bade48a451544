import { command, STRICT } from "../command.ts";
import { AUTHORIZATION } from "../credentials.ts";
import { UsageError } from "../usage.ts";
import { atMostOne } from "../words.ts";

/** Holds every released byte of the checkout, of a folder or of a deployed site against its seals; 1 where any differs. */
export const verify = command({
  summary: "holds every released byte against its seal, and names each file that differs",
  forms: [{ line: "verify [TARGET]", text: "are the released files what was sealed?" }],
  takes: [
    {
      name: "TARGET",
      text: "a folder with a built site or a version, or the address of a deployed site",
      usual: "the checkout",
    },
  ],
  options: {
    seal: {
      type: "string",
      value: "DIGEST",
      text: "demands the seal that you wrote down, or have on paper",
      usual: "none",
    },
    strict: STRICT,
  },
  examples: [
    { line: "verify", text: "the checkout" },
    { line: "verify dist", text: "a built site, with all that stands around its versions" },
    {
      line: "verify https://reports.example.com/board/",
      text: `a deployed one; ${AUTHORIZATION} in the environment lets it in`,
    },
  ],
  fails: "a byte differs from its seal, or with --strict there are warnings",
  run: async (effects, words, values) => {
    const word = atMostOne(words, "one folder or address");
    const seal = sealIn(values.seal);
    return (await import("../runs/verify.ts")).verified(effects, word, {
      seal,
      isStrict: values.strict === true,
    });
  },
});

/** A seal as pages print it. */
function sealIn(seal: string | undefined): string | undefined {
  if (seal === undefined || /^[0-9a-f]{64}$/.test(seal)) return seal;
  throw new UsageError("Give --seal as it is printed: 64 hexadecimal digits.");
}
