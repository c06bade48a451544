/** Loaded before a process: in it native DuckDB is not installed. */
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith("@duckdb/node-api")) throw new Error(`Cannot find package '${specifier}'`);
    return next(specifier, context);
  },
});
