import { countDiagnostics } from "../../engine/describeDiagnostic.ts";
import { Desk } from "../../engine/preview/desk.ts";
import { isFree } from "../../engine/preview/port.ts";
import type { CommandEffects, Ended } from "../command.ts";
import { interrupted } from "../interrupt.ts";
import type { Result } from "../results.ts";
import { UsageError } from "../usage.ts";

/** Serves a live preview until it is interrupted, on a port that was wished or on one that is free. */
export async function served(
  effects: CommandEffects,
  wished: number | undefined,
): Promise<Ended<Result<"dev">>> {
  if (wished !== undefined && !(await isFree(wished)))
    throw new UsageError(`Port ${wished} is in use. Name another, or leave --port out.`);
  const stopped = interrupted();
  const result: { address: string | null } = { address: null };
  const desk = new Desk(
    {
      ...effects,
      failed: (trouble) => {
        effects.found([trouble]);
        effects.meanwhile(result, [trouble]);
      },
      shown: ({ address, diagnostics, milliseconds }) => {
        result.address = address;
        const seconds = (milliseconds / 1000).toFixed(1);
        effects.print(`preview at ${address} · ${countDiagnostics(diagnostics)} · ${seconds} s`);
        effects.meanwhile(result, diagnostics);
      },
      clock: () => performance.now(),
    },
    wished,
  );
  try {
    const opened = desk.open();
    await Promise.race([opened, stopped]);
    // What is broken off as it opens ends with the desk, and has nothing more to say.
    opened.catch(() => {});
    await stopped;
  } finally {
    await desk.close();
  }
  return { exit: 0, result };
}
