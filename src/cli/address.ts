import { UsageError } from "./usage.ts";

/**
 * An address of the command line; throws a UsageError that names no secret where it is none, or holds a name or a password:
 * `instead` says where these belong.
 */
export function addressIn(word: string, instead: string): URL {
  const named = word.replace(/\/\/.*@/s, "//…@").replace(/[?#].*$/s, "");
  if (!URL.canParse(word) || !/^https?:$/.test(new URL(word).protocol))
    throw new UsageError(`"${named}" is no address.`);
  const url = new URL(word);
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      `"${named}" holds a name or a password, which others on this machine can read. ${instead}`,
    );
  return url;
}
