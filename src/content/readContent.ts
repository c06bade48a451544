import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type Calendar, parsePeriod } from "../calendar/period.ts";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import type {
  Content,
  Document,
  EditionDocument,
  PageDocument,
  QueryDocument,
  SprintDocument,
} from "./content.ts";
import { type FrontMatter, readFrontMatter } from "./frontMatter.ts";
import { type Body, readBody } from "./mdx.ts";
import { withoutRetired } from "./retiredKeys.ts";
import { betSchema } from "./schema/bet.ts";
import { editionSchema, pageSchema } from "./schema/edition.ts";
import { metricSchema } from "./schema/metric.ts";
import { languageCode, type ReportConfig, reportSchema } from "./schema/report.ts";
import { sprintSchema } from "./schema/sprint.ts";
import { translated, untranslated } from "./translation.ts";
import { checkTranslations, languageIn, untranslatedFiles } from "./translationFiles.ts";
import { fittedFile } from "./unfit.ts";
import { validate } from "./validate.ts";

/** What was read; `content` is null where the report's own settings cannot be read. */
export interface Reading {
  readonly content: Content | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A file taken apart, before its front matter is held against a schema. */
export interface Parsed {
  readonly front: FrontMatter;
  readonly body: Body;
}

/** Files that were taken apart before, by their path and text. */
export interface Known {
  get(key: string): Parsed | undefined;
  set(key: string, parsed: Parsed): unknown;
}

/** The texts that files below a root are read as if they had, by their paths; all others are read as they are. */
export type Drafted = ReadonlyMap<string, string>;

/**
 * Reads everything below `<root>/content`; files that are not valid are left out and named in the diagnostics. In a
 * further `locale`, the words of its translations (`index.de.mdx`) take the place of the original's.
 */
export function readContent(
  root: string,
  known: Known = new Map(),
  locale?: string,
  drafted: Drafted = new Map(),
): Reading {
  const reader = new Reader(root, known, locale === undefined ? null : languageCode(locale), drafted);
  const original = reader.read("content/report.mdx", "report", reportSchema);
  if (original === null) return { content: null, diagnostics: reader.diagnostics };
  const { config } = original;
  const report = { ...original, config: { ...config, locale: locale ?? config.locale } };
  const codes = [config.locale, ...config.languages].map(languageCode);
  if (locale === undefined) reader.diagnostics.push(...checkTranslations(root, codes));
  const calendar = {
    fiscalYearStarts: report.config.fiscal_year_starts,
    weekStarts: report.config.week_starts,
    fiscalYearNamed: report.config.fiscal_year_named,
  };
  const metrics = reader.readFolder("content/metrics", metricSchema);
  const content: Content = {
    report,
    calendar,
    metrics: new Map(metrics.map((metric) => [metric.id, metric])),
    bets: reader.readFolder("content/bets", betSchema),
    editions: reader.readEditions(calendar),
    queries: reader.readQueries(),
    sprint: reader.readSprint(),
  };
  if (locale !== undefined) reader.diagnostics.push(...untranslatedFiles(content, locale));
  return { content, diagnostics: reader.diagnostics };
}

/** The report's own settings alone; null, and what is wrong with them, where they cannot be read. */
export function readSettings(root: string): {
  readonly report: Document<ReportConfig> | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const reader = new Reader(root, new Map(), null, new Map());
  const report = reader.read("content/report.mdx", "report", reportSchema);
  return { report, diagnostics: reader.diagnostics };
}

const MEND_MISSING =
  "Run the command in the folder of your report, or create the file with at least `company:`.";

class Reader {
  readonly root: string;
  readonly diagnostics: Diagnostic[] = [];
  readonly #known: Known;
  /** The language of the translations to read; null for the originals. */
  readonly #language: string | null;
  readonly #drafted: Drafted;

  constructor(root: string, known: Known, language: string | null, drafted: Drafted) {
    this.root = root;
    this.#known = known;
    this.#language = language;
    this.#drafted = drafted;
  }

  /** One file by its schema; null, and a diagnostic, where it is missing or not valid. */
  read<Schema extends z.ZodType>(
    file: string,
    id: string,
    schema: Schema,
  ): Document<z.output<Schema>> | null {
    const original = this.taken(file);
    if (original === null) return null;
    const translation = this.translationOf(file);
    const words = translation === null ? null : this.taken(translation);
    const front = words === null ? original.front : translated(original.front, words.front, schema);
    if (Array.isArray(front)) return this.fail(front);
    if (words !== null) this.diagnostics.push(...untranslated(original.front, words.front, schema));
    const { uses, fences, diagnostics } = front.file === file || words === null ? original.body : words.body;
    this.diagnostics.push(...front.unfit, ...diagnostics);
    const config = validate({ ...front, data: withoutRetired(file, front.data) }, schema);
    if (Array.isArray(config)) return this.fail(config);
    return { id, file: front.file, config, front, uses, fences, translation };
  }

  taken(file: string): Parsed | null {
    const text = this.text(file);
    return text === null ? null : this.parsed(file, text);
  }

  /** The file of a page's words in the language that is read; null where there is none. */
  translationOf(file: string): string | null {
    const path = file.replace(/\.mdx$/, `.${this.#language}.mdx`);
    return this.#language !== null && existsSync(join(this.root, path)) ? path : null;
  }

