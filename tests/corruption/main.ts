// Runs seeds of generators and writes what came of them, a line of JSON each: node tests/corruption/main.ts 0 2 [name …]
import { openNative } from "../support/oracle.ts";
import { GENERATORS } from "./generators.ts";
import { runCase } from "./runCase.ts";
import { caseOf } from "./table.ts";

const [from = "0", to = "1", ...names] = process.argv.slice(2);
const native = await openNative();
for (const generator of GENERATORS.filter(({ name }) => names.length === 0 || names.includes(name)))
  for (let seed = Number(from); seed < Number(to); seed += 1) {
    const outcome = await runCase(native, caseOf(generator, seed));
    process.stdout.write(`${JSON.stringify({ generator: generator.name, seed, ...outcome })}\n`);
  }
native.close();
