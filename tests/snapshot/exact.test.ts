import { describe, expect, test } from "vitest";
import { exactNumber } from "../../src/query/exact.ts";

describe("exactNumber(text, type)", () => {
  test("gives whole numbers as they are, as long as a double can hold them", () => {
    expect(exactNumber("9007199254740991", "BIGINT")).toBe(9007199254740991);
    expect(exactNumber("-9007199254740992", "HUGEINT")).toBe(-(2 ** 53));
    expect(exactNumber("9007199254740994", "HUGEINT")).toBe(2 ** 53 + 2);
    expect(exactNumber("18446744073709551616", "UBIGINT")).toBe(2 ** 64);
    expect(exactNumber("0", "UTINYINT")).toBe(0);
  });

  test("refuses whole numbers that a double would round", () => {
    for (const text of [
      "9007199254740993",
      "-9007199254740993",
      "9223372036854775807",
      "18446744073709551615",
    ])
      expect(exactNumber(text, "HUGEINT"), text).toEqual({ problem: "beyond exact", text, type: "HUGEINT" });
  });

  test("gives decimals to the nearest double, if their whole part is exact", () => {
    expect(exactNumber("1161817.38", "DECIMAL(38,2)")).toBe(1161817.38);
    expect(exactNumber("-0.01", "DECIMAL(10,2)")).toBe(-0.01);
    expect(exactNumber("9007199254740993.00", "DECIMAL(38,2)")).toMatchObject({ problem: "beyond exact" });
  });

  test("gives floats as they are, minus zero and 1e300 included", () => {
    expect(exactNumber("-0.0", "DOUBLE")).toBe(-0);
    expect(exactNumber("1e+300", "DOUBLE")).toBe(1e300);
    expect(exactNumber("0.1", "FLOAT")).toBe(0.1);
  });

  test("refuses what is not finite", () => {
    for (const text of ["nan", "inf", "-inf"])
      expect(exactNumber(text, "DOUBLE")).toEqual({ problem: "infinite", text, type: "DOUBLE" });
  });

  test("refuses texts, dates and truth values, also where they look like numbers", () => {
    for (const type of ["VARCHAR", "DATE", "BOOLEAN", "INTERVAL", "INTEGER[]"])
      expect(exactNumber("5", type)).toEqual({ problem: "text", text: "5", type });
  });

  test("gives null for null, whatever the type", () => {
    expect(exactNumber(null, "DOUBLE")).toBe(null);
    expect(exactNumber(null, "VARCHAR")).toBe(null);
  });
});
