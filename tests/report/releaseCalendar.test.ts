import { expect, test } from "vitest";
import { ReleasedCompany } from "../support/releasedCompany.ts";

const CALENDAR =
  "release_calendar: [{ edition: 2026-q2, on: 2026-07-10 }, { edition: 2026-q1, on: 2026-04-01 }]\n";

test("an announced day that has passed is a warning until its edition is released", async () => {
  const company = new ReleasedCompany(CALENDAR);
  try {
    const passed = async () => {
      const { site, diagnostics } = await company.compute();
      const found = diagnostics.filter(({ code }) => code === "announced-date-passed");
      return {
        found: found.map(({ message }) => message),
        announced: site?.announced.map(({ label }) => label),
      };
    };
    await company.edition("2026-q1", "2026-04-02", { "2025-10-15": 11_000, "2026-01-15": 12_000 });
    expect(await passed()).toEqual({
      found: [
        "2026-q1 is announced for 2026-04-01, and is not released; the newest snapshot was taken on 2026-04-02",
      ],
      announced: ["Q1 2026", "Q2 2026"],
    });
    await company.release("2026-q1", "2026-04-03");
    expect(await passed()).toEqual({ found: [], announced: ["Q2 2026"] });
  } finally {
    company.remove();
  }
});
