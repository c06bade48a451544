import { problem } from "../../diagnostics/diagnostic.ts";
import { wayTo } from "../../syntax/wayTo.ts";
import { complain } from "./complaint.ts";

type Check = (value: string, context: Parameters<typeof complain>[0]) => void;

/** Refuses what is not written as `form` says, or leads out of its folder; `mend` says what to write instead. */
export function staysBelow(form: Parameters<typeof wayTo>[1], mend: string): Check {
  return (value, context) => {
    const way = wayTo(value, form);
    if ("flaw" in way) complain(context, [], problem("stray-path", { path: value, flaw: way.flaw, mend }));
  };
}
