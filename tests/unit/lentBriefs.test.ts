import { describe, expect, test } from "vitest";
import { lentBriefs } from "../../src/release/briefs.ts";

const holder = (home: string, ...files: string[]) => ({ home, files });

describe("the latest brief", () => {
  test("is that of the latest version which has one, in each language", () => {
    const newest = holder("/editions/2026-q4/v1/", "brief/index.html", "index.html");
    const before = holder("/editions/2026-q3/v2/", "brief/index.html", "de/brief/index.html");
    expect(lentBriefs([newest, before])).toEqual([
      { from: "/editions/2026-q4/v1/brief/", to: "/brief/" },
      { from: "/editions/2026-q3/v2/de/brief/", to: "/de/brief/" },
    ]);
  });

  test("is of none that was released before there were briefs, nor a page of that name deeper down", () => {
    expect(lentBriefs([holder("/editions/2026-q2/v2/", "index.html", "downloads/brief/index.html")])).toEqual(
      [],
    );
  });
});
