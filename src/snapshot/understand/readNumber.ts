/** The two signs that part whole numbers from fractions. */
export type DecimalSign = "point" | "comma";

/** What a text is as a number; under a sign by which it is none, null. */
export interface NumberReading {
  /** Digits with a point and, if negative, a minus before them: "-1234.50"; of a percentage its hundredth. */
  readonly point: string | null;
  readonly comma: string | null;
  /** The sign or code of a currency; empty where there is none. */
  readonly currency: string;
  readonly isPercent: boolean;
  /** Does it begin with a zero that a number has no need of, or with the plus of a telephone number? */
  readonly isCode: boolean;
}

/** Codes of ISO 4217 and short forms as exports write them. */
const CURRENCY =
  "\\p{Sc}|US\\$|R\\$|C\\$|A\\$|EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|AUD|CAD|NZD|INR|BRL|MXN|ZAR|SGD|HKD|KRW|AED|ILS|THB|IDR|MYR|PHP|VND|TWD|SAR|QAR|KWD|BHD|EGP|NGN|KES|ARS|CLP|PEN|UYU|UAH|RUB|RSD|MKD|KZT|PKR|BDT|LKR|TND|XOF|XAF|Rs\\.?|Fr\\.|kr\\.?|Kč|zł";
const SPACES = " \\u00a0\\u2000-\\u200a\\u202f";
const BODY = `[\\d.,][\\d.,'’${SPACES}]*?(?:[eE][+-]?\\d{1,3})?`;
const WRITTEN = new RegExp(
  `^([+\\-−–])?[${SPACES}]*(${CURRENCY})?[${SPACES}]*([+\\-−–])?[${SPACES}]*(${BODY})[${SPACES}]*(%)?[${SPACES}]*(${CURRENCY})?[${SPACES}]*([\\-−])?$`,
  "u",
);

const EXPONENT = "(?:[eE][+-]?\\d{1,3})?";
/** Whole part (plain, in threes, or as in India), fraction, exponent; groups never begin with a zero. */
const POINT = new RegExp(
  `^(\\d+|[1-9]\\d{0,2}(?:([,'’${SPACES}])\\d{3})(?:\\2\\d{3})*|[1-9]\\d?(?:,\\d{2})+,\\d{3}|)(?:\\.(\\d+))?(${EXPONENT})$`,
);
const COMMA = new RegExp(
  `^(\\d+|[1-9]\\d{0,2}(?:([.'’${SPACES}])\\d{3})(?:\\2\\d{3})*|)(?:,(\\d+))?(${EXPONENT})$`,
);

/** Digits with one sign after which there are not three: groups of thousands they are not. */
const FRACTION = /^-?\d{1,15}[.,](?!\d{3}$)\d{1,15}$/;
/** Amounts without cents, as "1.200,-" and "CHF 1'200.–". */
const WITHOUT_COINS = /(?<=\d)(?<sign>[.,])(?:--?|[–—])(?=$|[^\d])/u;

/** Reads a number in every dialect that is known; null where it is none in any. */
export function readNumber(text: string): NumberReading | null {
  // Quickly past what most numbers are; the rest says the same of them.
  if (/^-?\d{1,15}$/.test(text)) return plain(text, text, /^-?0\d/.test(text));
  if (FRACTION.test(text))
    return text.includes(".") ? plain(text, null, false) : plain(null, text.replace(",", "."), false);
  if (!/\d/.test(text) || text.length > 80) return null;
  const bare = /^\((.*)\)$/.exec(text)?.[1];
  const parts = WRITTEN.exec((bare ?? text).trim().replace(WITHOUT_COINS, "$<sign>0"));
  if (parts === null) return null;
  const [, first = "", before = "", second = "", body = "", percent = "", after = "", last = ""] = parts;
  const signs = [first, second, last, bare === undefined ? "" : "-"].filter((sign) => sign !== "");
  if (signs.length > 1 || (before !== "" && after !== "")) return null;
  const isNegative = signs[0] !== undefined && signs[0] !== "+";
  const isPercent = percent !== "";
  const read = (pattern: RegExp) => valued(pattern, body, isNegative, isPercent);
  const [point, comma] = [read(POINT), read(COMMA)];
  if (point === null && comma === null) return null;
  const isCode = /^0\d+$/.test(body) || (signs[0] === "+" && /^\d{7,}$/.test(body));
  return { point, comma, currency: before || after, isPercent, isCode };
}

function plain(point: string | null, comma: string | null, isCode: boolean): NumberReading {
  return { point, comma, currency: "", isPercent: false, isCode };
}

function valued(pattern: RegExp, body: string, isNegative: boolean, isPercent: boolean): string | null {
  const parts = pattern.exec(body);
  if (parts === null) return null;
  const [, whole = "", , fraction = "", exponent = ""] = parts;
  if (whole === "" && fraction === "") return null;
  const digits = whole.replace(/\D/g, "");
  const value = isPercent ? hundredth(digits, fraction) : `${digits || "0"}${fraction && `.${fraction}`}`;
  return `${isNegative ? "-" : ""}${value}${exponent}`;
}

function hundredth(whole: string, fraction: string): string {
  const padded = whole.padStart(3, "0");
  return `${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

/** How many digits a number as `readNumber` gives it has before (without leading zeros) and after its point. */
export function digitsOf(value: string): { readonly before: number; readonly after: number } {
  const exponent = value.search(/[eE]/);
  const end = exponent === -1 ? value.length : exponent;
  const point = value.indexOf(".");
  const whole = point === -1 ? end : point;
  let start = value.startsWith("-") ? 1 : 0;
  while (start < whole && value[start] === "0") start += 1;
  return { before: whole - start, after: point === -1 ? 0 : end - point - 1 };
}

const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/** Does a whole number fit into 64 bits? */
export function fitsBigint(value: string): boolean {
  if (value.length < 19) return true;
  const whole = BigInt(value.split(/[.eE]/)[0] || "0");
  return whole >= LEAST && whole <= MOST;
}
