import { problem } from "../../diagnostics/diagnostic.ts";
import { commandLine } from "../../syntax/commandLine.ts";
import { lookUp } from "../../syntax/lookUp.ts";
import { SourceProblem, type SourceSettings, type Surroundings } from "./source.ts";

/** What is needed to log in. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly tls: boolean;
  /** The text without any form of a secret in it. */
  readonly redact: (text: string) => string;
}

/** Puts together how to log in, secrets from the environment; throws a SourceProblem. */
export function loginOf(
  settings: SourceSettings,
  { environment }: Surroundings,
  defaults: { readonly port: number; readonly user: string },
): Login {
  const login = settings.url_env === undefined ? {} : fromUrl(settings.url_env, environment);
  const password =
    settings.password_env === undefined
      ? (login.password ?? "")
      : secretOf(settings.password_env, environment);
  const secrets = [password, login.url ?? ""];
  return {
    host: settings.host ?? login.host ?? "localhost",
    port: settings.port ?? login.port ?? defaults.port,
    database: settings.database ?? login.database ?? "",
    user: settings.user ?? login.user ?? defaults.user,
    password,
    tls: settings.tls ?? login.tls ?? false,
    redact: (text) => redacted(text, secrets),
  };
}

/** A secret of the environment; throws a SourceProblem where it is not set. */
export function secretOf(name: string, environment: Surroundings["environment"]): string {
  const value = lookUp(environment, name);
  if (value !== undefined && value !== "") return value;
  throw new SourceProblem(
    problem("secret-missing", {
      message: `the environment has no ${name}`,
      mend: `Set it for this one command, from where you keep secrets: ${name}=… ${commandLine("snapshot …")}`,
    }),
  );
}

type Parts = Partial<Omit<Login, "redact">> & { readonly url?: string };

function fromUrl(name: string, environment: Surroundings["environment"]): Parts {
  const text = secretOf(name, environment);
  const url = URL.parse(text);
  if (url === null || url.hostname === "")
    throw new SourceProblem(
      problem("secret-missing", {
        message: `${name} in the environment is not an address`,
        mend: "Write it as postgres://user:password@host:5432/database; encode special characters by %.",
      }),
    );
  const database = decoded(url.pathname.slice(1));
  const secure = /^(?:require|verify-ca|verify-full|no-verify)$/.test(url.searchParams.get("sslmode") ?? "");
  return {
    url: text,
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    ...(url.port !== "" && { port: Number(url.port) }),
    ...(database !== "" && { database }),
    ...(url.username !== "" && { user: decoded(url.username) }),
    password: decoded(url.password),
    tls: secure || url.protocol === "https:",
  };
}

function redacted(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    decoded(secret),
  ]);
  const longest = [...new Set(forms)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
  return longest.reduce((shown, form) => shown.replaceAll(form, "•••"), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
