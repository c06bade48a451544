import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  title: text("The takeaway as a heading; default: one made from the data."),
  all: all(),
});

/** What it is given. */
export type DriverTreeProps = z.output<typeof props>;

/** What authors write of it. */
export const driverTreeSpec = {
  text: "What the north star is made of, and what is thought to influence it.",
  props,
  snippet: ["<DriverTree />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
