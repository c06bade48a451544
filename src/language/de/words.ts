import type { Words } from "../words.ts";
import { course } from "./blocks/course.ts";
import { csv } from "./blocks/csv.ts";
import { depths } from "./blocks/depths.ts";
import { metrics } from "./blocks/metrics.ts";
import { movement } from "./blocks/movement.ts";
import { shared } from "./blocks/shared.ts";
import { work } from "./blocks/work.ts";
import { charts } from "./charts.ts";
import { exports } from "./exports.ts";
import { format } from "./format.ts";
import { glossary } from "./glossary.ts";
import { brief } from "./pages/brief.ts";
import { compare } from "./pages/compare.ts";
import { edition } from "./pages/edition.ts";
import { find } from "./pages/find.ts";
import { site } from "./pages/site.ts";
import { analyses } from "./report/analyses.ts";
import { definition } from "./report/definition.ts";
import { judgements } from "./report/judgements.ts";
import { measures } from "./report/measures.ts";
import { values } from "./report/values.ts";

/** All words of the interface and of generated sentences, in German. */
export const words: Words = {
  code: "de",
  name: "Deutsch",
  signs: { colon: ": ", semicolon: "; " },
  format,
  report: { ...values, ...judgements, ...analyses, ...definition, ...measures },
  charts,
  blocks: { ...shared, ...depths, ...course, ...movement, ...work, ...metrics, csv },
  pages: { ...edition, ...site, brief, compare, find },
  exports,
  glossary,
};
