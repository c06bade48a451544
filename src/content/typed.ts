import { type Diagnostic, diagnose, type Place } from "../diagnostics/diagnostic.ts";

/** A number typed by hand that does not say where it comes from. */
export function withoutSource(place: Place): Diagnostic {
  return diagnose(place, "missing-prop", {
    message: "<Typed> does not say where its number comes from",
    mend: 'Name the source: <Typed source="Eurostat, 2025">12</Typed>.',
  });
}