  parsed(file: string, text: string): Parsed | null {
    const key = `${file}\n${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const front = readFrontMatter(file, text);
    if (Array.isArray(front)) return this.fail(front);
    const parsed = { front, body: readBody(front) };
    this.#known.set(key, parsed);
    return parsed;
  }

  readFolder<Schema extends z.ZodType>(folder: string, schema: Schema): Document<z.output<Schema>>[] {
    return this.names(folder, ".mdx").flatMap((id) => {
      const file = `${folder}/${id}.mdx`;
      if (!/^[a-z][a-z0-9_]*$/.test(id)) {
        return this.none(
          diagnose(startOf(file), "bad-id", {
            message: `"${id}" is not an id`,
            mend: "Name the file in lower snake_case.",
          }),
        );
      }
      if (folder === "content/metrics" && id === "audit") {
        const mend = "Name the file otherwise: /metrics/audit/ is the page of the zombie audit.";
        return this.none(
          diagnose(startOf(file), "bad-id", { message: `"${id}" is no id for a metric`, mend }),
        );
      }
      const document = this.read(file, id, schema);
      return document === null ? [] : [document];
    });
  }

  readQueries(): QueryDocument[] {
    return this.names("content/queries", ".sql").flatMap((id) => {
      const file = `content/queries/${id}.sql`;
      const written = this.text(file);
      if (written === null) return [];
      const { text: sql, diagnostics } = fittedFile(file, written);
      this.diagnostics.push(...diagnostics);
      return [{ id, file, sql }];
    });
  }

  /** The weeks of the sprint; a file is named by its week and what it is about. */
  readSprint(): SprintDocument[] {
    return this.names("content/sprint", ".mdx").flatMap((name) => {
      const file = `content/sprint/${name}.mdx`;
      const [, week, id] = /^([1-9])-([a-z0-9-]+)$/.exec(name) ?? [];
      if (week === undefined || id === undefined) {
        const mend = "Name the file by its week, such as 1-candidates.mdx.";
        return this.none(
          diagnose(startOf(file), "bad-id", { message: `"${name}" is no week of the sprint`, mend }),
        );
      }
      const page = this.read(file, id, sprintSchema);
      if (page === null) return [];
      if (page.config.week === Number(week)) return [page];
      const message = `the file is of week ${week}, but \`week\` is ${page.config.week}`;
      const mend = "Let the number in the file's name be that of `week`.";
      return this.none(diagnose(page.front.placeOf(["week"]), "sprint-week", { message, mend }));
    });
  }

  readEditions(calendar: Calendar): EditionDocument[] {
    const editions = this.folders("content/editions").flatMap((id) => this.readEdition(id, calendar));
    // By their ends, as the archive has them: a quarter is told after its weeks and months.
    const inOrder = editions.sort(
      ({ period: left }, { period: right }) => left.last - right.last || right.first - left.first,
    );
    return inOrder.map((edition, index) => ({ ...edition, isNewest: index === inOrder.length - 1 }));
  }

  readEdition(id: string, calendar: Calendar): Omit<EditionDocument, "isNewest">[] {
    const file = `content/editions/${id}/index.mdx`;
    const period = parsePeriod(id, calendar);
    if (period === null) {
      const mend = "Name the folder like 2026, 2026-h1, 2026-q3, 2026-09, 2026-w38 or 2026-09-14.";
      return this.none(diagnose(startOf(file), "not-a-period", { period: id, mend }));
    }
    const edition = this.read(file, id, editionSchema);
    if (edition === null) return [];
    const index = { ...edition, config: { title: edition.config.title, order: 0 }, slug: "index" };
    const pages = this.readPages(id).sort(byOrder);
    return [{ ...edition, period, pages: [index, ...pages] }];
  }

  readPages(edition: string): PageDocument[] {
    const folder = `content/editions/${edition}`;
    const slugs = this.names(folder, ".mdx").filter((slug) => slug !== "index");
    return slugs.flatMap((slug) => {
      const page = this.read(`${folder}/${slug}.mdx`, `${edition}/${slug}`, pageSchema);
      return page === null ? [] : [{ ...page, slug }];
    });
  }

  text(file: string): string | null {
    const drafted = this.#drafted.get(file);
    if (drafted !== undefined) return drafted;
    const path = join(this.root, file);
    if (!existsSync(path)) {
      return this.fail([
        diagnose(startOf(file), "missing-file", { message: `${file} is missing`, mend: MEND_MISSING }),
      ]);
    }
    if (!statSync(path).isFile()) {
      return this.fail([
        diagnose(startOf(file), "missing-file", {
          message: `${file} is a folder, not a file`,
          mend: MEND_MISSING,
        }),
      ]);
    }
    const bytes = readFileSync(path);
    const text = bytes.toString("utf8");
    if (Buffer.compare(Buffer.from(text, "utf8"), bytes) !== 0) {
      return this.fail([diagnose(startOf(file), "not-utf8", { file })]);
    }
    return text;
  }

  names(folder: string, extension: string): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith(extension) && isFile(join(path, name)));
    const own = names.filter((name) => languageIn(name) === null);
    return own.map((name) => name.slice(0, -extension.length)).sort();
  }

  folders(folder: string): string[] {
    const path = join(this.root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory() === true)
      .sort();
  }

  fail(diagnostics: Diagnostic[]): null {
    this.diagnostics.push(...diagnostics);
    return null;
  }

  none(diagnostic: Diagnostic): [] {
    this.diagnostics.push(diagnostic);
    return [];
  }
}

/** Symbolic links are followed: where one leads out of `content/`, that is said of it. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function byOrder(left: PageDocument, right: PageDocument): number {
  return left.config.order - right.config.order || (left.slug < right.slug ? -1 : 1);
}
