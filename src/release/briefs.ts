import type { Copy } from "./finish.ts";

/** A released version, and the files below its home. */
interface Holder {
  readonly home: string;
  readonly files: readonly string[];
}

/**
 * The briefs that stand at `/brief/` and at `/de/brief/`: in each language that of the latest version which has one. What
 * was released before there were briefs has none.
 */
export function lentBriefs(versions: readonly Holder[]): Copy[] {
  const lent = new Map<string, Copy>();
  for (const { home, files } of versions)
    for (const path of files.filter((file) => BRIEF.test(file))) {
      const own = path.replace(/index\.html$/, "");
      if (!lent.has(own)) lent.set(own, { from: home + own, to: `/${own}` });
    }
  return [...lent.values()];
}

const BRIEF = /^([a-z]{2,3}\/)?brief\/index\.html$/;
