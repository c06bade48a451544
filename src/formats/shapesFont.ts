/** Units of an em, and the width of every glyph. */
const [EM, ADVANCE] = [1000, 800];

type Spot = readonly [x: number, y: number];

/** The shapes of judgements, the arrow between values and those to neighbours: the subsets of the sans face have none of them. */
const GLYPHS: readonly (readonly [letter: string, outline: readonly Spot[]])[] = [
  ["→", arrow()],
  [
    "▲",
    [
      [40, 20],
      [400, 700],
      [760, 20],
    ],
  ],
  [
    "▼",
    [
      [40, 700],
      [760, 700],
      [400, 20],
    ],
  ],
  [
    "◆",
    [
      [400, 0],
      [50, 360],
      [400, 720],
      [750, 360],
    ],
  ],
  [
    "▸",
    [
      [200, 60],
      [200, 660],
      [620, 360],
    ],
  ],
  [
    "◂",
    [
      [600, 60],
      [180, 360],
      [600, 660],
    ],
  ],
  ["●", disc(400, 350, 310)],
  ["○", ring(400, 350, 310, 235)],
];

/** A TrueType font of a few shapes, for drawings that are rasterised and for paper; the same bytes each time. */
export function shapesFont(): Uint8Array {
  const outlines = GLYPHS.map(([, outline]) => glyph(outline));
  const starts = outlines.map((_, index) => total(outlines.slice(0, index)));
  const glyf = Buffer.concat(outlines);
  // Glyph 0 is that of letters which the font does not have, and is empty.
  const count = GLYPHS.length + 1;
  const tables: readonly (readonly [tag: string, bytes: Buffer])[] = [
    ["OS/2", forWindows()],
    ["cmap", cmap()],
    ["glyf", glyf],
    ["head", head()],
    ["hhea", words(1, 0, 760, -40, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, count)],
    ["hmtx", words(...Array.from({ length: count }, () => [ADVANCE, 0]).flat())],
    ["loca", longs(0, ...starts, glyf.length)],
    ["maxp", words(1, 0, count, 98, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    ["name", name("Sextant Shapes")],
    ["post", Buffer.concat([longs(0x30000, 0), words(-75, 50), longs(0, 0, 0, 0, 0)])],
  ];
  return packed(tables);
}

function disc(x: number, y: number, radius: number): readonly Spot[] {
  return Array.from({ length: 48 }, (_, index): Spot => {
    const angle = (-2 * Math.PI * index) / 48;
    return [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))];
  });
}

/** One outline: around the outside, in along a slit, back around the inside. */
function ring(x: number, y: number, radius: number, inner: number): readonly Spot[] {
  const [outside, inside] = [disc(x, y, radius), disc(x, y, inner).toReversed()];
  return [...outside, ...outside.slice(0, 1), ...inside.slice(-1), ...inside];
}

function arrow(): readonly Spot[] {
  return [
    [40, 320],
    [40, 400],
    [600, 400],
    [460, 550],
    [560, 550],
    [760, 360],
    [560, 170],
    [460, 170],
    [600, 320],
  ];
}

function glyph(outline: readonly Spot[]): Buffer {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const box = words(1, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const shape = words(outline.length - 1, 0);
  const flags = Buffer.alloc(outline.length, 1);
  const bytes = Buffer.concat([box, shape, flags, words(...steps(xs)), words(...steps(ys))]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

/** Format 4: one segment for each letter, and the one that ends the table. */
function cmap(): Buffer {
  const codes = GLYPHS.map(([letter]) => letter.charCodeAt(0));
  const order = codes.map((code, index) => ({ code, glyph: index + 1 })).sort((a, b) => a.code - b.code);
  const ends = [...order.map(({ code }) => code), 0xffff];
  const deltas = [...order.map(({ code, glyph: index }) => index - code), 1];
  const count = ends.length;
  const body = words(count * 2, ...searched(count, 2), ...ends, 0, ...ends, ...deltas, ...ends.map(() => 0));
  return Buffer.concat([words(0, 1, 3, 1), longs(12), words(4, body.length + 6, 0), body]);
}

function head(): Buffer {
  const version = words(1, 0, 1, 0);
  const times = Buffer.alloc(16);
  return Buffer.concat([
    version,
    longs(0, 0x5f0f3cf5),
    words(0, EM),
    times,
    words(0, -40, ADVANCE, 760, 0, 8, 2, 1, 0),
  ]);
}

/** What browsers ask of every font: its weight and width, its first and last letter, how high it is. */
function forWindows(): Buffer {
  const codes = GLYPHS.map(([letter]) => letter.charCodeAt(0));
  const subscripts = words(650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0);
  return Buffer.concat([
    words(4, ADVANCE, 400, 5, 0),
    subscripts,
    Buffer.alloc(10),
    longs(0, 0, 0, 0),
    Buffer.from("NONE"),
    words(0x40, Math.min(...codes), Math.max(...codes), 760, -40, 0, 760, 40),
    longs(1, 0),
    words(500, 700, 0, 32, 0),
  ]);
}

/** Family, style, full and PostScript name, for Windows in English. */
function name(family: string): Buffer {
  const text = Buffer.from(family, "utf16le").swap16();
  const plain = Buffer.from(family.replaceAll(" ", ""), "utf16le").swap16();
  const records = [
    [1, text.length, 0],
    [4, text.length, 0],
    [6, plain.length, text.length],
  ].flatMap(([id = 0, length = 0, offset = 0]) => [3, 1, 0x409, id, length, offset]);
  return Buffer.concat([words(0, 3, 6 + records.length * 2, ...records), text, plain]);
}

function packed(tables: readonly (readonly [tag: string, bytes: Buffer])[]): Uint8Array {
  const first = 12 + tables.length * 16;
  const padded = tables.map(([, bytes]) =>
    Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]),
  );
  const directory = tables.map(([tag, bytes], index) =>
    Buffer.concat([Buffer.from(tag), longs(0, first + total(padded.slice(0, index)), bytes.length)]),
  );
  return Buffer.concat([words(1, 0, tables.length, ...searched(tables.length, 16)), ...directory, ...padded]);
}

function total(parts: readonly Buffer[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** How a reader halves its search among so many entries of a size: the range, its halvings, and what is beyond it. */
function searched(count: number, size: number): [number, number, number] {
  const halvings = Math.floor(Math.log2(count));
  const range = 2 ** halvings * size;
  return [range, halvings, count * size - range];
}

/** 16-bit numbers, signed or not, big end first. */
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
