import { writeFileSync } from "node:fs";

/** Loaded before a command (`node --import`): on exit it writes down the most memory that the process held, in kB. */
process.on("exit", () => {
  const file = process.env["SEXTANT_USAGE"];
  if (file !== undefined) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
