import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { rowBar } from "../../src/charts/bar.ts";
import { bridgeChart } from "../../src/charts/bridge.ts";
import { bulletChart } from "../../src/charts/bullet.ts";
import { sparkline } from "../../src/charts/spark.ts";
import { treeChart } from "../../src/charts/tree.ts";
import { trendChart } from "../../src/charts/trend/trend.ts";
import {
  band,
  bridge,
  figure,
  guardrail,
  node,
  ON_A_DAY,
  percent,
  plan,
  series,
  withSurprises,
} from "./fixtures.ts";
import { pointsOf } from "./paths.ts";

const HOSTILE = `<script>alert("1")</script>`;
const wide = { id: "a-wide", width: 760, locale: "en-GB", editionLabel: "Q1 2026" };
const narrow = { ...wide, id: "a-narrow", width: 340 };

const marked = series([100, 102, null, 110, 120], {
  targets: [{ first: "2026-01-01", last: "2026-03-31", value: 130, text: "130" }],
  events: [{ ...ON_A_DAY, date: "2026-01-13", what: "Launch" }],
  breaks: [{ date: "2026-01-26", what: "Reposts no longer count" }],
});
const banded = withSurprises(
  series([100, 102, 98, null, 101, 99, 130, 131], {
    bands: [
      band("2026-01-05", "2026-01-25", [90, 100, 110], true),
      band("2026-01-26", "2026-03-01", [92, 101, 112]),
    ],
    targets: [{ first: "2026-01-01", last: "2026-03-31", value: 112, text: "112" }],
    events: [{ ...ON_A_DAY, date: "2026-02-10", what: "Launch" }],
  }),
  [6, 7],
);
/** The same where a guardrail is breached: none of its marks judges. */
const paused = {
  ...banded,
  points: banded.points.map((point) => ({
    ...point,
    surprise: point.surprise === null ? null : { ...point.surprise, tone: "paused" as const },
  })),
};
const planned = series([100, 102, 98, 104, 101, 99, 110, 112], {
  targets: [{ first: "2026-01-01", last: "2026-03-31", value: 103, text: "103" }],
  plan: plan([100, 101, 102, null, 104, 105, 105, 107]),
});
const limited = series([1, 2, 1, 2], {
  bands: [band("2026-01-05", "2026-02-01", [0, 1.5, 3], false, "limits")],
});
const deep = node("Root", [node("A", [node("B", [node("C", [node("D", [node("E")])])])]), node("F")], {
  contribution: null,
  influences: [{ metric: "i", name: "An influence", value: figure(null), edge: null }],
});

