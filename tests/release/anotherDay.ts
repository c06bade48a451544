/** Loaded before a command, it runs 400 days later, and for a user whose files nobody else may read. */
const LATER = 400 * 86_400_000;
const now = Date.now.bind(Date);
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args) => Reflect.construct(target, args.length === 0 ? [now() + LATER] : args, target),
  get: (target, key) => (key === "now" ? () => now() + LATER : Reflect.get(target, key)),
});
process.umask(0o077);
