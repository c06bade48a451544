import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/content/frontMatter.ts";
import { checkRetired, withoutRetired } from "../../src/content/retiredKeys.ts";
import { metricSchema } from "../../src/content/schema/metric.ts";
import { RETIRED_KEYS, type RetiredKey } from "../../src/content/schema/retired.ts";
import { validate } from "../../src/content/validate.ts";

const FILE = "content/metrics/visits.mdx";
const METRIC = `---
name: Visits
role: supporting
statement: A visit.
old: true
unit: visits
grain: day
from: visits
time: day
value: count(*)
targets: { 2026-q2: { value: 4, weight: 2 }, 2026-q3: { value: 5, weight: 3 } }
changes:
  - { since: 2026-01-01, what: Bots no longer count., who: Ada }
  - { since: 2026-02-01, what: Staff no longer counts. }
---
`;
const RETIRED: readonly RetiredKey[] = [
  {
    of: "metric",
    path: ["old"],
    ...{ since: 2, becomes: { does: "renamed", to: "new" }, instead: "Write `new`." },
  },
  {
    of: "metric",
    path: ["targets", "*", "weight"],
    ...{ since: 2, becomes: { does: "nothing" }, instead: "Leave it out." },
  },
  {
    of: "metric",
    path: ["changes", "*", "who"],
    ...{ since: 2, becomes: { does: "by hand" }, instead: "Say it in `why`." },
  },
  {
    of: "report",
    path: ["name"],
    ...{ since: 2, becomes: { does: "renamed", to: "company" }, instead: "Write `company`." },
  },
];

function front() {
  const read = readFrontMatter(FILE, METRIC);
  if (Array.isArray(read)) throw new Error(JSON.stringify(read));
  return read;
}

describe("a retired key", () => {
  test("is left out before front matter is held against its schema, so that it is never unknown", () => {
    const whole = front();
    expect(validate(whole, metricSchema)).toMatchObject([
      { code: "unknown-key" },
      { code: "unknown-key" },
      { code: "unknown-key" },
      { code: "unknown-key" },
    ]);
    const config = validate({ ...whole, data: withoutRetired(FILE, whole.data, RETIRED) }, metricSchema);
    expect(config).toMatchObject({ name: "Visits", targets: { "2026-q2": { value: 4 } } });
  });

  test("is a warning at its place, wherever it stands, that says what replaces it", () => {
    const said = checkRetired({ file: FILE, front: front() }, RETIRED).map(
      ({ severity, code, line, column, message, mend }) =>
        `${severity} ${code} ${line}:${column} ${message} / ${mend}`,
    );
    expect(said).toEqual([
      "warning retired-key 5:1 `old` is retired, and says nothing any more / Write `new`. All such keys are mended by: sextant upgrade",
      "warning retired-key 11:33 `weight` is retired, and says nothing any more / Leave it out. All such keys are mended by: sextant upgrade",
      "warning retired-key 11:67 `weight` is retired, and says nothing any more / Leave it out. All such keys are mended by: sextant upgrade",
      "warning retired-key 13:55 `who` is retired, and says nothing any more / Say it in `why`.",
    ]);
  });

  test("of another kind of front matter, or under another key, is left as it is", () => {
    const { data } = front();
    expect(withoutRetired("content/bets/visits.mdx", data, RETIRED)).toEqual(data);
    expect(checkRetired({ file: "content/bets/visits.mdx", front: front() }, RETIRED)).toEqual([]);
    expect(withoutRetired(FILE, { name: "Visits", changes: "none" }, RETIRED)).toEqual({
      name: "Visits",
      changes: "none",
    });
  });

  test("is no key of the schema any more", () => {
    const gone = RETIRED_KEYS.filter(({ of }) => of === "metric").map(({ path }) => path.join("."));
    for (const key of gone) expect(Object.keys(metricSchema.shape)).not.toContain(key);
  });
});
