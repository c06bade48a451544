import { group, type Item, paragraph } from "../../document/item.ts";
import { cards, column, line, row, shown, type Table } from "../../document/table.ts";
import { linkTo, metricLink, type Run, styled, type Text, written } from "../../document/text.ts";
import type { Language } from "../../language/language.ts";
import type { Audit, AuditEntry, AuditKind } from "../../report/facts/auditFacts.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { type Block, type NoProps, nothing } from "../block.ts";
import type { Setting } from "../setting.ts";

function show({ report, say }: Setting): readonly Item[] {
  const words = say.blocks.audit;
  return group("audit", null, [
    paragraph("text", `${auditSentence(report.audit, say)}.`),
    ...auditTables(report.audit, say),
    paragraph("source", ...written(words.all, linkTo("/metrics/audit/", words.link))),
  ]);
}

/** The groups of the zombie audit, the gravest first. */
const KINDS = ["lagging", "vanity", "siloed", "unplaced"] as const satisfies readonly AuditKind[];

/** "Two of 13 metrics are not what we steer, guard or validate by" */
export function auditSentence({ metrics, entries }: Audit, { blocks }: Language): string {
  return blocks.audit.some(entries.length, metrics);
}

/** The metrics that an audit lists, by what is held against them: why, and what to do. */
export function auditTables({ entries }: Audit, say: Language): readonly Table[] {
  const { common, audit: words } = say.blocks;
  const columns = [
    column("row", common.metric),
    column("words", words.whyListed, common.why),
    column("words", words.toDo),
  ];
  return KINDS.flatMap((kind) => {
    const listed = entries.filter((entry) => entry.kind === kind);
    const rows = listed.map((entry) =>
      row(
        line(metricLink(entry.id, entry.name), " ", styled("below", ...placeOf(entry, say))),
        line(...entry.findings.map(({ why }) => own(why))),
        line(...entry.findings.map(({ todo }) => own(todo))),
      ),
    );
    return rows.length === 0 ? [] : [cards("audit", shown(words[kind]), columns, rows)];
  });
}

function own(text: string): Run {
  return { kind: "paragraph", look: null, text: [text] };
}

/** Its role, and the editions that show it. */
function placeOf({ role, shownIn }: AuditEntry, { blocks, report }: Language): Text {
  const roles: Readonly<Record<string, string>> = report.roles;
  const name = lookUp(roles, role) ?? role;
  if (shownIn.length === 0) return [blocks.audit.nowhere(name)];
  const editions = shownIn.flatMap(
    ({ home, label }, index): Text => [...(index > 0 ? [", "] : []), linkTo(home, label)],
  );
  return written((list) => blocks.audit.shown(name, list), editions);
}

/** The zombie audit of the edition: metrics that neither steer, guard nor validate, or do so in disguise. */
export const audit: Block<NoProps> = { show, figures: nothing, downloads: nothing, section: null };
