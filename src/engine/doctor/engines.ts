import { readSettings } from "../../content/readContent.ts";
import { readSources } from "../../content/readSources.ts";
import type { SourceConfig } from "../../content/schema/source.ts";
import {
  type Diagnostic,
  diagnose,
  diagnoseAs,
  type Place,
  placed,
  startOf,
} from "../../diagnostics/diagnostic.ts";
import { lacking, OPTIONAL, type Optional } from "../../diagnostics/optional.ts";
import { absent } from "../../query/engines/answered.ts";
import { amiss, type Finding, fine, saidBy, UNASKED, type Workplace } from "./finding.ts";
import { installedAs } from "./packages.ts";

/** What reads a kind of source, where that is no part of every installation. */
const READERS: Readonly<Partial<Record<SourceConfig["source"]["kind"], Optional>>> = {
  postgres: "postgres",
  clickhouse: "clickhouse",
  duckdb: "duckdb",
  files: "duckdb",
};

/** Which engines are there, and are those that the report asks for? */
export async function lookAtEngines(place: Workplace): Promise<Finding[]> {
  return [
    installedAs(place, "DuckDB in WebAssembly", ["@duckdb/duckdb-wasm"]),
    await nativeIn(place),
    partIn(place, "postgres"),
    partIn(place, "clickhouse"),
  ];
}

/** A part that only some reports need: wrong where it is not installed, and a source asks for it. */
function partIn({ root, versionOf }: Workplace, part: Optional): Finding {
  const { use, packages } = OPTIONAL[part];
  const version = versionOf(packages[0]);
  if (version !== null) return fine(use, version);
  const wrong = missingFor(root, part);
  return wrong === null ? fine(use, UNASKED) : amiss(use, wrong);
}

/** Native DuckDB is a binary of a machine: that it is installed does not say that it starts. */
async function nativeIn(place: Workplace): Promise<Finding> {
  const found = partIn(place, "duckdb");
  const { use, packages } = OPTIONAL.duckdb;
  if (place.versionOf(packages[0]) === null) return found;
  try {
    await place.startNative();
    return found;
  } catch (error) {
    const isAsked = missingFor(place.root, "duckdb") !== null;
    const parts = { use, said: saidBy(error), command: lacking("duckdb").command };
    return amiss(use, diagnoseAs(isAsked ? "error" : "warning", startOf("."), "not-started", parts));
  }
}

/** What is wrong where a part is not installed; null where nothing asks for it. */
function missingFor(root: string, part: Optional): Diagnostic | null {
  const wish = part === "duckdb" ? nativeWish(root) : null;
  if (wish !== null) return placed(wish, absent(`there is no ${OPTIONAL.duckdb.packages[0]}`));
  const source = readSources(root).sources.find(({ config }) => READERS[config.source.kind] === part);
  if (source === undefined) return null;
  return diagnose(source.front.placeOf(["source", "kind"]), "driver-missing", lacking(part));
}

/** Where a report asks for the native engine; null where it does not, or does not read. */
function nativeWish(root: string): Place | null {
  const { report } = readSettings(root);
  return report?.config.engine === "native" ? report.front.placeOf(["engine"]) : null;
}
