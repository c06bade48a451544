import type { Company } from "../../support/smallCompany.ts";
import { MONTHLY } from "./months.ts";
import { SPLIT } from "./split.ts";
import { TREE } from "./tree.ts";
import { PARTIAL, WHOLE } from "./visits.ts";
import { FEW_DAYS, FOUR_WEEKS, NO_WEEK, SIX_WEEKS } from "./young.ts";

/** The companies of which everything that they say is held against their rows; those with releases stand apart. */
export const COMPANIES: Readonly<Record<string, Company>> = {
  "a quarter that is not over": PARTIAL,
  "a quarter that is over": WHOLE,
  "a north star with a tree": TREE,
  "one row a month": MONTHLY,
  "two halves": SPLIT,
  "a first quarter of four weeks": FOUR_WEEKS,
  "a first month on six weeks": SIX_WEEKS,
  "a first month of few days": FEW_DAYS,
  "a first month without a week": NO_WEEK,
};
