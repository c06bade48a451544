/** Loaded before a command: writes all paths at which it looks into the file that READS names. */
import fs, { writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const paths = new Set<string>();
const names = [
  "readFileSync",
  "existsSync",
  "readdirSync",
  "statSync",
  "lstatSync",
  "openSync",
  "openAsBlob",
] as const;
for (const name of names) {
  const own: (...args: never[]) => unknown = fs[name];
  const seen = (...args: never[]): unknown => {
    const [path]: readonly unknown[] = args;
    if (typeof path === "string") paths.add(path);
    return own(...args);
  };
  Object.defineProperty(fs, name, { value: seen });
}
syncBuiltinESMExports();
process.on("exit", () => writeFileSync(process.env["READS"] ?? "", JSON.stringify([...paths])));
