/** What the audit holds against a metric. */
export type AuditKind = "vanity" | "lagging" | "siloed" | "unplaced";

/** One thing that is wrong with a metric's place, and what to do about it. */
export interface AuditFinding {
  readonly kind: AuditKind;
  readonly why: string;
  readonly todo: string;
}

/** A metric that has no place around the north star, or not the one that it claims. */
export interface AuditEntry {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Its first finding's: it is listed once. */
  readonly kind: AuditKind;
  readonly findings: readonly AuditFinding[];
  readonly shownIn: readonly { readonly home: string; readonly label: string }[];
}

/** The zombie audit: all metrics that neither steer, guard nor validate, or do so in disguise. */
export interface Audit {
  /** How many metrics are declared. */
  readonly metrics: number;
  readonly entries: readonly AuditEntry[];
}
