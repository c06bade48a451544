import { command } from "../command.ts";
import { versionOf } from "../words.ts";

/** Has a time-stamping authority vouch for the time of a released version, once: the only command that asks one. */
export const timestamp = command({
  summary: "has a time-stamping authority (RFC 3161) vouch for the time of a released version, once",
  forms: [
    { line: "timestamp 2026-q3 v1", text: "has an authority vouch for the time of a released version" },
  ],
  takes: [
    { name: "PERIOD", text: "the period of the edition, such as 2026-q3", usual: null },
    { name: "VERSION", text: "the version, such as v1", usual: null },
  ],
  options: {
    authority: {
      type: "string",
      value: "URL",
      text: "the address of the authority",
      usual: "the one that content/report.mdx names",
    },
  },
  examples: [
    {
      line: "timestamp 2026-q3 v1 --authority https://timestamps.example.com",
      text: "its answer is checked by the certificate that content/report.mdx names",
    },
  ],
  fails: "no good token came, or it has one already",
  run: async (effects, words, values) => {
    const version = versionOf(words);
    const { stamped } = await import("../runs/sign.ts");
    return stamped(effects, version, values.authority);
  },
});
