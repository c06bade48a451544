import Actionable from "./Actionable.astro";
import Anchor from "./Anchor.astro";
import Asks from "./Asks.astro";
import Audit from "./Audit.astro";
import Bets from "./Bets.astro";
import Bridge from "./Bridge.astro";
import Callout from "./Callout.astro";
import Candidates from "./Candidates.astro";
import Change from "./Change.astro";
import Changed from "./Changed.astro";
import Chart from "./Chart.astro";
import Cohorts from "./Cohorts.astro";
import Commitments from "./Commitments.astro";
import ControlChart from "./ControlChart.astro";
import Declined from "./Declined.astro";
import Definition from "./Definition.astro";
import DriverTree from "./DriverTree.astro";
import Figure from "./Figure.astro";
import Guardrails from "./Guardrails.astro";
import Headline from "./Headline.astro";
import Inputs from "./Inputs.astro";
import LeadTest from "./LeadTest.astro";
import Learnings from "./Learnings.astro";
import Notes from "./Notes.astro";
import Okrs from "./Okrs.astro";
import Outcomes from "./Outcomes.astro";
import Outlook from "./Outlook.astro";
import Picture from "./Picture.astro";
import ProseTable from "./ProseTable.astro";
import Recent from "./Recent.astro";
import Restated from "./Restated.astro";
import Retention from "./Retention.astro";
import Review from "./Review.astro";
import Segments from "./Segments.astro";
import Slide from "./Slide.astro";
import Table from "./Table.astro";
import Trend from "./Trend.astro";
import Typed from "./Typed.astro";
import Understandable from "./Understandable.astro";
import Vanity from "./Vanity.astro";
import Vintages from "./Vintages.astro";
import When from "./When.astro";

/** What authors may write in MDX without importing it, and our elements for Markdown's own. */
export const components = {
  a: Anchor,
  img: Picture,
  table: ProseTable,
  Actionable,
  Asks,
  Audit,
  Bets,
  Bridge,
  Callout,
  Candidates,
  Change,
  Chart,
  Changed,
  Cohorts,
  Commitments,
  ControlChart,
  Definition,
  Declined,
  DriverTree,
  Figure,
  Guardrails,
  Headline,
  Inputs,
  LeadTest,
  Learnings,
  Notes,
  Okrs,
  Outcomes,
  Outlook,
  Recent,
  Restated,
  Review,
  Retention,
  Segments,
  Slide,
  Table,
  Trend,
  Typed,
  Understandable,
  Vanity,
  Vintages,
  When,
};

export {
  Actionable,
  Asks,
  Audit,
  Bets,
  Bridge,
  Callout,
  Candidates,
  Change,
  Changed,
  Chart,
  Cohorts,
  Commitments,
  ControlChart,
  Declined,
  Definition,
  DriverTree,
  Figure,
  Guardrails,
  Headline,
  Inputs,
  LeadTest,
  Learnings,
  Okrs,
  Outcomes,
  Outlook,
  Recent,
  Restated,
  Retention,
  Review,
  Segments,
  Table,
  Trend,
  Typed,
  Understandable,
  Vanity,
  Vintages,
  When,
};
