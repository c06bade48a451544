import * as Plot from "@observablehq/plot";
import { html } from "htl";

/** The weekly rates that are told, as what is counted over what. */
const RATES = {
  minutes_per_user: ["minutes", "actives"],
  silent_days: ["silent", "days"],
  long_days: ["long", "days"],
  paying_people: ["paying", "actives"],
};
const NAMES = {
  silent_days: "Days without a post",
  long_days: "Days of more than 100 minutes",
  paying_people: "People who pay",
};
const LIMITS = {
  silent_days: (value) => (value >= 0.7 ? "breached" : value >= 0.6 ? "watch" : "within its limits"),
  long_days: (value) => (value >= 0.3 ? "breached" : value >= 0.2 ? "watch" : "within its limits"),
  paying_people: (value) => (value <= 0.2 ? "breached" : value <= 0.25 ? "watch" : "within its limits"),
};
const WEEKS = 40;
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });

/** What some weeks have: the mean of a count, and of a rate the sum over the sum. */
export function over(weeks, key) {
  const sum = (name) => weeks.reduce((total, row) => total + row[name], 0);
  const [above, below] = RATES[key] ?? [];
  return above === undefined ? sum(key) / weeks.length : sum(above) / sum(below);
}

/** What a quarter's weeks have and its change, in words. A week counts to the quarter that holds its Thursday. */
export function headline({ first, weeks }, key) {
  const thursday = ({ week }) => new Date(Date.parse(week) + 3 * 864e5).toISOString();
  const before = new Date(first);
  before.setUTCMonth(before.getUTCMonth() - 3);
  const own = over(
    weeks.filter((row) => thursday(row) >= first),
    key,
  );
  const previous = over(
    weeks.filter((row) => thursday(row) < first && thursday(row) >= before.toISOString()),
    key,
  );
  const change = own / previous - 1;
  const phrase = Number.isNaN(change)
    ? ""
    : `; they ${change < 0 ? "fell" : "rose"} ${percent.format(Math.abs(change))}`;
  return { value: number.format(own), phrase };
}

/** Forty weeks as a line, with a target. */
export function trend(weeks, key, target) {
  const marks = [
    Plot.ruleY([0]),
    Plot.lineY(weeks.slice(-WEEKS), {
      x: (row) => new Date(row.week),
      y: (row) => over([row], key),
      tip: true,
    }),
  ];
  if (target !== undefined) marks.push(Plot.ruleY([target], { stroke: "red", strokeDasharray: "4 4" }));
  return Plot.plot({ y: { grid: true, label: null }, marks });
}

/** Forty weeks by region, one on the other. */
export function stacked(regions) {
  return Plot.plot({
    color: { legend: true },
    marks: [
      Plot.areaY(regions, { x: (row) => new Date(row.week), y: "posters", fill: "region" }),
      Plot.ruleY([0]),
    ],
  });
}

/** Rows as a table. */
export function table(rows) {
  const columns = Object.keys(rows[0]);
  const shown = (value) => (typeof value === "number" ? value.toLocaleString("en-GB") : value);
  return html`<table>
    <thead><tr>${columns.map((column) => html`<th>${column}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${shown(row[column])}</td>`)}</tr>`)}</tbody>
  </table>`;
}

/** Each guardrail with its last week, its state, and its course. */
export function guardrails({ weeks }) {
  const last = weeks.at(-1);
  return html`<div class="grid grid-cols-3">${Object.entries(NAMES).map(
    ([key, name]) => html`<div class="card">
      <h2>${name}</h2>
      <p>${percent.format(over([last], key))}, ${LIMITS[key](over([last], key))}</p>
      ${trend(weeks, key)}
    </div>`,
  )}</div>`;
}
