import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { MESSAGES } from "../../language/messages.ts";
import { escapeMarkup } from "../../syntax/markup.ts";
import { countDiagnostics, describeDiagnostic } from "../describeDiagnostic.ts";

/** The element that holds the panel; it is in the preview only, never in what is built. */
const NAME = "sextant-panel";

/** How diagnostics look. */
const LIST = `
ol { list-style: none; margin: 0; padding: 0 0 .5rem; }
li { padding: .5rem 0; border-top: 1px solid #d9d9d4; }
p { margin: .15rem 0; max-width: 60rem; }
li > p:first-child > :not(:last-child) { margin-right: .35rem; }
.place, code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.error b { color: #a8321f; }
.warning b { color: #7a5200; }
pre { margin: .35rem 0; padding: .35rem .6rem; overflow-x: auto; font: 13px/1.4 ui-monospace, Menlo, Consolas, monospace;
  color: #1d1d1b; background: #f3f3ef; }
@media (prefers-color-scheme: dark) {
  li { border-color: #3c3d40; }
  pre { color: #ececea; background: #28292c; }
  .error b { color: #ff9a86; }
  .warning b { color: #e5b95c; }
}
`;

const PAGE = `
body { margin: 4rem auto; padding: 0 1.5rem; max-width: 44rem; font: 16px/1.6 system-ui, sans-serif; color: #1d1d1b; background: #fff; }
@media (prefers-color-scheme: dark) { body { color: #ececea; background: #1c1d1f; } }
`;

const STYLE = `
:host { all: initial; display: block; position: sticky; bottom: 0; z-index: 2147483647; }
section { max-height: 50vh; overflow: auto; box-sizing: border-box; padding: 0 1rem; font: 14px/1.5 system-ui, sans-serif;
  color: #1d1d1b; background: #fff; border-top: 1px solid #8a8a86; box-shadow: 0 -2px 12px rgb(0 0 0 / 15%); }
details.errors { margin: 0 -1rem; padding: 0 1rem; border-top: 4px solid #a8321f; }
summary { padding: .5rem 0; cursor: pointer; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  section { color: #ececea; background: #1c1d1f; }
}
@media print { section { display: none; } }
`;

/** The panel of what is wrong: errors open, warnings folded away; empty where all is well. */
export function panelHtml(diagnostics: readonly Diagnostic[], root: string, below: string): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const warnings = diagnostics.filter(({ severity }) => severity === "warning");
  const groups = [
    ...(errors.length === 0 ? [] : [group("errors", errors, root, below)]),
    ...(warnings.length === 0 ? [] : [group("warnings", warnings, root, "")]),
  ];
  if (groups.length === 0) return "";
  return `<style>${LIST}${STYLE}</style><section role="region" aria-label="What the preview found">${groups.join("")}</section>`;
}

function group(kind: string, all: readonly Diagnostic[], root: string, below: string): string {
  const count = countDiagnostics(all)
    .split(", ")
    .filter((part) => !part.startsWith("0 "))
    .join(", ");
  const open = kind === "errors" ? " open" : "";
  const items = all.map((one) => item(one, root)).join("");
  return `<details class="${kind}"${open}><summary>${escapeMarkup(count + below)}</summary><ol>${items}</ol></details>`;
}

function item(diagnostic: Diagnostic, root: string): string {
  const { severity, code, file, line, column, message, mend } = diagnostic;
  const lines = describeDiagnostic(diagnostic, root).split("\n");
  const source = lines.filter((one) => /^ +\d* \| /.test(one)).map((one) => one.slice(2));
  const shown = source.length === 0 ? "" : `<pre>${escapeMarkup(source.join("\n"))}</pre>`;
  return `<li class="${severity}"><p><b>${severity}</b> <code>${escapeMarkup(code)}</code> <span class="place">${escapeMarkup(`${file}:${line}:${column}`)}</span></p>
<p>${withCode(message)}</p>${shown}<p>Mend: ${withCode(mend)}</p></li>`;
}

/** What stands in backticks as code. */
function withCode(text: string): string {
  return escapeMarkup(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

/** Where the panel's script is, and which state of the site a page shows. */
export interface Dress {
  readonly panel: string;
  readonly revision: number;
  /** Address of the script that keeps the panel true. */
  readonly script: string;
}

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** A page with the panel; a released page is read without its policy, which allows no script. */
export function dressed(html: string, { panel, revision, script }: Dress): string {
  const part = `<${NAME} data-revision="${revision}"><template shadowrootmode="open">${panel}</template></${NAME}><script type="module" src="${script}"></script>`;
  const end = html.lastIndexOf("</body>");
  const whole = html.replace(POLICY, (found) => " ".repeat(found.length));
  return end < 0 ? whole + part : whole.slice(0, end) + part + whole.slice(end);
}

/** A page that stands where none can be shown, with what stopped it. */
export function emptyPage(title: string, text: string, why: readonly Diagnostic[], root: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeMarkup(title)}</title><style>${LIST}${PAGE}</style>`;
  const list = why.map((one) => item(one, root)).join("");
  return `<!doctype html><html lang="${MESSAGES.code}"><head>${head}</head><body><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p><ol>${list}</ol></body></html>`;
}
