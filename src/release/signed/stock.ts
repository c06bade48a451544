import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { makeTemporary, remove, writeSecret } from "../../disk/write.ts";

/** The programs of others by which seals are signed and checked: those that a stranger has, too. */
export type Program = "ssh-keygen" | "openssl";

/** What a program said; `unable` where it is not there, or did not come to an end. */
export type Said =
  | { readonly isDone: boolean; readonly out: Buffer; readonly text: string }
  | { readonly unable: string };

/** A key on a token waits to be touched; all else takes a moment. */
const PATIENCE = { "ssh-keygen": 120_000, openssl: 30_000 } as const satisfies Record<Program, number>;

/**
 * Runs a program in a session of its own, without a terminal, so that it cannot ask for a passphrase and wait; it reads
 * `input`, and answers in English and UTC.
 */
export function stock(program: Program, args: readonly string[], input: Uint8Array = Buffer.alloc(0)): Said {
  const { SSH_ASKPASS, DISPLAY, OPENSSL_CONF, ...environment } = process.env;
  const options = {
    input,
    // Known to Node for programs that are waited for, too, and to its types for the others only.
    detached: true,
    timeout: PATIENCE[program],
    killSignal: "SIGKILL" as const,
    env: { ...environment, LC_ALL: "C", TZ: "UTC", SSH_ASKPASS_REQUIRE: "never" },
  };
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  // Who fails early need not have read all that was handed over.
  if (error !== undefined && !isOf(error, "EPIPE")) return { unable: whyOf(program, error) };
  const text = `${stdout}\n${stderr}`.replaceAll(/[^\x20-\x7e\n]/g, "");
  if (/(?:unknown|illegal|unrecognized|invalid) (?:option|command)|^usage:/im.test(text))
    return {
      unable: `the ${program} of this machine is too old, or not that of Open${program === "openssl" ? "SSL" : "SSH"}`,
    };
  return { isDone: status === 0, out: stdout, text };
}

function whyOf(program: Program, error: Error): string {
  if (isOf(error, "ENOENT")) return `there is no ${program} on this machine`;
  if (isOf(error, "ETIMEDOUT")) return `${program} did not end within ${PATIENCE[program] / 1000} seconds`;
  return `${program} cannot be run: ${error.message}`;
}

function isOf(error: Error, code: string): boolean {
  return "code" in error && error.code === code;
}

/** Works with files in a temporary folder, which is gone afterwards; gives their paths by their names. */
export function withFiles<Name extends string, Result>(
  files: Readonly<Record<Name, string | Uint8Array>>,
  work: (paths: Readonly<Record<Name, string>>) => Result,
): Result {
  const folder = makeTemporary();
  try {
    const paths = Object.entries<string | Uint8Array>(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeSecret(path, bytes);
      return [name, path] as const;
    });
    return work(Object.fromEntries(paths) as Record<Name, string>);
  } finally {
    remove(folder);
  }
}
