import { commandLine } from "../syntax/commandLine.ts";
import { composed, fixed, told } from "./entry.ts";

export const CONTENT = {
  "no-north-star": fixed({
    severity: "error",
    message: "no metric is the north star",
    mend: "Give one metric in content/metrics the `role: north_star`.",
  }),
  "two-north-stars": told({
    severity: "error",
    message: ({ id, first }) => `${id} is a second north star beside ${first}`,
    mend: "Keep one; make the other a candidate, with `why_not`.",
    example: { id: "weekly_posters", first: "daily_posters" },
  }),
  inputs: told({
    severity: "warning",
    message: ({ count }) => `there ${count === 1 ? "is one input metric" : `are ${count} input metrics`}`,
    mend: "Two to four inputs that teams can move make a north star actionable; levers stand below them.",
    example: { count: 5 },
  }),
  "no-guardrail": told({
    severity: "warning",
    message: ({ id }) => `the north star ${id} has no guardrail`,
    mend: "Ask what could get worse while it rises, and give that metric `role: guardrail` with `watches`.",
    example: { id: "daily_posters" },
  }),
  "guardrail-without-consequence": told({
    severity: "warning",
    message: ({ id }) => `the guardrail ${id} does not say which unintended consequence it watches`,
    mend: "Ask what a team could break while it raises the north star, and write that as `watches:`.",
    example: { id: "spam_reports" },
  }),
  "outcome-without-lead": told({
    severity: "warning",
    message: ({ id }) =>
      `the outcome ${id} validates nothing: neither the north star nor a candidate declares that it leads it`,
    mend: ({ id }) =>
      `Add \`leads: [{ outcome: ${id}, lag: … }]\` to the north star, or make it \`supporting\`.`,
    example: { id: "revenue" },
  }),
  "vanity-name": told({
    severity: "warning",
    message: ({ id, words, role }) =>
      `${id} looks like a vanity metric ("${words}"), but its role is ${role}`,
    mend: "Count the people who got value instead, or give it `role: vanity` with `why_not`.",
    example: { id: "page_views", words: "page views", role: "input" },
  }),
  "siloed-metric": told({
    severity: "warning",
    message: ({ id, words, role }) => `${id} counts what one team does ("${words}"), but its role is ${role}`,
    mend: "Ask what customers get from it and count that, or make it `supporting`.",
    example: { id: "tickets_closed", words: "tickets closed", role: "input" },
  }),
  "lagging-as-goal": told({
    severity: "warning",
    message: ({ id, how }) =>
      `${id} ${how}, though it only follows what customers got: no team can move it within the period`,
    mend: "Set goals on the inputs that come before it, and keep it as an outcome that the north star leads.",
    example: { id: "revenue", how: "has a target for 2026-q4" },
  }),
  "actives-as-star": told({
    severity: "warning",
    message: ({ id, words, role }) =>
      `${id} counts who came at least once in a long time ("${words}"), but its role is ${role}`,
    mend: "Ask: what did they get when they came? Count those who got it; or keep it, where coming once is the value.",
    example: { id: "monthly_active_users", words: "monthly active users", role: "north_star" },
  }),
  "score-as-goal": told({
    severity: "warning",
    message: ({ id, words, role }) =>
      `${id} is a score or an index by its name ("${words}"), but its role is ${role}`,
    mend: "Ask: which one thing do customers do where it rises? Count that, and keep the score as an outcome or a guardrail.",
    example: { id: "health_score", words: "score", role: "input" },
  }),
  "cost-as-goal": told({
    severity: "warning",
    message: ({ id, words, role }) => `${id} is what we spend ("${words}"), but its role is ${role}`,
    mend: "Ask: what do customers get for it? Make that the input, and the cost a guardrail.",
    example: { id: "ad_spend", words: "spend", role: "input" },
  }),
  "system-as-goal": told({
    severity: "warning",
    message: ({ id, words, role }) => `${id} says how our machines run ("${words}"), but its role is ${role}`,
    mend: "Ask: what can customers do where it is better? Count those who did it, and make this one a guardrail.",
    example: { id: "uptime", words: "uptime", role: "input" },
  }),
  "star-without-target": told({
    severity: "warning",
    message: ({ said, edition }) => `${said}: nobody can say whether ${edition} was good`,
    mend: ({ edition }) =>
      `Ask: how much of it would be good by the end of ${edition}? Write \`targets: { ${edition}: … }\`.`,
    example: { said: "the north star daily_posters has no target after 2026-q2", edition: "2026-q3" },
  }),
  "target-base": told({
    severity: "error",
    message: ({ period, base, why }) => `the target for ${period} is relative to ${base}, which ${why}`,
    mend: ({ period, mend }) => `Name a period as long as ${period} that ends before it begins${mend}.`,
    example: { period: "2026-q4", base: "2026-q4", why: "is that period itself", mend: ", such as 2026-q3" },
  }),
  "bands-not-drawn": told({
    severity: "warning",
    message: ({ id, period, grain }) =>
      `the trend of ${id} shows ${grain}s, which are not held against the target for ${period}, so its bands are not drawn`,
    mend: "Give the targets of its months or weeks an `exceeds`, or leave it out; figures may name it all the same.",
    example: { id: "revenue", period: "2026-q3", grain: "month" },
  }),
  "target-months": told({
    severity: "error",
    message: ({ period, wrong }) => `\`by_month\` of the target for ${period} ${wrong}`,
    mend: ({ mend }) => mend,
    example: {
      period: "2026-q4",
      wrong: "lacks 2026-12",
      mend: "Give a target for each of 2026-10, 2026-11 and 2026-12.",
    },
  }),
  "target-sum": told({
    severity: "error",
    message: ({ period, target, parts, sum }) =>
      `the target for ${period} is ${target}, but those of its ${parts} add up to ${sum}`,
    mend: "Change one of them; or give only `by_month`, which is then the target of the whole.",
    example: { period: "2026-q4", target: "340", parts: "months", sum: "335" },
  }),
  "target-unknown": told({
    severity: "warning",
    message: ({ period, base, why }) =>
      `the target for ${period} is relative to ${base}, which has no value to be relative to (${why})`,
    mend: "Name a period that the snapshot holds whole and by the present definition, or write the target itself.",
    example: { period: "2026-q4", base: "2025-q4", why: "before the snapshot" },
  }),
  "percent-above-one": told({
    severity: "warning",
    message: ({ what, value, percent }) =>
      `${what} is ${value}, which is ${percent} %: percentages are written as fractions`,
    mend: ({ mend }) => mend,
    example: {
      what: "the target for 2026-q4",
      value: 40,
      percent: "4000",
      mend: "Did you mean `0.40`? If 4000 % is meant, say `above_one: true` in the metric.",
    },
  }),
  "unknown-metric": told({
    severity: "error",
    message: ({ what, name }) => `there is no ${what} "${name}"`,
    mend: ({ mend }) => mend,
    example: { what: "metric", name: "daily_poster", mend: "Did you mean `daily_posters`?" },
  }),
  "unknown-team": told({
    severity: "error",
    message: ({ what, name }) => `there is no ${what} "${name}"`,
    mend: ({ mend }) => mend,
    example: { what: "team", name: "grwoth", mend: "Did you mean `growth`?" },
  }),
  "edge-without-member": told({
    severity: "error",
    message: ({ id, from }) => `${from} is neither in the \`tree\` of ${id} nor among its \`influences\``,
    mend: ({ mend }) => mend,
    example: { id: "daily_posters", from: "reply_sped", mend: "Did you mean `reply_speed`?" },
  }),
  "unknown-bet": told({
    severity: "error",
    message: ({ what, name }) => `there is no ${what} "${name}"`,
    mend: ({ mend }) => mend,
    example: { what: "bet", name: "reminders", mend: "Did you mean `reminder`?" },
  }),
  "decided-of-others": told({
    severity: "error",
    message: ({ id }) => `${id} has \`decided\`, but it is neither a candidate nor the north star`,
    mend: "Remove it, or give the metric the `role: candidate`.",
    example: { id: "spam_reports" },
  }),
  candidates: composed({
    severity: "warning",
    means: "There are many candidates, or none though the sprint has begun.",
    example: {
      message: "there are 6 candidates beside the north star; more than 4 are hard to compare",
      mend: "Remove those that were declined long ago, or make them `supporting`.",
    },
  }),
  "candidate-open": told({
    severity: "warning",
    message: ({ id, since }) =>
      since === ""
        ? `the candidate ${id} is open, and nothing says since when`
        : `the candidate ${id} is open since ${since}, for longer than a year`,
    mend: "Decide, and write `decided: { date: …, decision: chosen | declined, why: … }`; or say since when it is open.",
    example: { id: "weekly_readers", since: "2025-06-01" },
  }),
  "no-edition": told({
    severity: "error",
    message: ({ message }) => message,
    mend: ({ mend }) => mend,
    example: { message: "there is no edition 2026-q5", mend: "Did you mean `2026-q4`?" },
  }),
  "announced-twice": told({
    severity: "error",
    message: ({ edition, first, second }) => `${edition} is announced twice, for ${first} and for ${second}`,
    mend: "Keep one of the two.",
    example: { edition: "2026-q4", first: "2027-01-12", second: "2027-01-19" },
  }),
  "announced-date-passed": told({
    severity: "warning",
    message: ({ edition, on, today }) =>
      `${edition} is announced for ${on}, and is not released; the newest snapshot was taken on ${today}`,
    mend: ({ edition }) => `Release it with: ${commandLine(`release ${edition}`)}, or announce another day.`,
    example: { edition: "2026-q3", on: "2026-10-06", today: "2026-10-14" },
  }),
  "long-summary": told({
    severity: "warning",
    message: ({ count, most }) => `the summary has ${count} sentences; a board keeps ${most}`,
    mend: "Say where the north star is, why, and what is asked; move the rest into highlights.",
    example: { count: 5, most: 3 },
  }),
  "public-but-confidential": fixed({
    severity: "error",
    message: "the site is public, but the report is marked confidential",
    mend: "Write `access: restricted`, or remove the mark.",
  }),
  "public-draft": fixed({
    severity: "error",
    message: "the site is public, but it would show drafts",
    mend: "Release them, build with --published, or write `access: restricted`.",
  }),
  "accent-contrast": told({
    severity: "error",
    message: ({ accent, ratio, paper, least }) =>
      `the accent ${accent} has a contrast of ${ratio} to 1 with ${paper} paper; text needs ${least} to 1`,
    mend: ({ mend }) => mend,
    example: { accent: "#ffd500", ratio: "1.4", paper: "light", least: 4.5, mend: "Choose a darker colour." },
  }),
  "sprint-week": composed({
    severity: "error",
    means: "Two pages are of one week of the sprint, or a page's name and its `week` differ.",
    example: {
      message: "week 2 of the sprint is content/sprint/2-proof.mdx already",
      mend: "Give each week one page.",
    },
  }),
  "sprint-dates": composed({
    severity: "error",
    means: "A week of the sprint lacks a date that its status needs, or ends before it begins.",
    example: {
      message: "week 2 of the sprint is done, but `ended` is missing",
      mend: "Add `ended:` with the date.",
    },
  }),
  "taken-address": told({
    severity: "error",
    message: ({ edition, slug, other }) =>
      `the page would stand at ${edition}/${slug}/, which is the place of ${other}`,
    mend: "Give the file another name.",
    example: { edition: "2026-q3", slug: "figures", other: "the list of all its figures" },
  }),
  "dead-link": composed({
    severity: "error",
    means: "A link or a picture leads to nothing.",
    example: {
      message: "the link detail/ leads nowhere (/drafts/2026-q2/detail/)",
      mend: "Did you mean `details/`?",
    },
  }),
  "absolute-link": composed({
    severity: "error",
    means: "A tag names a file by its place on the host, so that it leads nowhere below another address.",
    example: {
      message: "the tag names /img/plan.png by its place on the host",
      mend: "Write it as a Markdown link or picture, which is made relative.",
    },
  }),
  "review-overdue": composed({
    severity: "warning",
    means: "The review of the north star or of a metric is overdue, or none is planned.",
    example: {
      message: "the review of daily_posters was due on 2026-03-01, and the snapshot is of 2026-10-02",
      mend: "Ask whether it still expresses the value that customers get, then set the next date.",
    },
  }),
  "review-too-late": told({
    severity: "warning",
    message: ({ id, due, since }) =>
      `the next review of ${id} is planned for ${due}, more than a year after ${since}`,
    mend: ({ latest }) =>
      `Review a metric at least yearly: write \`review_by: ${latest}\` or an earlier day.`,
    example: { id: "daily_posters", due: "2028-01-01", since: "2026-01-15", latest: "2027-01-15" },
  }),
};
