import type { Period } from "../../calendar/period.ts";
import type { Drivers } from "../../compute/drivers/drivers.ts";
import type { KeyResult } from "../../compute/keyResult.ts";
import type { Measured } from "../../compute/measured.ts";
import type { Reading } from "../../compute/readings.ts";
import type { Published } from "../../compute/vintage.ts";
import type { MetricDocument } from "../../content/content.ts";
import type { FigureRef } from "../../content/figureId.ts";
import type { FamilyName, MeasureOf } from "../../content/measures.ts";
import type { Unit } from "../../format/number.ts";
import type { Value } from "../../metrics/missing.ts";
import type { BridgeSums } from "../bridgeSums.ts";
import type { Facts } from "../figureBook.ts";
import type { NumberKind } from "./numberKinds.ts";

/** What a measure is computed from. */
export interface Given {
  readonly ref: FigureRef;
  readonly known: Measured;
  /** The metric as the language of the report names it. */
  readonly metric: MetricDocument;
  /** Every metric of the edition, by id. */
  readonly others: ReadonlyMap<string, Measured>;
  readonly period: Period;
  /** The edition's own period: forecasts look ahead from its end. */
  readonly edition: Period;
  /** The edition's key result on the metric. */
  readonly keyResult: KeyResult | null;
  /** ISO date on which the snapshot was taken. */
  readonly takenOn: string;
  readonly unit: Unit;
  readonly locale: string;
  /** What earlier versions published, by id. */
  readonly published: Published;
  readonly drivers: Drivers;
  readonly bridges: BridgeSums;
}

/** Why there is no such figure: the word that is wrong, and what there is instead. */
export interface Objection {
  readonly message: string;
  readonly word: string;
  readonly known: string[];
  readonly mend?: string;
}

/** What objections are told from. */
export interface Asking {
  readonly metric: MetricDocument;
  readonly facts: Facts;
  readonly drivers: Drivers;
}

/** How a measure comes about. */
export interface Computation {
  /**
   * The number of the rule that makes the measure. **Whoever changes what it gives for the same data raises its number
   * by one, in the same commit.** Nothing else is needed: released versions keep the numbers that they were made by, and
   * `reproduce` holds only those figures to account whose rules are still the same. A number never goes down. What a
   * figure reads of its metric may have a rule of its own: `READING_RULES`.
   */
  readonly rule: number;
  /** Its unit, and how its numbers are written. */
  readonly kind: NumberKind;
  readonly value: (given: Given) => Value;
  /** Its text, where that is more than the number. */
  readonly write?: (value: number, given: Given) => string;
  /**
   * Its text in a printed sum that it is a part or an end of (docs/why/mathematics.md §10); null where there is no such
   * sum.
   */
  readonly textInSum?: (given: Given) => string | null;
  /** Why there is no such figure of a metric; null where there is one, be it missing in the data. */
  readonly objection?: (ref: FigureRef, asking: Asking) => Objection | null;
  /** The metrics that it is computed from; its own where left out. */
  readonly metrics?: (given: Pick<Given, "ref" | "known" | "others" | "drivers">) => string[];
  /** The names of the statements behind it, instead of those of its metrics; null where there are none but those. */
  readonly statements?: (ref: FigureRef, known: Measured) => string[] | null;
  /** Other metrics whose gaps may be why it is missing. */
  readonly parts?: (ref: FigureRef, drivers: Drivers) => string[];
  /** The period whose value its limits are held against, where that is not the one that `vs` names. */
  readonly heldAgainst?: (known: Measured, period: Period) => Period | null;
  /** Is it told from review periods and of what is ahead of them? */
  readonly isAhead?: true;
  /** Is it told from the grains of a period, where they make it, up to the end of the edition? */
  readonly isOfGrains?: true;
  /** What of the data it reads by a rule of its own (`READING_RULES`), besides what is read of every metric. */
  readonly cases?: (given: Given) => readonly Reading[];
  /** Is it over the whole weeks that both periods of a comparison hold? */
  readonly isOfSharedWeeks?: true;
}

/** The computations of a family: none of its measures may be without one. */
export type Family<Name extends FamilyName> = Readonly<Record<MeasureOf<Name>, Computation>>;
