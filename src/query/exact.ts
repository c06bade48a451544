const INTEGER = /^U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const DECIMAL = /^DECIMAL\(/;
const FLOAT = /^(?:FLOAT|DOUBLE)$/;

/** Why a result cannot be taken as a number. */
export interface NotANumber {
  readonly problem: "text" | "infinite" | "beyond exact";
  readonly text: string;
  readonly type: string;
}

/**
 * The number that DuckDB wrote as a text of a type. Whole numbers, and the whole part of decimals, come out exact or
 * not at all: beyond 2^53 most have no double. Null stays null.
 */
export function exactNumber(text: string | null, type: string): number | null | NotANumber {
  if (text === null) return null;
  const number = Number(text);
  if (INTEGER.test(type)) return isExact(text, number) ? number : { problem: "beyond exact", text, type };
  if (DECIMAL.test(type)) {
    const whole = text.split(".")[0] ?? text;
    return isExact(whole, Number(whole)) ? number : { problem: "beyond exact", text, type };
  }
  if (!FLOAT.test(type)) return { problem: "text", text, type };
  return Number.isFinite(number) ? number : { problem: "infinite", text, type };
}

function isExact(text: string, number: number): boolean {
  return Number.isSafeInteger(number) || BigInt(text) === BigInt(number);
}
