/** Stands in a page where its seal is printed, until the seal is known: as long as a sha256, and never one. */
export const BLANK = "0".repeat(64);

/**
 * The bytes of a published file as they were sealed: with the seal blanked wherever it is printed. The seal is over all
 * files, so that a page cannot hold the hash of itself.
 */
export function blanked(bytes: Uint8Array, seal: string): Buffer {
  return replaced(Buffer.from(bytes), seal, BLANK);
}

/** The bytes of a rendered file with its seal printed. */
export function stamped(bytes: Uint8Array, seal: string): Buffer {
  return replaced(Buffer.from(bytes), BLANK, seal);
}

/** Does a file still hold the blank? A published one that does was never stamped, or was tampered with. */
export function isBlank(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(BLANK, 0, "latin1");
}

/** Both texts are of the same length, so that bytes keep their places. */
function replaced(bytes: Buffer, from: string, to: string): Buffer {
  for (let at = bytes.indexOf(from, 0, "latin1"); at >= 0; at = bytes.indexOf(from, at + 1, "latin1"))
    bytes.write(to, at, "latin1");
  return bytes;
}
