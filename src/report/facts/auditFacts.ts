import { z } from "zod";

/** What the audit holds against a metric. */
export const auditKind = z.enum(["vanity", "lagging", "siloed", "unplaced"]);

export type AuditKind = z.output<typeof auditKind>;

export const auditFinding = z
  .strictObject({ kind: auditKind, why: z.string(), todo: z.string() })
  .readonly()
  .meta({
    id: "AuditFinding",
    description: "One thing that is wrong with a metric's place, and what to do about it.",
  });

export interface AuditFinding extends z.output<typeof auditFinding> {}

export const auditEntry = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    role: z.string(),
    kind: auditKind.describe("Its first finding's: it is listed once."),
    findings: z.array(auditFinding).readonly(),
    shownIn: z.array(z.strictObject({ home: z.string(), label: z.string() }).readonly()).readonly(),
  })
  .readonly()
  .meta({
    id: "AuditEntry",
    description: "A metric that has no place around the north star, or not the one that it claims.",
  });

export interface AuditEntry extends z.output<typeof auditEntry> {}

export const audit = z
  .strictObject({
    metrics: z.number().describe("How many metrics are declared."),
    entries: z.array(auditEntry).readonly(),
  })
  .readonly()
  .meta({
    id: "Audit",
    description:
      "The zombie audit: all metrics that neither steer, guard nor validate, or do so in disguise.",
  });

export interface Audit extends z.output<typeof audit> {}
