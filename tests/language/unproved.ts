import type { Unproved } from "./proofs/proofs.ts";

const LAPSED = "Stretches are told by their days; tests of guardrails that were breached count them by hand.";

/** Claims that nothing holds against rows, each with what stands in the way. This list shrinks. */
export const UNPROVED = {
  "report.guardrail.inMonths": LAPSED,
  "report.guardrail.inWeekOf": LAPSED,
  "report.guardrail.onDay": LAPSED,
  "report.guardrail.fromTo": LAPSED,
  "report.guardrail.often.day": LAPSED,
  "report.guardrail.often.week": LAPSED,
  "blocks.guardrails.lapsed": LAPSED,
  "blocks.guardrails.wasBreached": LAPSED,
  "blocks.breach.wasBreached": LAPSED,
  "blocks.breach.now.ok": LAPSED,
  "blocks.breach.now.watch": LAPSED,
  "exports.preview.wasBreached": LAPSED,
  "charts.trend.more":
    "More than six marks need an edition of more than six review periods of a process that stands still.",
  "report.pace.now": "The step is that of the mixture, which no rows give without it.",
  "report.guardrail.worseThan": "A baseline that is no period is an error, so no report says it.",
  "report.audit.vanity": "A vanity metric must say why it is none to steer by, and that is said instead.",
  "report.segments.givesAway":
    "Where one segment is too small the next smallest is hidden too; no small company says it.",
  "blocks.breach.said": "What is in breach has been so since some review period, so no report says it.",
  "blocks.segments.noParts":
    "Its reason is a figure's, which is proved by itself; when it is the right one is not.",
  "blocks.segments.sumLess": "Rows without a segment are one of their own, so no small company says it.",
  "blocks.vintages.nothing": "It heads what is revised, and so is said only of nothing that is shown.",
  "pages.archive.basis.published": "Few companies are released twice; tests of the archive hold it.",
  "pages.archive.basis.unpublished":
    "Its number is a figure's; that no edition is there tests of the archive hold.",
  "pages.archive.basis.restated":
    "No company has two snapshots; it is held against sealed versions in tests of the archive.",
  "pages.archive.basis.later": "No company corrects what a later edition stands on; tests of the archive do.",
  "pages.archive.basis.another": "No company has two north stars; tests of the archive do.",
  "pages.archive.basis.redefined": "No company is redefined between editions; tests of the archive are.",
  "charts.archive.recounted":
    "No company has two snapshots; it is held against sealed versions in tests of the archive.",
  "report.comparison.lastOfEach":
    "No company's data begin within the earlier period; tests of late beginnings count its weeks by hand.",
  "report.control.byDays": "No company sums by the month and stands still; tests of limits do.",
  "exports.powerpoint.more": "What a slide lists is known only to the deck.",
} as const satisfies Readonly<Record<Unproved, string>>;
