/** Loaded before a command, moves its clock to another year. */
const AT = Date.parse(process.env["SEXTANT_CLOCK"] ?? "");
const begun = Date.now();
const Real = Date;

class Moved extends Real {
  constructor(...args: readonly unknown[]) {
    if (args.length === 0) super(Moved.now());
    else super(...(args as [number]));
  }
  static override now(): number {
    return AT + Real.now() - begun;
  }
}
Object.defineProperty(globalThis, "Date", { value: Moved });
