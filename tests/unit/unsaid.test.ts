import { describe, expect, test } from "vitest";
import type { MetricConfig } from "../../src/content/schema/metric.ts";
import { askOf, unsaid } from "../../src/prose/unsaid.ts";
import { figureOfId, knownIn } from "../report/prose/knownReport.ts";

const ROLES: Readonly<Record<string, MetricConfig["role"]>> = {
  daily_posters: "north_star",
  posting_rate: "input",
  newcomers: "lever",
  newcomer_churn: "guardrail",
  revenue: "outcome",
  reply_speed: "supporting",
};

/** The metrics whose bad news is missed under a title; `{{id}}` in it shows that figure. */
function missed(title: string, named: readonly string[] = [], locale = "en-GB", roles = ROLES): string[] {
  const known = knownIn(locale);
  const ids = [...title.matchAll(/\{\{(.*?)\}\}/g)].map(([, id = ""]) => id);
  const figures = ids.map((id) => ({ at: 0, metric: id.split(":")[0] ?? "", figure: figureOfId(known, id) }));
  const text = title.replace(/\{\{.*?\}\}/g, "\uFFFC");
  return unsaid(known, (id) => roles[id], { text, figures }, new Set(named)).map(({ metric }) => metric.id);
}

describe("bad news under a cheerful title", () => {
  test.each([
    "More people post",
    "A record quarter",
    "Growth on all fronts",
    "Daily posters {{daily_posters:percent_change.previous}}",
  ])("is missed under “%s”", (title) => {
    expect(missed(title)).toEqual(["newcomer_churn"]);
  });

  test.each(["Mehr Menschen schreiben", "Ein Rekordquartal", "Es geht aufwärts: Wachstum überall"])(
    "is missed in German under “%s”",
    (title) => {
      expect(missed(title, [], "de-DE")).toEqual(title.includes("geht") ? [] : ["newcomer_churn"]);
    },
  );

  test.each([
    "More people post, but newcomers leave",
    "Fewer people come",
    "The third quarter",
    "Newcomers {{newcomers:percent_change.previous}}, while more post",
    "Newcomer churn {{newcomer_churn:percent_change.previous}} beside growth",
  ])("is not asked of under “%s”", (title) => {
    expect(missed(title)).toEqual([]);
  });

  test("is told where any sentence names the metric", () => {
    expect(missed("More people post", ["newcomer_churn"])).toEqual([]);
  });

  test("is no news where the change is for the better, within chance, or of a metric that nobody steers by", () => {
    // Reply speed fell beyond chance, and lower is better; newcomers fell within chance.
    expect(missed("More people post", [], "en-GB", { reply_speed: "input", newcomers: "input" })).toEqual([]);
    expect(missed("More people post", [], "en-GB", { newcomer_churn: "supporting" })).toEqual([]);
  });

  test("says what happened, and asks", () => {
    const [news] = unsaid(
      knownIn("en-GB"),
      (id) => ROLES[id],
      { text: "More people post", figures: [] },
      new Set(),
    );
    expect(news && askOf(news).message).toMatch(
      /newcomer_churn:change\.previous is 1\.2, worse .* no sentence of the edition names newcomer_churn$/,
    );
  });
});
