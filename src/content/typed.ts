import { type Diagnostic, errorAt, type Place } from "./diagnostic.ts";

/** A number typed by hand that does not say where it comes from. */
export function withoutSource(place: Place): Diagnostic {
  return errorAt(
    place,
    "missing-prop",
    "<Typed> does not say where its number comes from",
    'Name the source: <Typed source="Eurostat, 2025">12</Typed>.',
  );
}
