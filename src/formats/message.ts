import { createHash } from "node:crypto";

/** A picture that a message holds, named by its content id. */
export interface Inline {
  readonly cid: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a message. */
export interface Parts {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly pictures: readonly Inline[];
}

/**
 * A message (RFC 5322, MIME) that is not sent yet: text and HTML as alternatives, the pictures beside the HTML and named
 * by it (`cid:`, which mail programs show where they take away data and links to pictures).
 */
export function message({ subject, text, html, pictures }: Parts): string {
  const mark = createHash("sha256").update(html).update(text).digest("hex").slice(0, 24);
  const [outer, inner] = [`related-${mark}`, `alternative-${mark}`];
  return [
    `Subject: ${encodedWords(subject)}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    `Content-Type: multipart/related; type="multipart/alternative"; boundary="${outer}"`,
    "",
    `--${outer}`,
    `Content-Type: multipart/alternative; boundary="${inner}"`,
    "",
    `--${inner}`,
    ...part("text/plain; charset=utf-8", [], Buffer.from(text)),
    `--${inner}`,
    ...part("text/html; charset=utf-8", [], Buffer.from(html)),
    `--${inner}--`,
    "",
    ...pictures.flatMap(({ cid, name, bytes }) => [
      `--${outer}`,
      ...part(
        `image/png; name="${name}"`,
        [`Content-ID: <${cid}>`, `Content-Disposition: inline; filename="${name}"`],
        bytes,
      ),
    ]),
    `--${outer}--`,
    "",
  ].join("\r\n");
}

function part(type: string, headers: readonly string[], bytes: Uint8Array): string[] {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return [`Content-Type: ${type}`, ...headers, "Content-Transfer-Encoding: base64", "", ...lines, ""];
}

/** A header that may hold any letter (RFC 2047), in words of at most 75 characters. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length < 60) return text;
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    if (Buffer.byteLength(word + letter) > 42) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString("base64")}?=`).join("\r\n ");
}
