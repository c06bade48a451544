import { z } from "zod";
import { all, type Spec, text } from "../spec.ts";

const props = z.strictObject({
  segment: text("The tree of one segment, such as `region=Europe`, which every metric of the tree declares."),
  by: text("A dimension: what each driver did in each of its segments, and what their rates are worth."),
  title: text("The takeaway as a heading; default: one made from the data."),
  all: all(),
});

/** What it is given. */
export type DriverTreeProps = z.output<typeof props>;

/** What authors write of it. */
export const driverTreeSpec = {
  text: "What the north star is made of, what is thought to influence it, and what a step of each driver is worth; of one `segment`, or `by` all.",
  props,
  snippet: ["<DriverTree />"],
  kind: "block",
  isInSprint: false,
} satisfies Spec;
