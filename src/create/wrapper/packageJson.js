// @ts-check
// JavaScript for any Node that npm runs on: the wrapper reads it before there is an engine, and the engine after.

/** The package of the engine. */
export const ENGINE = "sextant-report";
/** The oldest Node that the engine runs on, and the one that a report takes along where the machine's is older. */
export const NODE = { oldest: [22, 12, 0], taken: "24.21.0" };

const SCRIPTS = {
  dev: "sextant dev",
  check: "sextant check",
  build: "sextant build",
  test: "sextant check --strict && sextant verify",
};

/**
 * Is a version older than another one, as far as that one says?
 *
 * @param {string} version Such as "20.10.0".
 * @param {readonly number[]} least Such as [22, 12].
 */
export function isOlder(version, least) {
  const parts = version.split(".").map(Number);
  const at = least.findIndex((part, index) => part !== (parts[index] ?? 0));
  return at >= 0 && (parts[at] ?? 0) < (least[at] ?? 0);
}

/**
 * Is a version of Node older than the oldest that the engine runs on?
 *
 * @param {string} version Such as "20.10.0".
 */
export function isOldNode(version) {
  return isOlder(version, NODE.oldest);
}

/**
 * The text of a report's package.json. What stands in the one that is there stays; what a report needs is added.
 *
 * @param {{ readonly before: string | null, readonly name: string, readonly engine: string, readonly node: string }} facts
 *   `before`: the text that is there; `name`: of the folder; `engine`: what npm takes as the engine, a version or a file;
 *   `node`: the machine's version.
 * @returns {string}
 */
export function packageJson({ before, name, engine, node }) {
  const {
    name: own,
    private: isPrivate,
    type,
    scripts,
    dependencies,
    devDependencies,
    allowScripts,
    ...rest
  } = before === null ? {} : JSON.parse(before);
  const taken = isOldNode(node) ? { node: NODE.taken } : {};
  const allowed = isOldNode(node) ? { [`node@${NODE.taken}`]: true } : {};
  const whole = {
    name: own ?? packageName(name),
    private: isPrivate ?? true,
    type: type ?? "module",
    scripts: { ...SCRIPTS, ...written(scripts) },
    dependencies: { [ENGINE]: engine, ...dependencies },
    devDependencies: { ...taken, ...devDependencies },
    allowScripts: { ...allowed, ...allowScripts },
    ...rest,
  };
  const filled = Object.entries(whole).filter(([, value]) => !isEmpty(value));
  return `${JSON.stringify(Object.fromEntries(filled), null, 2)}\n`;
}

/**
 * Scripts that somebody wrote: npm's own `init` writes a test that only fails.
 *
 * @param {Record<string, string> | undefined} scripts
 */
function written(scripts) {
  return Object.fromEntries(
    Object.entries(scripts ?? {}).filter(([, line]) => !line.includes("no test specified")),
  );
}

/** @param {unknown} value */
function isEmpty(value) {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/**
 * A name that npm takes, made of a folder's.
 *
 * @param {string} folder
 */
function packageName(folder) {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+|[-._]+$/g, "")
    .slice(0, 200);
  return name === "" || ["node_modules", "favicon.ico", "sextant-report"].includes(name) ? "report" : name;
}
