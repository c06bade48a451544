import { lookUp } from "../syntax/lookUp.ts";
/** The types that a snapshot keeps. */
export type ColumnType =
  | { readonly kind: "boolean" }
  | { readonly kind: "date" }
  | { readonly kind: "text" }
  | { readonly kind: "integer"; readonly bits: 8 | 16 | 32 | 64; readonly signed: boolean }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly kind: "float"; readonly bits: 32 | 64 }
  | { readonly kind: "timestamp"; readonly zoned: boolean };

/** A column as it is written; `values` are those of an enumeration. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly values?: readonly string[] | undefined;
}

const PLAIN: Readonly<Record<string, ColumnType>> = {
  boolean: { kind: "boolean" },
  tinyint: { kind: "integer", bits: 8, signed: true },
  smallint: { kind: "integer", bits: 16, signed: true },
  integer: { kind: "integer", bits: 32, signed: true },
  bigint: { kind: "integer", bits: 64, signed: true },
  utinyint: { kind: "integer", bits: 8, signed: false },
  usmallint: { kind: "integer", bits: 16, signed: false },
  uinteger: { kind: "integer", bits: 32, signed: false },
  ubigint: { kind: "integer", bits: 64, signed: false },
  float: { kind: "float", bits: 32 },
  double: { kind: "float", bits: 64 },
  date: { kind: "date" },
  timestamp: { kind: "timestamp", zoned: false },
  timestamptz: { kind: "timestamp", zoned: true },
  text: { kind: "text" },
};

/** The names of types as people write them in `types`; beside them there is `decimal(18,2)`. */
export const TYPE_NAMES: readonly string[] = Object.keys(PLAIN);

/** The type of a name such as `bigint` or `decimal(18,2)`; null where there is none. */
export function parseType(name: string): ColumnType | null {
  const plain = lookUp(PLAIN, name);
  if (plain !== undefined) return plain;
  const [, digits, after = "0"] = /^decimal\( *(\d+) *(?:, *(\d+) *)?\)$/.exec(name) ?? [];
  const [precision, scale] = [Number(digits), Number(after)];
  if (digits === undefined || precision < 1 || precision > 38 || scale > precision) return null;
  return { kind: "decimal", precision, scale };
}

/** The name of a type, as `types` takes it. */
export function typeName(type: ColumnType): string {
  if (type.kind === "decimal") return `decimal(${type.precision},${type.scale})`;
  const same = JSON.stringify(type);
  return TYPE_NAMES.find((name) => JSON.stringify(lookUp(PLAIN, name)) === same) ?? type.kind;
}
