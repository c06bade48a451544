import { bodyOf } from "../../content/body.ts";
import type { Content, SprintDocument } from "../../content/content.ts";
import type { BodyNode } from "../../document/body.ts";
import { formatDate } from "../../format/period.ts";
import { languageOf } from "../../language/language.ts";

/** A published week of the metric definition sprint. */
export interface SprintPage {
  readonly slug: string;
  readonly title: string;
  readonly week: number;
  readonly status: "not_started" | "running" | "done";
  /** "1 Sept 2025 to 5 Sept 2025", "since 1 Sept 2025"; null without dates. */
  readonly datesLabel: string | null;
  readonly owner: string | null;
  readonly artefacts: readonly {
    readonly what: string;
    readonly status: "not_started" | "running" | "done";
    readonly link: string | null;
  }[];
  readonly file: string;
  /** What its author wrote; null where that is nothing. */
  readonly body: readonly BodyNode[] | null;
}

/** The weeks of the sprint that are published, in their order. */
export function sprintPages({ sprint, report }: Content): SprintPage[] {
  const pages = sprint.filter(({ config }) => config.publish);
  return pages
    .toSorted((left, right) => left.config.week - right.config.week)
    .map((page) => ({
      slug: page.id,
      title: page.config.title,
      week: page.config.week,
      status: page.config.status,
      datesLabel: datesOf(page, report.config.locale),
      owner: page.config.owner ?? null,
      artefacts: page.config.artefacts.map(({ what, status, link = null }) => ({ what, status, link })),
      file: page.file,
      body: bodyOf(page.front),
    }));
}

function datesOf({ config: { started, ended } }: SprintDocument, locale: string): string | null {
  const { format, report } = languageOf(locale);
  if (started === undefined)
    return ended === undefined ? null : report.sprint.until(formatDate(ended, locale));
  const from = formatDate(started, locale);
  return ended === undefined ? report.sprint.since(from) : format.range(from, formatDate(ended, locale));
}
