/** Builds the report of the folder at hand, and ends where its pages would be rendered. */
import { inWords } from "../../src/cli/inWords.ts";
import { built } from "../../src/cli/runs/build.ts";

const root = process.cwd();
const outer = {
  root,
  print: () => {},
  complain: (line: string) => void process.stderr.write(line),
  progress: (doing: string) => {
    if (doing === "rendering pages") process.exit(0);
  },
  now: () => new Date(),
  dialogue: () => null,
};
await built(inWords(outer, "build").effects(root), { isPublished: false, isStrict: false });
