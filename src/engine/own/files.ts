/** A file that the team's own components, or their style, are made of. */
export interface HashedFile {
  /** From the root on, with forward slashes: packages may be installed above it. */
  readonly path: string;
  readonly sha256: string;
}

/** A file as it is named to people: below the root, or of a package from its `node_modules` on. */
export function named({ path, sha256 }: HashedFile): HashedFile {
  return { path: path.startsWith("..") ? path.replace(/^.*?(?=node_modules\/)/, "") : path, sha256 };
}
