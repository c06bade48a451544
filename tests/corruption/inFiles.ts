import { pick, type Random, whole } from "../demo/random.ts";
import { type Case, COLUMNS, csv, type Generator, type Sale, sales, somewhere } from "./table.ts";

/** A file that is written otherwise than the plain one, with the same rows. */
function written(make: (random: Random, clean: readonly Sale[]) => string | Uint8Array, more: Partial<Case>) {
  return (random: Random): Case => {
    const clean = sales(random);
    return {
      clean,
      file: { name: "sales.csv", content: make(random, clean) },
      names: ["sales.csv"],
      ...more,
    };
  };
}

const RIGHT: Partial<Case> = { mustBeRight: true };

function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

/** The lines of a file with one of them put there again at another place. */
function withLine(text: string, at: number, line: string): string {
  const lines = text.split("\n");
  return [...lines.slice(0, at), line, ...lines.slice(at)].join("\n");
}

/** The first bytes of files that are given a CSV file's name. */
const OTHER_FILES: readonly (string | Buffer)[] = [
  Buffer.from("377abcaf271c0004", "hex"),
  Buffer.from("526172211a0700cf", "hex"),
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(100)]),
  Buffer.concat([Buffer.from("sales.csv"), Buffer.alloc(503), Buffer.from("id,day\n1,2026-04-01\n")]),
  "{\\rtf1\\ansi id,day,amount}",
  "\n <table><tr><td>id</td></tr></table>",
];

