import { strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { zipped } from "../../src/formats/zip.ts";

/** The mode of each file by the central directory of a zip: the upper half of the external attributes. */
function modesOf(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const starts = Array.from({ length: zip.length - 4 }, (_, at) => at);
  return starts
    .filter((at) => view.getUint32(at, true) === 0x02014b50)
    .map((at) => view.getUint16(at + 40, true));
}

test("whoever unpacks a zip may read its files, whose bytes depend on nothing but what they hold", () => {
  const files = [
    ["b/two.txt", strToU8("two")],
    ["one.txt", strToU8("one")],
  ] as const;
  const zip = zipped(files);
  expect(modesOf(zip)).toEqual([0o100644, 0o100644]);
  expect(Object.keys(unzipSync(zip))).toEqual(["b/two.txt", "one.txt"]);
  expect(zipped([...files].reverse())).toEqual(zip);
});
