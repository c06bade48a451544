import { fitsMade } from "../../../src/compute/fits.ts";
import { KeptFits } from "../../../src/engine/kept/fits.ts";
import { diskCache } from "../../../src/query/cache.ts";
import { tellMany } from "../../support/manyEditions.ts";

/** Tells of so many metrics in so many editions with what the folder keeps; says how long that took, and how many fits. */
const [folder = "", metrics, editions] = process.argv.slice(2);
const start = performance.now();
const kept = new KeptFits(diskCache(folder));
kept.recall();
tellMany({ metrics: Number(metrics), editions: Number(editions) });
kept.keep();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, fits: fitsMade() }));