/** Tables whose bytes, header or line ends are wrong or unusual. */
export const IN_FILES: readonly Generator[] = [
  { name: "nothing wrong", make: written((_, clean) => csv(clean), RIGHT) },
  { name: "byte order mark", make: written((_, clean) => `\uFEFF${csv(clean)}`, RIGHT) },
  { name: "windows line ends", make: written((_, clean) => csv(clean, { eol: "\r\n" }), RIGHT) },
  {
    name: "other delimiter",
    make: written((random, clean) => csv(clean, { delimiter: pick(random, [";", "\t", "|"]) }), RIGHT),
  },
  {
    name: "a delimiter that is not read",
    make: written((random, clean) => csv(clean, { delimiter: pick(random, [":", "^", "~", "\u0001"]) }), {}),
  },
  {
    name: "lines that are quoted as a whole",
    make: written((_, clean) => csv(clean).replace(/^.+$/gm, (line) => `"${line}"`), {}),
  },
  {
    name: "titles of several lines above the header",
    make: written((random, clean) => {
      const titles = ["Report of sales", "exported 2026-07-01", "", "# all regions"];
      return `${titles.slice(0, 2 + whole(random, 2)).join("\n")}\n${csv(clean)}`;
    }, {}),
  },
  {
    name: "names of columns with characters that nobody sees",
    make: written(
      (random, clean) =>
        csv(clean).replace("amount", pick(random, ["\u200Bamount", "amount\uFEFF", "amo\u00ADunt"])),
      RIGHT,
    ),
  },
  {
    name: "another kind of file",
    make: written((random) => pick(random, OTHER_FILES), {}),
  },
  {
    name: "no line end at the end",
    make: written((_, clean) => csv(clean, { end: "" }), RIGHT),
  },
  {
    name: "blank lines at the end",
    make: written((random, clean) => csv(clean, { end: "\n".repeat(2 + whole(random, 4)) }), {}),
  },
  {
    name: "rows of empty cells at the end",
    make: written((random, clean) => `${csv(clean)}${",,,,,,\n".repeat(1 + whole(random, 3))}`, {
      names: ["sales", "sales.csv", "day"],
    }),
  },
  {
    name: "other order of columns",
    make: written((_, clean) => csv(clean, { columns: [...COLUMNS].reverse() }), RIGHT),
  },
  {
    name: "quoted header with a line break",
    make: written((random, clean) => {
      const name = pick(random, ["no\nte", "re\nmark, internal", "a\r\nb"]);
      const rows = csv(clean).split("\n").slice(1, -1);
      return `"${name}",${COLUMNS.join(",")}\n${rows.map((row) => `x,${row}`).join("\n")}\n`;
    }, RIGHT),
  },
  {
    name: "quoted cells with delimiters and line breaks",
    make: (random) => {
      const clean = sales(random).map((sale) => ({ ...sale, id: `${sale.id}, "x"\nsecond line` }));
      return { clean, file: { name: "sales.csv", content: csv(clean) }, names: [], ...RIGHT };
    },
  },
  {
    name: "UTF-16",
    make: written((random, clean) => utf16(csv(clean), random() < 0.5, random() < 0.7), {}),
  },
  {
    name: "latin1",
    make: (random) => {
      const clean = sales(random).map((sale) => ({ ...sale, account: `Zürich ${sale.account}` }));
      return {
        clean,
        file: { name: "sales.csv", content: Buffer.from(csv(clean), "latin1") },
        names: ["sales.csv", "account"],
      };
    },
  },
  {
    name: "header names one column twice",
    make: written(
      (random, clean) => {
        const twice = pick(random, ["amount", "Amount", "units"]);
        const rows = csv(clean).split("\n").slice(1, -1);
        return `${COLUMNS.join(",")},${twice}\n${rows.map((row) => `${row},1`).join("\n")}\n`;
      },
      { names: ["amount", "Amount", "units"] },
    ),
  },
  {
    name: "header without a name",
    make: written((random, clean) => {
      const at = whole(random, COLUMNS.length);
      return csv(clean, { header: COLUMNS.map((name, index) => (index === at ? "" : name)).join(",") });
    }, {}),
  },
  {
    name: "no header",
    make: written((_, clean) => csv(clean).split("\n").slice(1).join("\n"), {
      names: ["sales.csv", "sales", "day", "amount"],
    }),
  },
  {
    name: "a column is missing",
    make: (random) => {
      const clean = sales(random);
      const missing = pick(random, ["amount", "units", "region", "day"] as const);
      const columns = COLUMNS.filter((name) => name !== missing);
      return { clean, file: { name: "sales.csv", content: csv(clean, { columns }) }, names: [missing] };
    },
  },
  {
    name: "a column is called otherwise",
    make: (random) => {
      const clean = sales(random);
      const [from, to] = pick(random, [
        ["amount", "amount_eur"],
        ["day", "date"],
        ["units", " unit s"],
      ] as const);
      const header = COLUMNS.map((name) => (name === from ? to : name)).join(",");
      return { clean, file: { name: "sales.csv", content: csv(clean, { header }) }, names: [from] };
    },
  },
  {
    name: "last row cut off",
    make: written((random, clean) => {
      const lines = csv(clean, { end: "" }).split("\n");
      const last = (lines.at(-1) ?? "").split(",");
      return [...lines.slice(0, -1), last.slice(0, 1 + whole(random, last.length - 1)).join(",")].join("\n");
    }, {}),
  },
  {
    name: "a row has a cell too many",
    make: written((random, clean) => {
      const lines = csv(clean).split("\n");
      const at = 1 + somewhere(random, clean);
      return lines.map((line, index) => (index === at ? `${line},x` : line)).join("\n");
    }, {}),
  },
  {
    name: "header again among the rows",
    make: written((random, clean) => withLine(csv(clean), 2 + somewhere(random, clean), COLUMNS.join(",")), {
      names: ["sales.csv", "sales", "day", "amount"],
    }),
  },
  {
    name: "a title above the header",
    make: written(
      (random, clean) => {
        const title = pick(random, ["Report of sales", "sep=,", "# sales, exported 2026-07-01"]);
        return `${title}\n${csv(clean)}`;
      },
      { names: ["sales.csv", "sales", "day", "amount"] },
    ),
  },
  {
    name: "spaces around cells",
    make: (random) => {
      const clean = sales(random);
      const pad = () => " ".repeat(whole(random, 3));
      const rows = clean.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, `${pad()}${cell}${pad()}`])),
      );
      return {
        clean,
        file: { name: "sales.csv", content: csv(rows) },
        names: ["region", "account", "amount", "day", "refunded"],
      };
    },
  },
  {
    name: "a quote is not closed",
    make: written((random, clean) => {
      const lines = csv(clean).split("\n");
      const at = 1 + somewhere(random, clean);
      return lines.map((line, index) => (index === at ? `"${line}` : line)).join("\n");
    }, {}),
  },
];
