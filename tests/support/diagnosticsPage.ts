import { STAGES } from "../../src/diagnostics/catalogue.ts";
import type { Entry } from "../../src/diagnostics/entry.ts";
import { commandLine } from "../../src/syntax/commandLine.ts";

/** What the page shows of an entry, whatever its sentences are made of. */
type Shown = Pick<Entry<never>, "severity" | "means" | "example">;

/** The page `docs/reference/diagnostics.md`. */
export function diagnosticsPage(): string {
  const sections = Object.values(STAGES).map(({ title, when, entries }) => {
    const codes = Object.entries<Shown>(entries).map(([code, entry]) => sectionOf(code, entry));
    return `## ${title}\n\n${when}\n\n${codes.join("\n")}`;
  });
  return `${HEAD}\n${sections.join("\n")}`;
}

const HEAD = `# Diagnostics

All that the commands say to be wrong, by the step that finds it, each with an example as \`${commandLine("check")}\` prints it. Errors stop \`build\` and \`release\`; warnings are questions. This page is made from the catalogue in \`src/diagnostics/\`.
`;

function sectionOf(code: string, { severity, means, example }: Shown): string {
  const meaning = means === null ? "" : `${means}\n\n`;
  const kind = severity === "either" ? "error|warning" : severity;
  return `### ${code}\n\n${meaning}\`\`\`text\n${kind} ${code}\n  ${example.message}\n  Mend: ${example.mend}\n\`\`\`\n`;
}