/** Every chart on data that has broken charts before. */
const drawings: Readonly<Record<string, () => string>> = {
  "a trend with everything": () => trendChart(marked, wide),
  "a narrow trend": () => trendChart(marked, narrow),
  "a trend of nothing": () => trendChart(series([]), wide),
  "a trend of one point": () => trendChart(series([5]), wide),
  "a trend of gaps only": () => trendChart(series([null, null]), wide),
  "a trend of 400 points": () =>
    trendChart(series(Array.from({ length: 400 }, (_, index) => index % 17)), wide),
  "a trend of equal values": () => trendChart(series([7, 7, 7]), wide),
  "a trend of zeros": () => trendChart(series([0, 0]), narrow),
  "a trend of huge values": () => trendChart(series([1e15, 3.1e15]), narrow),
  "a trend of tiny percentages": () => trendChart(series([1e-9, 2e-9], { unit: percent }), wide),
  "a trend of negative values": () => trendChart(series([-5, 12, -30]), wide),
  "a trend with ranges and surprises": () => trendChart(banded, wide),
  "a narrow trend with ranges and surprises": () => trendChart(banded, narrow),
  "a trend with a plan and a target": () => trendChart(planned, wide),
  "a narrow trend with a plan and a target": () => trendChart(planned, narrow),
  "a plan of nothing": () => trendChart(series([], { plan: plan([]) }), wide),
  "a plan beyond the values": () => trendChart(series([100], { plan: plan([90, 140, 150]) }), narrow),
  "a calm trend": () => trendChart(paused, wide),
  "a chart of limits": () => trendChart(limited, wide),
  "a range without height": () =>
    trendChart(series([5, 5], { bands: [band("2026-01-05", "2026-01-18", [5, 5, 5])] }), narrow),
  "a range of one day": () =>
    trendChart(series([5, 6], { bands: [band("2026-01-18", "2026-01-18", [4, 5, 6])] }), narrow),
  "a range outside the days": () =>
    trendChart(series([5, 6], { bands: [band("2020-01-05", "2020-01-18", [4, 5, 6])] }), wide),
  "a range of nothing": () =>
    trendChart(series([], { bands: [band("2026-01-05", "2026-01-18", [4, 5, 6])] }), wide),
  "a sparkline of nothing": () => sparkline(series([]), { id: "s", width: 120, locale: "en-GB" }),
  "a sparkline of one point": () => sparkline(series([1]), { id: "s", width: 120, locale: "en-GB" }),
  "a bridge": () => bridgeChart(bridge(1084, [94, -23, 71]), wide),
  "a bridge with a missing step": () => bridgeChart(bridge(100, [null, 3]), narrow),
  "a bridge from zero to zero": () => bridgeChart(bridge(0, [0, 0]), wide),
  "a bridge of small steps": () => bridgeChart(bridge(1e6, [3, -2]), wide),
  "a bridge below zero": () => bridgeChart(bridge(-5, [-3, 20]), narrow),
  "a deep tree": () => treeChart(deep, wide),
  "a narrow tree": () => treeChart(deep, narrow),
  "a tree of one node": () => treeChart(node("Only"), wide),
  "a bullet": () =>
    bulletChart(guardrail(0.061, 0.05, { watch: figure(0.04, percent) }), { id: "b", locale: "en-GB" }),
  "a bullet without a value": () => bulletChart(guardrail(null, 0.05), { id: "b", locale: "en-GB" }),
  "a bullet of zeros": () => bulletChart(guardrail(0, 0), { id: "b", locale: "en-GB" }),
  "a bullet near one": () =>
    bulletChart(guardrail(0.9975, 0.995, { better: "higher" }), { id: "b", locale: "en-GB" }),
  "a bar": () => rowBar(3, [3, null, -1]),
  "a bar of nothing": () => rowBar(null, [null]),
};

