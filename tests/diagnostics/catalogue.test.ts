import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE, isCode, STAGES } from "../../src/diagnostics/catalogue.ts";
import { diagnose, diagnoseAs, placed, problem, startOf } from "../../src/diagnostics/diagnostic.ts";
import type { Entry } from "../../src/diagnostics/entry.ts";
import { REPOSITORY } from "../support/roots.ts";

const SRC = join(REPOSITORY, "src");
const PLACE = startOf("content/report.mdx");
const ENTRIES = Object.entries<Pick<Entry<never>, "severity" | "means" | "example">>(CATALOGUE);

/** All of `src/` but the catalogue. */
const raising = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.replaceAll("\\", "/").startsWith("diagnostics/"))
  .map((file) => readFileSync(join(SRC, file), "utf8"))
  .join("\n");

/** Is a code given to a call, or the `code` of what becomes a diagnostic? A word alone may be a key or a type too. */
function isRaised(code: string): boolean {
  return code.includes("-") ? raising.includes(`"${code}"`) : new RegExp(`[(,:]\\s*"${code}"`).test(raising);
}

describe("the catalogue of diagnostics", () => {
  test("has no entry that nothing raises", () => {
    expect(ENTRIES.map(([code]) => code).filter((code) => !isRaised(code))).toEqual([]);
  });

  test("has each code in one stage only", () => {
    const all = Object.values(STAGES).flatMap(({ entries }) => Object.keys(entries));
    expect(all.sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  test("has an example of each code, and says what one means whose sentences take many forms", () => {
    const silent = ENTRIES.filter(
      ([, { means, example }]) => example.message === "" || example.mend === "" || means === "",
    );
    expect(silent).toEqual([]);
    expect(
      ENTRIES.map(([, { example }]) => example.message).filter((text) => /undefined|\$\{/.test(text)),
    ).toEqual([]);
  });

  test("writes names of codes alike", () => {
    expect(ENTRIES.map(([code]) => code).filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual(
      [],
    );
  });

  test("knows its own codes from other texts", () => {
    expect([isCode("no-lowlight"), isCode("no-such-code"), isCode("toString")]).toEqual([true, false, false]);
  });
});

describe("a diagnostic", () => {
  test("is made of its place, its code and the parts of its sentence", () => {
    expect(diagnose(PLACE, "two-lags", { outcome: "revenue" })).toEqual({
      ...PLACE,
      severity: "error",
      code: "two-lags",
      message: "revenue is declared with a second lag",
      mend: "Keep the lag that you expect: trying several finds one by chance.",
    });
  });

  test("of a code that the catalogue does not have, or without its parts, does not compile", () => {
    // @ts-expect-error there is no such code
    expect(() => diagnose(PLACE, "no-such-code")).toThrow();
    // @ts-expect-error its sentence names an outcome
    expect(() => diagnose(PLACE, "two-lags")).toThrow();
    // @ts-expect-error whether it is an error has to be said
    expect(diagnose(PLACE, "total-row", { message: "", mend: "" }).severity).toBe("error");
  });

  test("of a code that is both is an error unless it is said to be a warning", () => {
    const found = problem("total-row", { message: "m", mend: "n" });
    expect(placed(PLACE, found).severity).toBe("error");
    expect(placed(PLACE, found, "warning").severity).toBe("warning");
    expect(diagnoseAs("warning", PLACE, "total-row", { message: "m", mend: "n" }).severity).toBe("warning");
  });
});
