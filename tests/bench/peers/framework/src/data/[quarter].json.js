import { parseArgs } from "node:util";
import { open, tell } from "./tell.js";

const { values } = parseArgs({ options: { quarter: { type: "string" } } });
process.stdout.write(JSON.stringify(await tell(await open(), values.quarter)));