describe.each(Object.entries(drawings))("%s", (_name, draw) => {
  it("has numbers everywhere", () => {
    expect(draw()).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it("carries neither styles nor scripts", () => {
    expect(draw()).not.toMatch(/<style|style=|<script|font-family/);
  });

  it("is drawn the same again", () => {
    expect(draw()).toBe(draw());
  });

  it("keeps its texts inside, and apart from each other", () => {
    const boxes = textBoxes(draw());
    for (const [index, one] of boxes.entries()) {
      expect(one.left, one.text).toBeGreaterThan(-1);
      expect(one.right, one.text).toBeLessThan(one.width + 1);
      for (const other of boxes.slice(index + 1))
        expect(overlap(one, other), `${one.text} and ${other.text}`).toBe(false);
    }
  });
});

describe("a plan", () => {
  const line = (svg: string) => parseHTML(svg).document.querySelector("g.plan path")?.getAttribute("d") ?? "";

  it("is one line that steps upright from one period to the next, and stops where there is none", () => {
    const parts = line(trendChart(planned, wide)).split("M").slice(1);
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      const spots = pointsOf(`M${part}`);
      for (const [index, [x = 0, y = 0]] of spots.entries()) {
        const [before = x, height = y] = spots[index - 1] ?? [];
        expect(x === before || y === height, `${before},${height} to ${x},${y}`).toBe(true);
        expect(x).toBeGreaterThanOrEqual(before);
      }
    }
  });

  it("has one label, beside that of the target, and its own sentence", () => {
    const svg = trendChart(planned, wide);
    const labels = textBoxes(svg).map(({ text }) => text);
    expect(labels.filter((text) => text.startsWith("plan"))).toEqual(["plan"]);
    expect(labels.filter((text) => text.startsWith("target"))).toEqual(["target 103"]);
    expect(svg).toContain("Target 103. Plan by week, from 100 (week 2) to 107 (week 9).");
  });

  it("ends with the days that the chart shows", () => {
    const two = trendChart(series([100, 101], { plan: plan([100, 101, 250, 260]) }), wide);
    expect(two).not.toContain("250");
    expect(pointsOf(line(two))).toHaveLength(4);
  });
});

describe("text alternatives", () => {
  it("say from where to where, and the extremes", () => {
    const svg = trendChart(series([100, 90, null, 120]), wide);
    expect(svg).toContain("From 100 in week 2 (2026-01-05) to 120 in week 5 (2026-01-26).");
    expect(svg).toContain("Lowest 90 in week 3 (2026-01-12), highest 120 in week 5 (2026-01-26).");
    expect(svg).toContain("1 of 4 periods has no value.");
  });

  it("of a sparkline name no range, surprise or target, for it draws none", () => {
    const plain = series([100, 90, null, 120]);
    const rich = withSurprises(
      { ...plain, targets: marked.targets, bands: banded.bands, events: marked.events },
      [3],
    );
    const said = (data: typeof plain) =>
      parseHTML(sparkline(data, { id: "s", width: 120, locale: "en-GB" })).document.querySelector("desc")
        ?.textContent;
    expect(said(rich)).toBe(
      "From 100 in week 2 (2026-01-05) to 120 in week 5 (2026-01-26). Lowest 90 in week 3 (2026-01-12), highest 120 in week 5 (2026-01-26).",
    );
    expect(said(series([]))).toBe("No complete values yet.");
  });

  it("name the steps of a bridge", () => {
    expect(bridgeChart(bridge(100, [20]), wide)).toContain(
      "From 100 in Q2 2026 to 120 in Q3 2026. Step 0 20.",
    );
  });

  it("name what a tree leaves unexplained as a step before the end", () => {
    const whole = bridge(100, [20]);
    const svg = bridgeChart({ ...whole, to: { ...whole.to, value: figure(123) }, residual: figure(3) }, wide);
    expect(svg).toContain("to 123 in Q3 2026. Step 0 20; Not explained by the tree 3.");
    const names = [...parseHTML(svg).document.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(["Not explained by the tree", "Step 0", "Q3 2026"]));
  });

  it("are tied to the drawing by the caller's id", () => {
    const { document } = parseHTML(trendChart(marked, wide));
    const svg = document.querySelector("svg");
    expect(svg?.getAttribute("role")).toBe("img");
    expect(svg?.getAttribute("aria-labelledby")).toBe("a-wide-title a-wide-desc");
    expect(document.getElementById("a-wide-title")?.textContent).toBe("Daily people who post, by week");
  });

  it("are absent from decorations", () => {
    expect(rowBar(3, [3])).toContain('aria-hidden="true"');
  });
});

describe("the expected range", () => {
  const texts = (svg: string) =>
    [...parseHTML(svg).document.querySelectorAll("text")].map((element) => element.textContent);
  const shapes = (svg: string, selector: string) => [
    ...parseHTML(svg).document.querySelectorAll(`.${selector.replaceAll(" ", ".")} > *`),
  ];

  it("is one area, with a centre where it is one of limits", () => {
    expect(shapes(trendChart(banded, wide), "expected")).toHaveLength(1);
    expect(shapes(trendChart(banded, wide), "centre")).toHaveLength(0);
    expect(shapes(trendChart(limited, wide), "centre")).toHaveLength(1);
    expect(shapes(trendChart(marked, wide), "expected")).toHaveLength(0);
  });

  it("has room on the value axis", () => {
    const far = series([100, 101], { bands: [band("2026-01-05", "2026-01-18", [50, 100, 150])] });
    expect(texts(trendChart(far, wide))).toEqual(expect.arrayContaining(["50", "150"]));
  });

  it("is named once, and a trial range as such", () => {
    const said = texts(trendChart(banded, wide));
    expect(said.filter((text) => text === "expected range")).toHaveLength(1);
    expect(said.filter((text) => text === "provisional range")).toHaveLength(1);
  });

  it("is said in the text alternative, the last where it moves", () => {
    const svg = trendChart(banded, wide);
    expect(svg).not.toContain("90 to 110");
    expect(svg).toContain("From 2026-01-26 to 2026-03-01: expected range 92 to 112, around 101.");
    expect(trendChart(limited, wide)).toContain("From 2026-01-05 to 2026-02-01: limits 0 to 3, around 1.5.");
  });
});

describe("surprises", () => {
  const count = (svg: string, tone: string) =>
    parseHTML(svg).document.querySelectorAll(`.surprise.${tone} > *`).length;
  const fall = {
    direction: "down",
    judgement: "bad",
    tone: "bad",
    text: "below what was to be expected",
  } as const;

  it("are triangles in the colour of their judgement", () => {
    expect(count(trendChart(banded, wide), "good")).toBe(2);
    expect(count(trendChart(withSurprises(banded, [2], fall), wide), "bad")).toBe(1);
  });

  it("point down where the value fell", () => {
    expect(trendChart(withSurprises(banded, [2], fall), wide)).toContain("rotate(180)");
    expect(trendChart(banded, wide)).not.toContain("rotate(180)");
  });

  it("are drawn in ink where nothing may be green", () => {
    const svg = trendChart(paused, wide);
    expect([count(svg, "good"), count(svg, "bad"), count(svg, "neutral")]).toEqual([0, 0, 2]);
  });

  it("are said in the text alternative, at most six of them", () => {
    expect(trendChart(banded, wide)).toContain(
      "Outside it: week 8 above what was to be expected; week 9 above what was to be expected.",
    );
    const many = withSurprises(series([1, 2, 3, 4, 5, 6, 7, 8]), [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(trendChart(many, wide)).toContain("week 7 above what was to be expected; and 2 more.");
  });
});

describe("hostile names", () => {
  it.each([
    [
      "trend",
      () =>
        trendChart(
          { ...marked, name: HOSTILE, events: [{ ...ON_A_DAY, date: "2026-01-13", what: HOSTILE }] },
          wide,
        ),
    ],
    ["tree", () => treeChart(node(HOSTILE, [node(HOSTILE)]), wide)],
    ["bullet", () => bulletChart(guardrail(0.1, 0.2, { name: HOSTILE }), { id: "b", locale: "en-GB" })],
  ])("are escaped in a %s", (_name, draw) => {
    const svg = draw();
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&lt;script");
  });
});

describe("events", () => {
  const lasting = { date: "2026-01-12", until: "2026-01-18", what: "Campaign", tone: "good" } as const;

  it("that last are shaded from their first day to the end of their last, in their colour", () => {
    const svg = trendChart(series([1, 2, 3, 4], { events: [lasting] }), wide);
    const box = /class="event-span good"><rect [^>]*width="([\d.]+)"[^>]* x="([\d.]+)"/.exec(svg);
    const [[left] = [0], [right] = [0]] = pointsOf(/class="grid"><path d="([^"]+)"/.exec(svg)?.[1] ?? "");
    const week = (right - left) / 4;
    // Of the four weeks that are drawn it is the second.
    expect(Number(box?.[1])).toBeCloseTo(week, 0);
    expect(Number(box?.[2])).toBeCloseTo(left + week, 0);
    expect(svg).toContain("Campaign");
    expect(svg).toContain("Marked: Campaign, 2026-01-12 to 2026-01-18.");
  });

  it("that begin before what is drawn are shaded from its beginning on, and others not at all", () => {
    const early = { ...lasting, date: "2025-12-01", until: "2026-01-06" };
    const gone = { ...lasting, date: "2025-11-01", until: "2025-11-30", what: "Forgotten" };
    const svg = trendChart(series([1, 2, 3, 4], { events: [early, gone] }), wide);
    expect(svg.match(/class="event-span good"[^>]*>(?:\s*<rect)/g)).toHaveLength(1);
    expect(svg).toContain(">Campaign<");
    expect(svg).not.toContain(">Forgotten<");
  });
});

describe("gaps", () => {
  it("interrupt the line, also where the definition changed", () => {
    const line = /class="actual"><path d="([^"]+)"/.exec(trendChart(series([1, 2, null, 3, 4]), wide))?.[1];
    expect(line?.match(/M/g)).toHaveLength(2);
    const broken = trendChart(series([1, 2, 3, 4], { breaks: [{ date: "2026-01-19", what: "New" }] }), wide);
    expect(/class="actual"><path d="([^"]+)"/.exec(broken)?.[1]?.match(/M/g)).toHaveLength(2);
  });
});

interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly width: number;
}

/** Where the texts of a drawing stand, by a lean estimate of their widths. */
function textBoxes(svg: string): readonly TextBox[] {
  const { document } = parseHTML(svg);
  const width = Number(document.querySelector("svg")?.getAttribute("width"));
  return [...document.querySelectorAll("text")].map((element) => {
    const [x = 0, y = 0] = (/translate\(([^)]*)\)/.exec(element.getAttribute("transform") ?? "")?.[1] ?? "")
      .split(",")
      .map(Number);
    const text = element.textContent ?? "";
    const anchor = element.closest("[text-anchor]")?.getAttribute("text-anchor") ?? "middle";
    const extent = text.length * 13 * 0.5;
    const left = anchor === "start" ? x : anchor === "end" ? x - extent : x - extent / 2;
    return { text, left, right: left + extent, y, width };
  });
}

function overlap(one: TextBox, other: TextBox): boolean {
  return Math.abs(one.y - other.y) < 11 && one.left < other.right && other.left < one.right;
}
