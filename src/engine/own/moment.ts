/** The module that stands for what a component may not depend on. */
export const MOMENT = "\0sextant:moment";

/** What of JavaScript depends on the moment, the machine or the network, by the name of what refuses it. */
export const REFUSED: Record<string, [string, string]> = {
  Date: [MOMENT, "Days"],
  "Math.random": [MOMENT, "random"],
  fetch: [MOMENT, "ask"],
  performance: [MOMENT, "clock"],
  process: [MOMENT, "machine"],
  WebSocket: [MOMENT, "ask"],
  XMLHttpRequest: [MOMENT, "ask"],
};

/** Refuses, while a component is rendered, what would make it another one tomorrow. */
export function momentModule(): string {
  return `const refuse = (what) => { throw new Error(what + " depends on the moment, the machine or the network, and what is sealed must not"); };
const never = (what) => new Proxy(() => {}, { apply: () => refuse(what), construct: () => refuse(what), get: () => refuse(what) });
export const Days = new Proxy(globalThis.Date, {
  apply: () => refuse("Date"),
  construct: (of, words, as) => words.length === 0 ? refuse("new Date") : Reflect.construct(of, words, as),
  get: (of, name) => name === "now" ? () => refuse("Date.now") : Reflect.get(of, name),
});
export const random = () => refuse("Math.random");
export const ask = never("a request");
export const clock = never("performance");
export const machine = never("process");
`;
}
