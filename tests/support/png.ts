import { inflateSync } from "node:zlib";

/** A picture as its pixels: red, green, blue and opacity of each, from 0 to 255, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** How many bytes a pixel takes: its colours, its place in the list of colours, or its colours and opacity. */
const CHANNELS: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [3, 1],
  [6, 4],
]);

/** The pixels of a PNG of eight bits a channel or a listed colour, without interlacing; throws of another one. */
export function pixelsOf(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, kind, interlaced] = [view.getUint8(24), view.getUint8(25), view.getUint8(28)];
  const channels = CHANNELS.get(kind) ?? 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0) throw new Error("This is no PNG that can be read.");
  const [palette = new Uint8Array()] = chunksOf(png, "PLTE");
  const parts = chunksOf(png, "IDAT");
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const held = rows.subarray(pixel * channels, (pixel + 1) * channels);
    const [place = 0] = held;
    data.set(channels === 1 ? palette.subarray(place * 3, place * 3 + 3) : held, pixel * 4);
  }
  return { width, height, data };
}

/** What the chunks of a name hold. */
function chunksOf(png: Uint8Array, name: string): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === name)
      found.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  return found;
}

function unfiltered(bytes: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = bytes[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (out[y * stride + x - channels] ?? 0);
      const above = y === 0 ? 0 : (out[(y - 1) * stride + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (out[(y - 1) * stride + x - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter] ?? 0;
      out[y * stride + x] = (bytes[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
