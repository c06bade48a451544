import { parseHTML } from "linkedom";

/** Our own scripts, by name; beside the pages lies a file of each, named by its hash. */
const OWN = ["deck", "comfort", "find"] as const;

/** The only script that reads files beside the pages. */
const READS = "find";

/** What in a page could run or be refused by the content security policy; and whether the policy stands first. */
export function liveParts(html: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  const first = document.querySelector("meta[http-equiv], link, style, script");
  const scripts = [...document.querySelectorAll("script")].flatMap((script) => ownScript(script) ?? []);
  if (first?.getAttribute("content") !== policyFor(scripts))
    found.push("the policy is missing, does not stand first, or is another than the page needs");
  for (const [index, name] of scripts.entries())
    if (scripts.indexOf(name) < index) found.push(`<script> "${name}" for the second time`);
  for (const element of document.querySelectorAll("script, style, iframe, object, embed, form, base"))
    if (ownScript(element) === null)
      found.push(`<${element.localName}> "${element.textContent?.slice(0, 60)}"`);
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes)
      if (
        /^(style|on.*|srcdoc)$/i.test(name) ||
        (/^\s*(javascript|data|vbscript):/i.test(value) && /^(href|src|xlink:href|action)$/.test(name))
      )
        found.push(`<${element.localName} ${name}="${value.slice(0, 60)}">`);
  return found;
}

/** A page without the tags of our own scripts: every `<script` that is left in its text, something else brought in. */
export function withoutOwnScripts(html: string): string {
  return html.replace(/<script\s[^<>]*><\/script>/g, (tag) => {
    const script = parseHTML(tag).document.querySelector("script");
    return script !== null && ownScript(script) !== null ? "" : tag;
  });
}

/** The least that a page with these scripts of ours can do with: no script without any, nothing read but to find. */
function policyFor(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ...(scripts.length > 0 ? ["script-src 'self'"] : []),
    ...(scripts.includes(READS) ? ["connect-src 'self'"] : []),
    "style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'",
  ].join("; ");
}

/** Which of our own scripts an element is: a file beside the page and nothing within it. Null for everything else. */
function ownScript(element: Element): (typeof OWN)[number] | null {
  const source = element.getAttribute("src") ?? "";
  const name = /^(?:\.{1,2}\/)*_astro\/([a-z]+)\.[\w-]{8}\.js$/.exec(source)?.[1];
  const isFile = element.localName === "script" && element.textContent === "";
  return (isFile && OWN.find((one) => one === name)) || null;
}
