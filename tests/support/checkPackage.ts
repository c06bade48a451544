/**
 * What the checkers of packages say of a packed folder and its tarball, as JSON: a process of its own, since one of them
 * stands as sources under a condition that tests run with.
 */
import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";

const [packed = "", tarball = ""] = process.argv.slice(2);
const { messages } = await publint({ pkgDir: packed, level: "suggestion" });
const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
if (!analysis.types) throw new Error("the package has no types");
process.stdout.write(JSON.stringify({ messages, problems: analysis.problems }));
