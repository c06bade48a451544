import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { Content } from "../../content/content.ts";
import { didYouMean } from "../../content/nearest.ts";
import { type Diagnostic, diagnose, type Place } from "../../diagnostics/diagnostic.ts";
import { isHeldWithin } from "../../disk/linksOut.ts";
import { colourOf, contrast, LEAST_CONTRAST, mixWithWhite } from "../../document/colour.ts";
import { DARK_SHARE, LIGHT } from "../../document/palette.ts";
import type { Picture } from "../../document/picture.ts";
import { ON_GROUNDS, TOKENS, type TokenEntry } from "../../document/tokens.ts";
import type { Site } from "../../report/report.ts";
import { sha256 } from "../../snapshot/hash.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { wayTo } from "../../syntax/wayTo.ts";
import type { HashedFile } from "./files.ts";
import type { NamedFile, Own, SetToken } from "./settings.ts";
import { flawsIn, readSheet } from "./sheet.ts";

/** The look of a team's own. */
export interface Styles {
  /** What comes after our style sheets; null where nothing does. */
  readonly css: string | null;
  /** The files that it names, by the addresses at which pages have them. */
  readonly pictures: readonly Picture[];
  readonly files: readonly HashedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

const TYPES: Readonly<Record<string, string>> = {
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** The look that the settings of a root name, checked: what it loads, what it writes, and whether it can be read. */
export function readyStyles(root: string, { sheet, tokens }: Own, content: Content): Styles {
  const wrong = tokens.flatMap(tokenProblem);
  const unreadable = wrong.length > 0 ? [] : contrastProblems(tokens, content);
  const read = sheet === null ? null : new SheetReader(root, sheet).read();
  const css = [tokensCss(tokens), read?.css ?? ""].filter((text) => text !== "").join("\n");
  return {
    css: css === "" ? null : css,
    pictures: read?.pictures ?? [],
    files: read?.files ?? [],
    diagnostics: [...wrong, ...unreadable, ...(read?.diagnostics ?? [])],
  };
}

/** A site with the look of a team's own. */
export function withStyles(site: Site, { css, pictures }: Styles): Site {
  if (css === null) return site;
  const all = [...site.pictures, ...pictures].sort((left, right) => (left.address < right.address ? -1 : 1));
  return { ...site, styles: css, pictures: all };
}

/** Tokens as a style sheet: colours for screens alone, as paper is white and printed in our inks. */
function tokensCss(tokens: readonly SetToken[]): string {
  const all = tokens.flatMap(({ name, value }) => (typeof value === "string" ? [`--${name}:${value}`] : []));
  const colours = (theme: "light" | "dark") =>
    tokens.flatMap(({ name, value }) =>
      typeof value === "string"
        ? []
        : [`--${name}:${value[theme]}`, ...(name === "ink" ? [`--rule-strong:${value[theme]}`] : [])],
    );
  const rule = (media: string, declared: readonly string[]) => {
    const root = `:root{${declared.join(";")}}`;
    if (declared.length === 0) return [];
    return [media === "" ? root : `@media ${media}{${root}}`];
  };
  return [
    ...rule("", all),
    ...rule("screen", colours("light")),
    ...rule("screen and (prefers-color-scheme:dark)", colours("dark")),
  ].join("\n");
}

const FORMS: Readonly<Record<TokenEntry["kind"], { readonly is: RegExp; readonly like: string }>> = {
  colour: { is: /^#[0-9a-f]{6}$/i, like: '{ light: "#1c2126", dark: "#e8e6df" }' },
  faces: {
    is: /^(?:"[\p{L}\p{N} -]+"|[\w-]+)(?:, (?:"[\p{L}\p{N} -]+"|[\w-]+))*$/u,
    like: `'"Brand Sans", sans-serif'`,
  },
  distance: { is: /^\d+(?:\.\d+)?(?:px|rem|em)$/, like: '"20px"' },
};

/** A token must be one of ours, and what it is set to of its kind. */
function tokenProblem({ name, value, place }: SetToken): Diagnostic[] {
  const entry: TokenEntry | undefined = lookUp<TokenEntry>(TOKENS, name);
  if (entry === undefined) {
    const mend =
      name === "accent"
        ? "The accent is set in content/report.mdx: `site: { theme: { accent: … } }`."
        : didYouMean(name, Object.keys(TOKENS));
    return [diagnose(place, "own-token", { message: `there is no token "${name}"`, mend })];
  }
  const { is, like } = FORMS[entry.kind];
  const values = typeof value === "string" ? [value] : [value.light, value.dark];
  const isOfForm =
    (typeof value !== "string") === (entry.kind === "colour") && values.every((one) => is.test(one));
  if (isOfForm) return [];
  return [
    diagnose(place, "own-token", {
      message: `\`${name}\` cannot be ${JSON.stringify(value)}`,
      mend: `Write it like ${like}.`,
    }),
  ];
}

const THEMES = ["light", "dark"] as const;

/** Can text be read on every ground on which it is set, where the team has set either? */
function contrastProblems(tokens: readonly SetToken[], { report }: Content): Diagnostic[] {
  const setAt = (name: string) => tokens.find((one) => one.name === name);
  const colourIn = (name: string, theme: "light" | "dark") => {
    const set = setAt(name)?.value;
    const own = lookUp<TokenEntry>(TOKENS, name);
    return typeof set === "object" ? set[theme] : own?.kind === "colour" ? own[theme] : LIGHT.ink;
  };
  const accent = report.config.site.theme.accent ?? LIGHT.accent;
  const accentIn = (theme: "light" | "dark") =>
    theme === "light" ? colourOf(accent) : mixWithWhite(colourOf(accent), DARK_SHARE);
  const pairs = Object.entries(ON_GROUNDS).flatMap(([ink, grounds]) =>
    grounds.map((ground) => ({ ink, ground })),
  );
  return [...pairs, { ink: "accent", ground: "paper" as const }].flatMap(({ ink, ground }) => {
    const place: Place | undefined = (setAt(ink) ?? setAt(ground))?.place;
    if (place === undefined) return [];
    return THEMES.flatMap((theme) => {
      const on = colourOf(colourIn(ground, theme));
      const ratio = contrast(ink === "accent" ? accentIn(theme) : colourOf(colourIn(ink, theme)), on);
      if (ratio >= LEAST_CONTRAST) return [];
      const mend = `Choose a ${theme === "light" ? "darker" : "lighter"} \`${ink}\`, or a ${theme === "light" ? "lighter" : "darker"} \`${ground}\`.`;
      const parts = { ink, ground, ratio: ratio.toFixed(1), theme, least: LEAST_CONTRAST, mend };
      return [diagnose(place, "token-contrast", parts)];
    });
  });
}

/** Reads the style sheet of a team, and the files that it names. */
class SheetReader {
  readonly #root: string;
  readonly #sheet: NamedFile;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #pictures = new Map<string, Picture>();
  readonly #files: HashedFile[] = [];

  constructor(root: string, sheet: NamedFile) {
    this.#root = root;
    this.#sheet = sheet;
  }

  read(): Styles {
    const bytes = readFileSync(join(this.#root, this.#sheet.path));
    this.#files.push({ path: this.#sheet.path, sha256: sha256(bytes) });
    const text = bytes.toString("utf8");
    const { path } = this.#sheet;
    const read = readSheet(text);
    for (const { line, what, mend } of "flaw" in read ? [read.flaw] : flawsIn(read))
      this.#diagnostics.push(diagnose({ file: path, line, column: 1 }, "own-styles", { what, mend }));
    const css = "flaw" in read ? "" : read.withUrls((url, line) => this.#addressOf(url, line));
    return {
      css,
      pictures: [...this.#pictures.values()],
      files: this.#files.sort((left, right) => (left.path < right.path ? -1 : 1)),
      diagnostics: this.#diagnostics,
    };
  }

  /** The address of a file that the sheet names, from the sheet as pages have it. */
  #addressOf(url: string, line: number): string {
    const told = (what: string) => {
      this.#diagnostics.push(
        diagnose({ file: this.#sheet.path, line, column: 1 }, "own-styles", {
          what,
          mend: "Put a face or a picture beside the style sheet, and name it by its path from there.",
        }),
      );
      return "";
    };
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return told(`loads ${url}, which is no file beside it`);
    const way = wayTo(url, "address", posix.dirname(this.#sheet.path));
    if ("flaw" in way) return told(`loads ${url}: ${way.flaw}`);
    const file = join(this.#root, way.path);
    const type = lookUp(TYPES, posix.extname(way.path).toLowerCase());
    if (type === undefined) return told(`loads ${url}, which is no face and no picture`);
    if (!existsSync(file) || !isHeldWithin(this.#root, file) || !statSync(file).isFile())
      return told(`loads ${url}, which is not there`);
    const bytes = readFileSync(file);
    const hash = sha256(bytes);
    const address = `/pictures/${hash.slice(0, 8)}-${posix.basename(way.path)}`;
    if (!this.#pictures.has(address)) this.#files.push({ path: way.path, sha256: hash });
    this.#pictures.set(address, {
      ...{ address, type, width: null, height: null, isPublic: false },
      data: bytes.toString("base64"),
    });
    return address.slice(1);
  }
}
