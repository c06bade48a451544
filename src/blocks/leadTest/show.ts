import type { Download } from "../../document/download.ts";
import { group, type Item, more, paragraph } from "../../document/item.ts";
import { cards, column, grid, line, row, said, shown, type Table } from "../../document/table.ts";
import { metricLink, styled, written } from "../../document/text.ts";
import type { LeadFacts } from "../../report/facts/evidenceFacts.ts";
import type { Report } from "../../report/report.ts";
import type { Block } from "../block.ts";
import { num, tag } from "../runs.ts";
import type { Setting, Voice } from "../setting.ts";
import { lagsChart, lagsDownload, pairsChart, pairsDownload } from "./charts.ts";
import type { LeadTestProps } from "./props.ts";
import { VERDICTS } from "./states.ts";

function show(setting: Setting, { of }: LeadTestProps): readonly Item[] {
  const words = setting.say.blocks.leads;
  const tests = testsOf(setting.report, of);
  const [first] = tests;
  if (first === undefined) return [paragraph("empty", words.none)];
  const charts = tests
    .filter(isDrawn)
    .flatMap((test) => group("forecasts", null, [pairsChart(test, setting), lagsChart(test, setting)]));
  return [
    verdictTable(first.metricName, tests, setting),
    paragraph("source", words.noCause),
    ...more(setting.say.blocks.depths.leads, [
      ...charts,
      ...group("folded", words.statistics, [
        statisticsTable(first.metricName, tests, setting),
        paragraph("source", words.note),
      ]),
    ]),
  ];
}

function testsOf({ leads, headline }: Report, of: string = headline.id): readonly LeadFacts[] {
  return leads.filter(({ metric }) => metric === of);
}

function isDrawn({ verdict }: LeadFacts): boolean {
  return verdict !== "not testable";
}

function verdictTable(name: string, tests: readonly LeadFacts[], { say }: Voice): Table {
  const words = say.blocks.leads;
  const rows = tests.map(({ outcome, outcomeName, hypothesis, verdict, detail }) =>
    row(
      line(metricLink(outcome, outcomeName), " ", styled("below", hypothesis)),
      said(tag(VERDICTS[verdict], words.verdicts[verdict]), " ", styled("below", detail)),
    ),
  );
  return cards(
    "leads",
    words.caption(name),
    [column("row", words.declared), column("words", words.found)],
    rows,
  );
}

/** The numbers behind the verdicts, for who wants to check them. */
function statisticsTable(name: string, tests: readonly LeadFacts[], voice: Voice): Table {
  const words = voice.say.blocks.leads;
  const columns = [
    column("row", words.outcome),
    column("number", words.correlation),
    column("number", words.ranks),
    column("number", words.pairs),
    column("number", "p"),
  ];
  const rows = tests.map(({ outcomeName, sourceLabel, correlation, rank, pairs, effective, p }) =>
    row(
      line(outcomeName, " ", styled("below", sourceLabel)),
      line(num(correlation, voice)),
      line(num(rank, voice)),
      line(`${pairs} `, styled("aside", ...written(words.worth, num(effective, voice)))),
      line(num(p, voice)),
    ),
  );
  const table = grid(shown(words.statisticsOf(name)), columns, rows);
  return { ...table, scrolls: { id: "lead-statistics" } };
}

function downloads({ report, say }: Setting, { of }: LeadTestProps): readonly Download[] {
  return testsOf(report, of)
    .filter(isDrawn)
    .flatMap((test) => [pairsDownload(test, say), lagsDownload(test, say)]);
}

/** Test 1 of the north star: does it lead the outcomes that it should? What was declared, and what the data show. */
export const leadTest: Block<LeadTestProps> = {
  show,
  figures: (report, { of }) =>
    testsOf(report, of).flatMap(({ correlation, rank, effective, p }) => [correlation, rank, effective, p]),
  downloads,
  section: null,
};
