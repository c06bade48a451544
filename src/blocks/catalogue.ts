import { actionableSpec } from "./actionable/props.ts";
import { asksSpec } from "./asks/props.ts";
import { auditSpec } from "./audit/props.ts";
import { betsSpec } from "./bets/props.ts";
import { bridgeSpec } from "./bridge/props.ts";
import { businessReviewSpec } from "./businessReview/props.ts";
import { calloutSpec } from "./callout/props.ts";
import { candidatesSpec } from "./candidates/props.ts";
import { changeSpec } from "./change/props.ts";
import { changedSpec } from "./changed/props.ts";
import { chartSpec } from "./chart/props.ts";
import { cohortsSpec } from "./cohorts/props.ts";
import { commitmentsSpec } from "./commitments/props.ts";
import { controlChartSpec } from "./controlChart/props.ts";
import { declinedSpec } from "./declined/props.ts";
import { definitionSpec } from "./definition/props.ts";
import { detailsSpec } from "./details/props.ts";
import { distributionSpec } from "./distribution/props.ts";
import { driverTreeSpec } from "./driverTree/props.ts";
import { figureSpec } from "./figure/props.ts";
import { flowsSpec } from "./flows/props.ts";
import { guardrailsSpec } from "./guardrails/props.ts";
import { headlineSpec } from "./headline/props.ts";
import { inputsSpec } from "./inputs/props.ts";
import { leadTestSpec } from "./leadTest/props.ts";
import { learningsSpec } from "./learnings/props.ts";
import { notesSpec } from "./notes/props.ts";
import { okrsSpec } from "./okrs/props.ts";
import { outcomesSpec } from "./outcomes/props.ts";
import { outlookSpec } from "./outlook/props.ts";
import { recentSpec } from "./recent/props.ts";
import { restatedSpec } from "./restated/props.ts";
import { retentionSpec } from "./retention/props.ts";
import { reviewSpec } from "./review/props.ts";
import { scorecardSpec } from "./scorecard/props.ts";
import { segmentsSpec } from "./segments/props.ts";
import { slideSpec } from "./slide/props.ts";
import type { Spec } from "./spec.ts";
import { tableSpec } from "./table/props.ts";
import { tilesSpec } from "./tiles/props.ts";
import { trendSpec } from "./trend/props.ts";
import { typedSpec } from "./typed/props.ts";
import { understandableSpec } from "./understandable/props.ts";
import { vanitySpec } from "./vanity/props.ts";
import { vintagesSpec } from "./vintages/props.ts";
import { whenSpec } from "./when/props.ts";

/** All that authors may write on a page beside Markdown, with the props that each takes. */
export const CATALOGUE = {
  Actionable: actionableSpec,
  Asks: asksSpec,
  Audit: auditSpec,
  Bets: betsSpec,
  Bridge: bridgeSpec,
  BusinessReview: businessReviewSpec,
  Callout: calloutSpec,
  Candidates: candidatesSpec,
  Change: changeSpec,
  Changed: changedSpec,
  Chart: chartSpec,
  Cohorts: cohortsSpec,
  Commitments: commitmentsSpec,
  ControlChart: controlChartSpec,
  Declined: declinedSpec,
  Definition: definitionSpec,
  Details: detailsSpec,
  Distribution: distributionSpec,
  DriverTree: driverTreeSpec,
  Figure: figureSpec,
  Flows: flowsSpec,
  Guardrails: guardrailsSpec,
  Headline: headlineSpec,
  Inputs: inputsSpec,
  LeadTest: leadTestSpec,
  Learnings: learningsSpec,
  Notes: notesSpec,
  Okrs: okrsSpec,
  Outcomes: outcomesSpec,
  Outlook: outlookSpec,
  Recent: recentSpec,
  Restated: restatedSpec,
  Retention: retentionSpec,
  Review: reviewSpec,
  Scorecard: scorecardSpec,
  Segments: segmentsSpec,
  Slide: slideSpec,
  Table: tableSpec,
  Tiles: tilesSpec,
  Trend: trendSpec,
  Typed: typedSpec,
  Understandable: understandableSpec,
  Vanity: vanitySpec,
  Vintages: vintagesSpec,
  When: whenSpec,
} as const satisfies Readonly<Record<string, Spec>>;

/** The name of something that authors may write. */
export type AuthoredName = keyof typeof CATALOGUE;

/** The name of a block: of those that authors may write, and of those that stand on every board page. */
export type BlockName = Authored<"block"> | "Breach" | "CoreFalls" | "Causes";

type Authored<Kind extends Spec["kind"]> = {
  [Name in AuthoredName]: (typeof CATALOGUE)[Name]["kind"] extends Kind ? Name : never;
}[AuthoredName];
