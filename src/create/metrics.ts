import { stringify } from "yaml";
import type { Draft } from "../disk/together.ts";
import { fileOf, inWordsOf, partsOf, wordsOf } from "./inLanguage.ts";
import type { Preset } from "./presets.ts";
import type { LanguageCode } from "./words/languages.ts";

/** A metric that is begun: its file in English, and its words in further languages. */
export interface BegunMetric {
  readonly id: string;
  readonly role: string;
  readonly text: string;
  readonly translations: ReadonlyMap<string, string>;
}

/** Keys that a template cannot know. */
export type OwnKeys = Readonly<Record<string, unknown>>;

/** The metrics of a preset, its north star first. */
export function metricsOf({ starId, star, others, translations }: Preset): [BegunMetric, ...BegunMetric[]] {
  const begun = (id: string, text: string): BegunMetric => ({
    id,
    role: keyOf(text, "role"),
    text,
    translations: new Map(
      [...translations].flatMap(([name, words]) => {
        const [own, code = ""] = name.split(".");
        return own === id ? [[code, words]] : [];
      }),
    ),
  });
  return [begun(starId, star), ...[...others].map(([id, text]) => begun(id, text))];
}

/** The table that a metric reads. */
export function tableOf({ text }: BegunMetric): string {
  return keyOf(text, "from");
}

/** A preset in the words of a language. */
export function presetIn(preset: Preset, code: LanguageCode): Preset {
  const [star, ...others] = metricsOf(preset);
  return {
    ...preset,
    star: inLanguage(star, code),
    others: new Map(others.map((metric) => [metric.id, inLanguage(metric, code)])),
  };
}

/** A metric's files: in the first language whole, in the others its words. */
export function metricDrafts(
  metric: BegunMetric,
  [first, ...further]: readonly [LanguageCode, ...LanguageCode[]],
  keys: OwnKeys,
): Draft[] {
  const file = `content/metrics/${metric.id}.mdx`;
  const { front, body } = partsOf(inLanguage(metric, first));
  const own = stringify(keys, { lineWidth: 0 });
  return [
    { file, content: fileOf(front + own, body) },
    ...further.map((code) => ({
      file: file.replace(/\.mdx$/, `.${code}.mdx`),
      content: metric.translations.get(code) ?? wordsOf(file, metric.text),
    })),
  ];
}

/** The name of a metric in a language. */
export function nameIn(metric: BegunMetric, code: LanguageCode): string {
  return keyOf(inLanguage(metric, code), "name");
}

function inLanguage({ text, translations }: BegunMetric, code: LanguageCode): string {
  const words = translations.get(code);
  return words === undefined ? text : inWordsOf(text, words);
}

/** A key of a file of ours, whose value stands in its line. */
function keyOf(text: string, key: string): string {
  return new RegExp(`^${key}: (.*)$`, "m").exec(text)?.[1]?.replace(/^"(.*)"$/, "$1") ?? "";
}
