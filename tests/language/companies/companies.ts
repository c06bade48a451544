import { TREE } from "./tree.ts";
import { PARTIAL, WHOLE } from "./visits.ts";

export const COMPANIES = { PARTIAL, WHOLE, TREE };
