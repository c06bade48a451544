import { z } from "zod";

/** A value as JSON knows it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The same, to be read from a file. */
export const json: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(json).readonly(),
    z.record(z.string(), json).readonly(),
  ]),
);
