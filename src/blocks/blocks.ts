import type { z } from "zod";
import type { Download } from "../document/download.ts";
import type { Item } from "../document/item.ts";
import { opened } from "../document/opened.ts";
import type { Figure } from "../ledger/figure.ts";
import type { Report } from "../report/report.ts";
import { actionableSpec } from "./actionable/props.ts";
import { actionable } from "./actionable/show.ts";
import { asksSpec } from "./asks/props.ts";
import { asks } from "./asks/show.ts";
import { auditSpec } from "./audit/props.ts";
import { audit } from "./audit/show.ts";
import { betsSpec } from "./bets/props.ts";
import { bets } from "./bets/show.ts";
import { type Block, nothing } from "./block.ts";
import { breach } from "./breach/show.ts";
import { bridgeSpec } from "./bridge/props.ts";
import { bridge } from "./bridge/show.ts";
import { businessReviewSpec } from "./businessReview/props.ts";
import { businessReview } from "./businessReview/show.ts";
import { candidatesSpec } from "./candidates/props.ts";
import { candidates } from "./candidates/show.ts";
import type { BlockName } from "./catalogue.ts";
import { causes } from "./causes/show.ts";
import { changedSpec } from "./changed/props.ts";
import { changed } from "./changed/show.ts";
import { chartSpec } from "./chart/props.ts";
import { chart } from "./chart/show.ts";
import { cohortsSpec } from "./cohorts/props.ts";
import { cohorts } from "./cohorts/show.ts";
import { commitmentsSpec } from "./commitments/props.ts";
import { commitments } from "./commitments/show.ts";
import { controlChartSpec } from "./controlChart/props.ts";
import { controlChart } from "./controlChart/show.ts";
import { coreFalls } from "./coreFalls/show.ts";
import { declinedSpec } from "./declined/props.ts";
import { declined } from "./declined/show.ts";
import { definitionSpec } from "./definition/props.ts";
import { definition } from "./definition/show.ts";
import { distributionSpec } from "./distribution/props.ts";
import { distribution } from "./distribution/show.ts";
import { driverTreeSpec } from "./driverTree/props.ts";
import { driverTree } from "./driverTree/show.ts";
import { flowsSpec } from "./flows/props.ts";
import { flows } from "./flows/show.ts";
import { guardrailsSpec } from "./guardrails/props.ts";
import { guardrails } from "./guardrails/show.ts";
import { headlineSpec } from "./headline/props.ts";
import { headline } from "./headline/show.ts";
import { inputsSpec } from "./inputs/props.ts";
import { inputs } from "./inputs/show.ts";
import { leadTestSpec } from "./leadTest/props.ts";
import { leadTest } from "./leadTest/show.ts";
import { learningsSpec } from "./learnings/props.ts";
import { learnings } from "./learnings/show.ts";
import { okrsSpec } from "./okrs/props.ts";
import { okrs } from "./okrs/show.ts";
import { outcomesSpec } from "./outcomes/props.ts";
import { outcomes } from "./outcomes/show.ts";
import { outlookSpec } from "./outlook/props.ts";
import { outlook } from "./outlook/show.ts";
import { recentSpec } from "./recent/props.ts";
import { recent } from "./recent/show.ts";
import { restatedSpec } from "./restated/props.ts";
import { restated } from "./restated/show.ts";
import { retentionSpec } from "./retention/props.ts";
import { retention } from "./retention/show.ts";
import { reviewSpec } from "./review/props.ts";
import { review } from "./review/show.ts";
import { scorecardSpec } from "./scorecard/props.ts";
import { scorecard } from "./scorecard/show.ts";
import type { Placed } from "./sections.ts";
import { segmentsSpec } from "./segments/props.ts";
import { segments } from "./segments/show.ts";
import type { Setting } from "./setting.ts";
import { none } from "./spec.ts";
import { tableSpec } from "./table/props.ts";
import { table } from "./table/show.ts";
import { tilesSpec } from "./tiles/props.ts";
import { tiles } from "./tiles/show.ts";
import { trendSpec } from "./trend/props.ts";
import { trend } from "./trend/show.ts";
import { understandableSpec } from "./understandable/props.ts";
import { understandable } from "./understandable/show.ts";
import { vanitySpec } from "./vanity/props.ts";
import { vanity } from "./vanity/show.ts";
import { vintagesSpec } from "./vintages/props.ts";
import { vintages } from "./vintages/show.ts";

