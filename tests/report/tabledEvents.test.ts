import { describe, expect, test } from "vitest";
import { compute } from "../../src/engine/compute.ts";
import type { Report } from "../../src/report/report.ts";
import { scratch } from "../support/oracleRoots.ts";
import { plainCompany } from "../support/plainCompany.ts";
import { SCRATCH } from "../support/roots.ts";
import { founded, reportOf, tell } from "../support/smallCompany.ts";

const INCIDENTS = `SELECT *
FROM (
  VALUES
    (DATE '2026-05-02', NULL, NULL, 'Outage', 'Ausfall', 'bad', 'star, money'),
    (NULL, DATE '2026-04-10', DATE '2026-04-20', 'Campaign', 'Kampagne', NULL, NULL),
    (DATE '2026-04-01', NULL, NULL, 'Launch', 'Start', 'good', 'orders')
) AS incidents ("date", "from", "to", What, what_de, tone, "on")
`;
const FROM_TABLE = { keys: "events_from: incidents", files: { "content/queries/incidents.sql": INCIDENTS } };

/** The events on the chart of each metric. */
function charted(report: Report) {
  return [report.headline, ...report.inputs, ...report.outcomes].map(({ id, series }) => [id, series.events]);
}

describe("events of a table", () => {
  test("are on every chart as those that are written by hand, in the order of their days", async () => {
    const byHand = `events:
  - { date: 2026-05-02, what: Outage, tone: bad, on: [star, money] }
  - { from: 2026-04-10, to: 2026-04-20, what: Campaign }
  - { date: 2026-04-01, what: Launch, tone: good, on: [orders] }`;
    const [tabled, written] = [
      await reportOf(plainCompany("", FROM_TABLE)),
      await reportOf(plainCompany("", { keys: byHand })),
    ];
    expect(charted(tabled)).toEqual(charted(written));
    expect(tabled.headline.series.events.map(({ what }) => what)).toEqual(["Campaign", "Outage"]);
  });

  test("stand beside those that are written by hand", async () => {
    const keys = `${FROM_TABLE.keys}\nevents: [{ date: 2026-06-01, what: Summer }]`;
    const report = await reportOf(plainCompany("", { ...FROM_TABLE, keys }));
    expect(report.headline.series.events.map(({ what }) => what)).toEqual(["Campaign", "Outage", "Summer"]);
  });

  test("of the snapshot's own table are read by the columns of their names, and others are left aside", async () => {
    const [one, ...rows] = plainCompany("").rows.map((row) => ({ ...row, what: "", date: row["day"] ?? "" }));
    const rowsOf = one === undefined ? [] : [one, ...rows].slice(0, 2);
    const company = plainCompany("", { keys: "events_from: facts" });
    const { diagnostics } = await tell({ ...company, rows: rowsOf });
    const wrong = diagnostics.filter(({ code }) => code === "event-row");
    expect(wrong.map(({ message }) => message)).toEqual([
      '`what` in row 1 of "facts" is empty',
      '`what` in row 2 of "facts" is empty',
    ]);
  });

  test("are said in each language by its own column; without one a warning names it", async () => {
    const languages = { "content/editions/2026-q2/index.de.mdx": "---\ntitle: Mehr\nsummary: Mehr.\n---\n" };
    const german = await inGerman({ ...FROM_TABLE.files, ...languages });
    expect(german.events).toEqual(["Kampagne", "Ausfall"]);
    expect(german.codes).not.toContain("untranslated-events");
    const bare = INCIDENTS.replaceAll("what_de", "wie");
    const english = await inGerman({ "content/queries/incidents.sql": bare, ...languages });
    expect(english.events).toEqual(["Campaign", "Outage"]);
    expect(english.codes.filter((code) => code === "untranslated-events")).toHaveLength(1);
    const partly = INCIDENTS.replace("'Kampagne'", "NULL");
    const lacking = await inGerman({ "content/queries/incidents.sql": partly, ...languages });
    expect(lacking.wrong).toEqual([
      ["content/editions/2026-q2/index.de.mdx", '`what_de` in row 2 of "incidents" is empty'],
    ]);
  });
});

/** The events on the north star's chart of the German report, and the codes of all that is said of it. */
async function inGerman(files: Readonly<Record<string, string>>) {
  const folder = scratch("tabled-events", SCRATCH);
  try {
    const calendar = { languages: "[de-DE]" };
    await founded(folder, plainCompany("", { keys: FROM_TABLE.keys, files, calendar }));
    const { site, diagnostics } = await compute(folder.root, () => {});
    const report = [...(site?.editions ?? []), ...(site?.translations ?? [])].find(
      ({ language }) => language === "de",
    );
    return {
      events: report?.headline.series.events.map(({ what }) => what),
      codes: diagnostics.map(({ code }) => code),
      wrong: diagnostics.flatMap(({ code, file, message }) =>
        code === "event-row" ? [[file, message]] : [],
      ),
    };
  } finally {
    folder.remove();
  }
}
