import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { type Diagnostic, diagnose, startOf } from "../diagnostics/diagnostic.ts";
import { isHeldWithin } from "../disk/linksOut.ts";
import type { BodyNode, ElementNode } from "../document/body.ts";
import type { Picture } from "../document/picture.ts";
import type { Site } from "../report/report.ts";
import { sha256 } from "../snapshot/hash.ts";
import { lookUp } from "../syntax/lookUp.ts";
import { wayTo } from "../syntax/wayTo.ts";
import { changedBodies } from "./siteBodies.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** The pictures of a site while they are found. */
export class Pictures {
  readonly #root: string;
  readonly #found = new Map<string, Picture>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  get found(): readonly Picture[] {
    return [...this.#found.values()].sort((left, right) => (left.address < right.address ? -1 : 1));
  }

  /** The words of a file with the addresses of pictures that lie beside it; all of them are taken in. */
  async placed(file: string, nodes: readonly BodyNode[]): Promise<readonly BodyNode[]> {
    return Promise.all(nodes.map((node) => this.#placedNode(file, node)));
  }

  /** Takes in a picture of `public/` by its address, if there is one. */
  async takePublic(address: string): Promise<void> {
    const way = wayTo(address, "address");
    if ("path" in way) await this.#take(address, `public/${way.path}`, true);
  }

  async #placedNode(file: string, node: BodyNode): Promise<BodyNode> {
    if (typeof node === "string") return node;
    const children = node.children === undefined ? {} : { children: await this.placed(file, node.children) };
    const isPicture = "tag" in node && node.tag === "img";
    return { ...(isPicture ? await this.#placedPicture(file, node) : node), ...children };
  }

  async #placedPicture(file: string, node: ElementNode): Promise<ElementNode> {
    const source = String(node.attributes?.["src"] ?? "");
    if (source === "" || /^(#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(source)) return node;
    if (source.startsWith("/") || node.isTag === true) {
      await this.takePublic(source);
      return node;
    }
    const way = wayTo(source, "address", posix.dirname(file));
    const picture = "path" in way ? await this.#take(null, way.path, false) : null;
    if (picture === null) return node;
    const { address, width, height } = picture;
    const size = { ...(width === null ? {} : { width }), ...(height === null ? {} : { height }) };
    return { ...node, attributes: { ...node.attributes, src: address, ...size } };
  }

  async #take(address: string | null, path: string, isPublic: boolean): Promise<Picture | null> {
    const type = lookUp(TYPES, posix.extname(path).toLowerCase());
    if (type === undefined || !this.#isHere(path)) return null;
    const bytes = readFileSync(join(this.#root, path));
    const size = await sizeOf(bytes, path);
    if (size === null) {
      this.diagnostics.push(diagnose(startOf(path), "no-picture"));
      return null;
    }
    const own = address ?? `/pictures/${sha256(bytes).slice(0, 8)}-${posix.basename(path)}`;
    const picture = { address: own, type, ...size, data: bytes.toString("base64"), isPublic };
    this.#found.set(own, picture);
    return picture;
  }

  /** Is there a file, and not by a link that leads elsewhere on the disk? */
  #isHere(path: string): boolean {
    const file = join(this.#root, path);
    return isHeldWithin(this.#root, file) && statSync(file).isFile();
  }
}

/** The size of a picture in px; null of what is none. A drawing may leave out its size. */
async function sizeOf(bytes: Buffer, path: string): Promise<Pick<Picture, "width" | "height"> | null> {
  try {
    const { imageMetadata } = await import("astro/assets/utils");
    const { width, height } = await imageMetadata(bytes, path);
    return { width, height };
  } catch {
    return /<svg[\s>]/.test(bytes.toString("utf8")) ? { width: null, height: null } : null;
  }
}

/** A site with all pictures that its pages show. */
export async function withPictures(
  root: string,
  site: Site,
): Promise<{ readonly site: Site; readonly diagnostics: readonly Diagnostic[] }> {
  const pictures = new Pictures(root);
  const placed = await changedBodies(site, (file, nodes) => pictures.placed(file, nodes));
  for (const address of [site.logo, site.icon]) if (address !== null) await pictures.takePublic(address);
  return { site: { ...placed, pictures: pictures.found }, diagnostics: pictures.diagnostics };
}
