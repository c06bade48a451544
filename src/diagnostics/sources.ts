import { commandLine } from "../syntax/commandLine.ts";
import { composed, fixed, told } from "./entry.ts";
import { lacking } from "./optional.ts";

export const SOURCES = {
  "no-sql": fixed({
    severity: "error",
    message: "there is no SQL below the front matter",
    mend: "Write one SELECT there.",
  }),
  "secret-in-file": told({
    severity: "error",
    message: ({ key }) => `\`${key}\` of \`source\` would hold a secret`,
    mend: "Put it into the environment and name the variable: `password_env: ANALYTICS_PASSWORD`, or `url_env: ANALYTICS_URL`. Then change the secret: it was in a file.",
    example: { key: "password" },
  }),
  "secret-missing": composed({
    severity: "error",
    means: "A secret is not in the environment, or is no address.",
    example: {
      message: "the environment has no ANALYTICS_PASSWORD",
      mend: `Set it for this one command, from where you keep secrets: ANALYTICS_PASSWORD=… ${commandLine("snapshot …")}`,
    },
  }),
  "weak-key": told({
    severity: "error",
    message: ({ name }) => `the key in ${name} is too short to guard anything`,
    mend: ({ least }) =>
      `Make one of ${least} characters or more, such as by: openssl rand -base64 32; and keep it: with another key the same people have other names.`,
    example: { name: "PEOPLE_KEY", least: 16 },
  }),
  "driver-missing": told({
    severity: "error",
    message: ({ use }) => `${use} needs a package that is not installed here`,
    mend: ({ command }) =>
      `Install it with: ${command}; or freeze CSV and Parquet files as they are: ${commandLine("snapshot NAME FILES")}`,
    example: lacking("duckdb"),
  }),
  "source-unreachable": composed({
    severity: "error",
    means: "A database does not answer.",
    example: {
      message: "db.example.com:5432 does not answer as it should: ECONNREFUSED",
      mend: "Check host, port and database, and that this machine may reach it.",
    },
  }),
  "source-refused": composed({
    severity: "error",
    means: "A database refuses the login, or a table.",
    example: {
      message: "db.example.com:5432 refuses the login: password authentication failed",
      mend: "Check the user, and the password in the environment.",
    },
  }),
  "source-interrupted": told({
    severity: "error",
    message: ({ message }) => message,
    mend: "Run the command again; tables that are done are kept where that is safe.",
    example: { message: "the connection to db.example.com:5432 broke: ECONNRESET" },
  }),
  "source-sql": composed({
    severity: "error",
    means: "A database refuses the SQL of a source; its own message follows.",
    example: {
      message: 'PostgreSQL says: column "user" does not exist',
      mend: "Mend the SQL of the source.",
    },
  }),
  "two-columns": told({
    severity: "error",
    message: ({ name }) => `the query gives two columns that are called "${name}"`,
    mend: "Give every column a name of its own, whatever its case: … AS name.",
    example: { name: "id" },
  }),
  "unknown-type": composed({
    severity: "error",
    means: "A column is of a type that a snapshot cannot keep.",
    example: {
      message: "the column place is of the type geometry, which a snapshot cannot keep as it is",
      mend: "Cast it in the SQL to a text, number, date or timestamp, or name its type: `types: { place: text }`.",
    },
  }),
  "value-does-not-fit": composed({
    severity: "error",
    means: "A value does not fit into the type of its column.",
    example: {
      message: 'row 14 has "1e400" in amount, which is no double: it is too large',
      mend: "Name a type that holds every value in `types`, or cast the column in the SQL.",
    },
  }),
};
