import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

/** A picture as its pixels: red, green, blue and opacity of each, from 0 to 255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const MOST_COLOURS = 256;
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Bits of a pixel; pixels are places in a list of colours; deflated, filtered by row, not interlaced. */
const FORM = [8, 3, 0, 0, 0];

/**
 * The same pixels as a PNG that lists its colours: half as large as one that says them anew for each pixel. Null of a
 * picture of more than 256 colours, or of one that can be seen through.
 */
export function paletted({ width, height, pixels }: Pixels): Uint8Array | null {
  // Compared as words, whatever the order of their bytes.
  const words = new Uint32Array(pixels.slice().buffer);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  // Most pixels are of the colour of the one before.
  let [last, place] = [-1, -1];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const word = words[at] ?? 0;
      if (word !== last) {
        const known = places.get(word);
        place = known ?? places.size;
        if (place === MOST_COLOURS || pixels[at * 4 + 3] !== 255) return null;
        if (known === undefined) palette.push(...pixels.subarray(at * 4, at * 4 + 3));
        places.set(word, place);
        last = word;
      }
      rows[at + row + 1] = place;
    }
  }
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    ...chunk("IHDR", Uint8Array.from([...bytesOf(width), ...bytesOf(height), ...FORM])),
    ...chunk("PLTE", Uint8Array.from(palette)),
    ...chunk("IDAT", zlibSync(rows, { level: 6 })),
    ...chunk("IEND", new Uint8Array()),
  ]);
}

/** A part of a PNG: its length, its name, its data, and the cyclic redundancy check of both (ISO 3309). */
function chunk(name: string, data: Uint8Array): readonly Uint8Array[] {
  const named = Buffer.from(name, "latin1");
  const check = crc32(data, crc32(named));
  return [Uint8Array.from(bytesOf(data.length)), named, data, Uint8Array.from(bytesOf(check))];
}

function bytesOf(number: number): number[] {
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255);
}
