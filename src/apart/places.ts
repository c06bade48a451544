import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";
import type { Place } from "./remote.ts";

/** A thread in which DuckDB-WASM runs. */
export function wasmThread(): Place {
  const worker = new Worker(new URL("./wasmThread.ts", import.meta.url), { execArgv: [] });
  return {
    canStop: false,
    post: (message, lent) => worker.postMessage(message, [...lent]),
    listen: (answered, gone) => {
      worker.on("message", answered);
      worker.on("error", (error) => gone(error instanceof Error ? error.message : String(error)));
      worker.on("exit", () => gone("DuckDB has ended"));
    },
    hold: (isWaitedFor) => {
      if (isWaitedFor) worker.ref();
      else worker.unref();
    },
    end: () => void worker.terminate(),
  };
}

/** A process in which native DuckDB runs. */
export function nativeProcess(): Place {
  const child = fork(new URL("./nativeProcess.ts", import.meta.url), [], {
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    canStop: true,
    post: (message) => void (child.connected && child.send(message)),
    listen: (answered, gone) => {
      child.on("message", answered);
      child.on("error", (error) => gone(error.message));
      // What takes all memory of the process leaves no word behind.
      child.on("exit", (_, signal) =>
        gone(signal === null ? "DuckDB has ended" : `Out of Memory Error: DuckDB was ended (${signal})`),
      );
    },
    hold: (isWaitedFor) => {
      for (const held of [child, child.channel])
        if (isWaitedFor) held?.ref();
        else held?.unref();
    },
    end: () => void child.kill("SIGKILL"),
  };
}
