// Switches guards off for real: replaces texts of modules as Node loads them. SEXTANT_MUTATIONS holds JSON:
// [{ file, from, to }], where `file` ends the module's path. A text that is not there ends the process.
import { registerHooks } from "node:module";

const mutations = JSON.parse(process.env.SEXTANT_MUTATIONS ?? "[]");

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const meant = mutations.filter(({ file }) => url.endsWith(`/${file}`));
    if (meant.length === 0) return loaded;
    let source = loaded.source.toString();
    for (const { file, from, to } of meant) {
      if (!source.includes(from)) {
        process.stderr.write(`${file} does not hold ${from}\n`);
        process.exit(3);
      }
      source = source.replace(from, to);
    }
    return { ...loaded, source };
  },
});