/** A block that reads its props itself; where they are wrong, which checks say, it has no figures and no downloads. */
interface Bound {
  readonly show: (setting: Setting, props: unknown) => readonly Item[];
  readonly figures: (report: Report, props: unknown) => readonly (Figure | string)[];
  readonly downloads: (setting: Setting, props: unknown) => readonly Download[];
  readonly section: Placed | null;
  /** Has it figures of its own, so that an empty board page may show it? */
  readonly hasFigures: boolean;
}

function bound<Schema extends z.ZodType>(schema: Schema, block: Block<z.output<Schema>>): Bound {
  return {
    show: (setting, props) => {
      const given = schema.parse(props);
      const items = block.show(setting, given);
      return isWhole(given) ? opened(items) : items;
    },
    figures: (report, props) => {
      const { data } = schema.safeParse(props);
      return data === undefined ? [] : block.figures(report, data);
    },
    downloads: (setting, props) => {
      const { data } = schema.safeParse(props);
      return data === undefined ? [] : block.downloads(setting, data);
    },
    section: block.section,
    hasFigures: block.figures !== nothing,
  };
}

/** Did the author ask for all of a block at once? */
function isWhole(given: unknown): boolean {
  return typeof given === "object" && given !== null && "all" in given && given.all === true;
}

/** What every block makes of a report: what it shows, which figures, what can be taken away, where it stands by itself. */
export const BLOCKS: Readonly<Record<BlockName, Bound>> = {
  Actionable: bound(actionableSpec.props, actionable),
  Asks: bound(asksSpec.props, asks),
  Audit: bound(auditSpec.props, audit),
  Bets: bound(betsSpec.props, bets),
  Bridge: bound(bridgeSpec.props, bridge),
  BusinessReview: bound(businessReviewSpec.props, businessReview),
  Candidates: bound(candidatesSpec.props, candidates),
  Changed: bound(changedSpec.props, changed),
  Causes: bound(none, causes),
  Chart: bound(chartSpec.props, chart),
  Cohorts: bound(cohortsSpec.props, cohorts),
  Commitments: bound(commitmentsSpec.props, commitments),
  ControlChart: bound(controlChartSpec.props, controlChart),
  Declined: bound(declinedSpec.props, declined),
  Definition: bound(definitionSpec.props, definition),
  Distribution: bound(distributionSpec.props, distribution),
  DriverTree: bound(driverTreeSpec.props, driverTree),
  Flows: bound(flowsSpec.props, flows),
  Guardrails: bound(guardrailsSpec.props, guardrails),
  Headline: bound(headlineSpec.props, headline),
  Inputs: bound(inputsSpec.props, inputs),
  LeadTest: bound(leadTestSpec.props, leadTest),
  Learnings: bound(learningsSpec.props, learnings),
  Okrs: bound(okrsSpec.props, okrs),
  Outcomes: bound(outcomesSpec.props, outcomes),
  Outlook: bound(outlookSpec.props, outlook),
  Recent: bound(recentSpec.props, recent),
  Restated: bound(restatedSpec.props, restated),
  Retention: bound(retentionSpec.props, retention),
  Review: bound(reviewSpec.props, review),
  Scorecard: bound(scorecardSpec.props, scorecard),
  Segments: bound(segmentsSpec.props, segments),
  Table: bound(tableSpec.props, table),
  Tiles: bound(tilesSpec.props, tiles),
  Trend: bound(trendSpec.props, trend),
  Understandable: bound(understandableSpec.props, understandable),
  Vanity: bound(vanitySpec.props, vanity),
  Vintages: bound(vintagesSpec.props, vintages),
  Breach: bound(none, breach),
  CoreFalls: bound(none, coreFalls),
};

/** Is it the name of a block? */
export function isBlock(name: string): name is BlockName {
  return Object.hasOwn(BLOCKS, name);
}
