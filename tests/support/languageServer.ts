import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { REPOSITORY } from "./roots.ts";

const message = z.object({
  id: z.union([z.number(), z.string()]).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});

const asked = z.object({ items: z.array(z.unknown()) });

/** Astro's language server on a folder, asked over its standard input as its VS Code extension asks it. */
export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #answers = new Map<number, (result: unknown) => void>();
  #pending: Buffer = Buffer.alloc(0);
  #last = 0;

  constructor() {
    const server = join(REPOSITORY, "node_modules/@astrojs/language-server/bin/nodeServer.js");
    this.#process = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    this.#process.stdout?.on("data", (chunk: Buffer) => this.#read(chunk));
  }

  /** Begins on a folder, with help for content files switched on. */
  async start(root: string): Promise<void> {
    const uri = pathToFileURL(root).href;
    const tsdk = join(REPOSITORY, "node_modules/typescript/lib");
    await this.ask("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "root" }],
      capabilities: { workspace: { configuration: true } },
      initializationOptions: { typescript: { tsdk }, contentIntellisense: true },
    });
    this.#send({ method: "initialized", params: {} });
  }

  open(path: string, text: string): string {
    const uri = pathToFileURL(path).href;
    const textDocument = { uri, languageId: "mdx", version: 1, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return uri;
  }

  ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#answers.set(id, resolve));
  }

  stop(): void {
    this.#process.kill();
  }

  #send(content: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...content }));
    this.#process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #read(chunk: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    for (let one = this.#next(); one !== null; one = this.#next()) this.#take(one);
  }

  /** The next whole message; null where it has not come yet. */
  #next(): z.output<typeof message> | null {
    const end = this.#pending.indexOf("\r\n\r\n");
    const length = Number(/Content-Length: (\d+)/.exec(this.#pending.subarray(0, end).toString())?.[1]);
    if (end < 0 || this.#pending.length < end + 4 + length) return null;
    const body = this.#pending.subarray(end + 4, end + 4 + length).toString();
    this.#pending = this.#pending.subarray(end + 4 + length);
    return message.parse(JSON.parse(body));
  }

  #take({ id, method, params, result }: z.output<typeof message>): void {
    if (id === undefined) return;
    if (method === undefined) this.#answers.get(Number(id))?.(result);
    else {
      const wanted = asked.safeParse(params);
      this.#send({ id, result: wanted.success ? wanted.data.items.map(() => null) : null });
    }
  }
}
