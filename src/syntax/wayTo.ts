/** How a place is written: the name of one thing in a folder, a path below it, or an address as browsers read it. */
type Form = "name" | "path" | "address";

/** Where a written place leads: a path below the root, with forward slashes; or why it leads nowhere. */
export type Way = { readonly path: string } | { readonly flaw: string };

/** What a browser, a disk or an eye takes for a dot or a slash, and is none. */
const LOOK_ALIKES = /[\u2024\u2025\u2044\u2215\u2216\u29f5\u29f8\u29f9\ufe52\ufe68\uff0e\uff0f\uff3c]/u;

/** What parts a path or ends it, written by its number, once or twice: some on the way read it, others do not. */
const ENCODED = /%(?:25)*(?:2f|5c|2e|0[0-9a-f]|1[0-9a-f]|7f)/i;

/** Characters that nobody sees: of control, of direction, without width. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Where a place leads that someone wrote in `content/`: the one function that decides it. A name or path begins in the
 * folder `from` and never leaves it. An address is read as browsers do: it may begin at the root, and climb as far as
 * that; what stands behind `?` or `#` is no part of it.
 */
export function wayTo(written: string, form: Form, from = ""): Way {
  if (ENCODED.test(written))
    return { flaw: "it writes a slash, a dot or a character of control by its number" };
  const text = form === "address" ? decodedPath(written.split(/[?#]/)[0] ?? "") : written;
  const flaw = flawOf(text, form);
  if (flaw !== null) return { flaw };
  const start = form === "address" && text.startsWith("/") ? "" : from;
  return walked(start, text.split("/"), form);
}

/** The path of a request or an address without its numbers for characters; a stray "%" stays as it is. */
export function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function flawOf(text: string, form: Form): string | null {
  if (text === "" && form !== "address") return "it is empty";
  if (UNSEEN.test(text)) return "it holds a character that nobody sees";
  if (text.includes("\\")) return "it holds a backslash";
  if (LOOK_ALIKES.test(text)) return "it holds a character that only looks like a dot or a slash";
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return "it names a scheme or a drive";
  if (text.startsWith("//")) return "it leads to another host";
  if (form === "name" && text.includes("/")) return "it is a path, not a name";
  if (form !== "address" && text.startsWith("/")) return "it begins at the root of the disk";
  return null;
}

/** The path to which steps lead from a folder on; that of a folder ends with a slash, as addresses have it. */
function walked(from: string, steps: readonly string[], form: Form): Way {
  const path = from.split("/").filter((step) => step !== "");
  const isAddress = form === "address";
  for (const [index, step] of steps.entries()) {
    const isEnd = index === 0 || index === steps.length - 1;
    if (step === "" && !(isAddress && isEnd)) return { flaw: "it holds two slashes one after the other" };
    if (step === ".." && !(isAddress && path.pop() !== undefined))
      return { flaw: "it leads out of its folder" };
    if (step === "." && !isAddress) return { flaw: "a part of it is a dot" };
    if (["", ".", ".."].includes(step)) continue;
    if (/[.\s]$|^\s/u.test(step))
      return { flaw: "a part of it begins or ends with a space, or ends with a dot" };
    if (/^[a-z]:/i.test(step)) return { flaw: "it names a drive" };
    path.push(step);
  }
  const isFolder = isAddress && ["", ".", ".."].includes(steps.at(-1) ?? "") && path.length > 0;
  return { path: path.join("/") + (isFolder ? "/" : "") };
}
