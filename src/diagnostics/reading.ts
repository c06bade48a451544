import { composed, fixed, told } from "./entry.ts";

export const READING = {
  "not-utf8": told({
    severity: "error",
    message: ({ file }) => `${file} is not UTF-8 text`,
    mend: "Save it as UTF-8.",
    example: { file: "content/report.mdx" },
  }),
  "unfit-character": told({
    severity: "warning",
    message: ({ name, times }) =>
      `the character ${name} stands here${times === 1 ? "" : ` (${times} times in the file)`}, and no picture, feed or slide can hold it: "\ufffd" is shown instead`,
    mend: "Take it out; it comes with what is pasted from other programs, and editors show it as nothing.",
    example: { name: "U+000B", times: 2 },
  }),
  "missing-file": composed({
    severity: "error",
    means: "A file or a folder that is needed is not there.",
    example: {
      message: "content/report.mdx is missing",
      mend: "Run the command in the folder of your report, or create the file with at least `company:`.",
    },
  }),
  "no-front-matter": composed({
    severity: "error",
    means: "A file of content has no front matter, or it has no end.",
    example: {
      message: "the file has no front matter",
      mend: 'Begin it with a line "---", the keys, and another line "---".',
    },
  }),
  "not-yaml": told({
    severity: "error",
    message: ({ language }) => `front matter in ${language} is not read`,
    mend: 'Write it in YAML, between two lines "---".',
    example: { language: "+++" },
  }),
  "yaml-syntax": composed({
    severity: "error",
    means: "YAML refuses the front matter; its own message follows.",
    example: {
      message: "the front matter is not valid YAML: Nested mappings are not allowed in compact mappings",
      mend: 'A text that holds ": " needs quotes around it.',
    },
  }),
  "unknown-key": told({
    severity: "error",
    message: ({ key, where }) => `\`${key}\` is not a key${where}`,
    mend: ({ mend }) => mend,
    example: { key: "targts", where: "", mend: "Did you mean `targets`?" },
  }),
  "stray-path": told({
    severity: "error",
    message: ({ path, flaw }) => `${path} leads nowhere: ${flaw}`,
    mend: ({ mend }) => mend,
    example: {
      path: "../../outside/s9",
      flaw: "it is a path, not a name",
      mend: "Name a folder of data/.",
    },
  }),
  "retired-key": told({
    severity: "warning",
    message: ({ key }) => `\`${key}\` is retired, and says nothing any more`,
    mend: ({ mend }) => mend,
    example: { key: "baseline_lag", mend: "Remove it." },
  }),
  "later-keys": told({
    severity: "error",
    message: ({ said, known }) =>
      `content/ is written in the keys of generation ${said}, and this engine knows none after ${known}`,
    mend: "Take the engine that it is written for, or a later one: nobody can say what an earlier one would make of it.",
    example: { said: 3, known: 2 },
  }),
  "missing-key": told({
    severity: "error",
    message: ({ name }) => `${name} is missing`,
    mend: ({ key, due }) => `Add \`${key}:\` (${due}).`,
    example: {
      name: "`role`",
      key: "role",
      due: "one of north_star, input, lever, guardrail, outcome, supporting, vanity, candidate",
    },
  }),
  "wrong-type": composed({
    severity: "error",
    means: "A key holds another kind of value than it takes.",
    example: { message: '`above_one` is "yes", but true or false is due', mend: "Write true or false." },
  }),
  "not-a-date": composed({
    severity: "error",
    means: "A date is not written as a day of the calendar.",
    example: { message: '`as_of` is "14.9.2026", which is no date', mend: "Write it as 2026-09-14." },
  }),
  "not-a-period": told({
    severity: "error",
    message: ({ period }) => `"${period}" is not a period`,
    mend: ({ mend }) => mend,
    example: {
      period: "2026-q5",
      mend: "Write it like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.",
    },
  }),
  "aligned-backwards": composed({
    severity: "error",
    means: "A day of `align` is compared with one that is not before it.",
    example: {
      message: "2025-04-20 is aligned with 2025-05-31, which is not before it",
      mend: "Write the later day first, both as dates: 2025-04-20: 2024-03-31.",
    },
  }),
  "bad-id": composed({
    severity: "error",
    means: "A name of a file, a table, a query or a snapshot cannot be one.",
    example: { message: '"Daily Posters" is not an id', mend: "Name the file in lower snake_case." },
  }),
  "unknown-timezone": composed({
    severity: "error",
    means: "The time zone is none that is known.",
    example: {
      message: '`timezone` is "Berlin", which is no known time zone',
      mend: "Name one of the IANA list, such as Europe/Berlin or UTC.",
    },
  }),
  "unknown-locale": composed({
    severity: "error",
    means: "The locale is none that is known.",
    example: {
      message: '`locale` is "english", which is no known locale',
      mend: "Write it as a language with a region, such as en-GB.",
    },
  }),
  "same-language": fixed({
    severity: "error",
    message: "two locales are of the same language",
    mend: "Name each language once, and leave out that of `locale`.",
  }),
  "not-a-key": composed({
    severity: "error",
    means: "A signer's key is no public key of SSH.",
    example: {
      message: '`key` of item 1 of `signers` is "ada", which is no public key of SSH',
      mend: "Write the line of the file that ends with .pub: ssh-ed25519 AAAA….",
    },
  }),
  "signer-days": told({
    severity: "error",
    message: ({ from, to }) => `the key is valid from ${from} to ${to}, which is no day at all`,
    mend: "Write the last day on which the key signs, or leave `to` out.",
    example: { from: "2026-07-01", to: "2026-06-30" },
  }),
  "nobody-signs": fixed({
    severity: "error",
    message: "signatures are required, and no signer is named",
    mend: "Name who signs under `signers`, or leave `signatures` out.",
  }),
  "bad-translation": composed({
    severity: "error",
    means: "A translation says something that its original does not, or has none.",
    example: {
      message: "`snapshot` holds no words, and is the same in every language",
      mend: "Leave it out: it is taken from content/editions/2026-q2/index.mdx.",
    },
  }),
  "untranslated-key": told({
    severity: "warning",
    message: ({ key, file }) => `\`${key}\` is not translated in ${file}`,
    mend: ({ file }) => `Say it in ${file}; where it is the same in both languages, repeat it there.`,
    example: { key: "asks[0].decision", file: "content/editions/2026-q2/index.de.mdx" },
  }),
  "untranslated-file": told({
    severity: "warning",
    message: ({ language }) => `nothing of the file is said in ${language}, though an edition is`,
    mend: ({ file, language }) => `Write ${file}, with its words in ${language}.`,
    example: { language: "German", file: "content/metrics/daily_posters.de.mdx" },
  }),
  "unsupported-calendar": composed({
    severity: "error",
    means: "A key asks for a calendar of whole weeks.",
    example: {
      message:
        "`fiscal_year_starts` asks for a calendar of whole weeks (4-4-5, 13 periods), which is not supported: quarters and years are made of whole months",
      mend: "Give the month nearest to the start of your year, such as `fiscal_year_starts: 2`, and the day on which your weeks start, `week_starts: sunday`; weekly editions (2026-w05) are then yours to the day, quarters and years differ by a few days.",
    },
  }),
  "bad-interval": fixed({
    severity: "error",
    message: "the effect lies outside its interval",
    mend: "Write `low`, `effect` and `high` in this order of size.",
  }),
  "how-to-measure": composed({
    severity: "error",
    means: "A metric is measured in no way, or in more than one.",
    example: {
      message: "the metric must be measured in exactly one way",
      mend: "Give `value`, or `numerator` with `denominator`, or `values` with `source` and `as_of`.",
    },
  }),
  "target-form": composed({
    severity: "error",
    means: "A target is neither a number, nor a change on an earlier period, nor a path of months.",
    example: {
      message: 'the target is "+20%", and does not say of what',
      mend: 'Name the earlier period: { value: "+20%", of: 2026-q3 }.',
    },
  }),
  "target-bands": told({
    severity: "error",
    message: ({ period, better, met, exceeds }) =>
      `the target for ${period} is met from ${met} and exceeded from ${exceeds}, though ${better} is better`,
    mend: ({ better }) =>
      `Write an \`exceeds\` that is ${better} than the target, or mend the metric's \`better\`.`,
    example: { period: "2026-q3", better: "higher", met: "665", exceeds: "640" },
  }),
  "guardrail-without-threshold": fixed({
    severity: "error",
    message: "a guardrail needs `thresholds`",
    mend: "Add `thresholds: { watch: …, breach: … }`.",
  }),
  "why-not": told({
    severity: "error",
    message: ({ role }) => `a ${role} metric must say why we do not steer by it`,
    mend: "Add `why_not:` with one sentence.",
    example: { role: "vanity" },
  }),
  "replaces-without-star": fixed({
    severity: "error",
    message: "only the north star replaces another one",
    mend: "Move `replaces` to the metric that is the north star now.",
  }),
  "key-of-last": told({
    severity: "error",
    message: ({ key, rollup }) =>
      `\`${key}\` is of \`rollup: last\` only, and this metric rolls up by ${rollup}`,
    mend: "Write `rollup: last` if it is a balance, or leave the key out.",
    example: { key: "last_of", rollup: "sum" },
  }),
  "event-days": fixed({
    severity: "error",
    message: "an event has a day, or a first and a last one",
    mend: "Give `date`, or both `from` and `to`.",
  }),
  "event-ends-first": told({
    severity: "error",
    message: ({ from, to }) => `the event ends on ${to}, before it begins on ${from}`,
    mend: "Turn `from` and `to` around, or mend the day that is wrong.",
    example: { from: "2026-08-10", to: "2026-08-01" },
  }),
  "key-of-sums": told({
    severity: "error",
    message: ({ key }) => `\`${key}\` is of sums over days only, and this metric is none`,
    mend: "Leave it out: only what is summed up day by day grows with the number and kind of days.",
    example: { key: "align" },
  }),
  "review-finer-than-grain": told({
    severity: "error",
    message: ({ review, grain }) => `\`review: ${review}\` is finer than \`grain: ${grain}\``,
    mend: "Review by the grain or by a longer period.",
    example: { review: "week", grain: "month" },
  }),
  "groups-not-rising": fixed({
    severity: "error",
    message: "the lower bounds of the groups do not rise",
    mend: "Write each bound once, the lowest first, such as [0, 1, 4].",
  }),
  "mdx-syntax": told({
    severity: "error",
    message: ({ sentence }) => `the body is not valid MDX: ${sentence}`,
    mend: "Close every tag and brace there; write a plain `<` or `{` as `&lt;` or `\\{`.",
    example: { sentence: "Expected a closing tag for `<Slide>`" },
  }),
  "page-script": told({
    severity: "error",
    message: ({ code }) => `a page runs no JavaScript (\`${code}\`)`,
    mend: "Write the words themselves, numbers as <Figure …/>; a plain `{` is written `\\{`.",
    example: { code: "{users * 2}" },
  }),
};
