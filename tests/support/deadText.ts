import { parseHTML } from "linkedom";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** A deck runs one script, a file of its own. */
const DECK_POLICY = POLICY.replace("style-src", "script-src 'self'; style-src");

/** What in a page could run or be refused by the content security policy; and whether the policy stands first. */
export function liveParts(html: string): string[] {
  const { document } = parseHTML(html);
  const found: string[] = [];
  const first = document.querySelector("meta[http-equiv], link, style, script");
  const isDeck = document.querySelector("body > main.deck") !== null;
  const policy = isDeck ? DECK_POLICY : POLICY;
  if (first?.getAttribute("content") !== policy) found.push("the policy is missing, or does not stand first");
  for (const element of document.querySelectorAll("script, style, iframe, object, embed, form, base"))
    if (!isDeck || !isOwnScript(element))
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

/** A file of the deck's own, and nothing within the page. */
function isOwnScript(element: Element): boolean {
  const source = element.getAttribute("src") ?? "";
  return (
    element.localName === "script" &&
    element.textContent === "" &&
    /^[./]+[\w./-]*_astro\/deck\.[\w-]+\.js$/.test(source)
  );
}
