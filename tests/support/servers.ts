import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A throwaway database server on loopback; all that it writes is in a temporary folder. */
export interface Server {
  readonly port: number;
  readonly password: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** In `.ci/run` nothing is skipped: a missing server is a failure there. */
const REQUIRED = process.env["SEXTANT_DATABASES"] === "required";

/** Characters that addresses must encode. */
export const PASSWORD = "s3cret p@ss/w%rd";

const INITDB = globSync("/usr/lib/postgresql/*/bin/initdb").at(-1);
const CLICKHOUSE = ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].find(existsSync);

/** Is the server installed? Says so when its tests are skipped. */
export function hasPostgres(): boolean {
  return installed("PostgreSQL", INITDB);
}

export function hasClickhouse(): boolean {
  return installed("ClickHouse", CLICKHOUSE);
}

function installed(name: string, program: string | undefined): boolean {
  if (program !== undefined) return true;
  if (REQUIRED) throw new Error(`${name} is not installed, and no test may be skipped here`);
  console.warn(`${name} is not installed: its tests are skipped (.ci/tools installs it)`);
  return false;
}

/** A PostgreSQL cluster with the user postgres and the database postgres. */
export async function startPostgres(): Promise<Server> {
  const bin = (INITDB ?? "").replace(/initdb$/, "");
  const folder = mkdtempSync(join(tmpdir(), "sextant-pg-"));
  const user = serverUser("postgres");
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const secret = join(folder, "password");
  writeFileSync(secret, PASSWORD, { mode: 0o644 });
  const data = join(folder, "data");
  const made = spawnSync(
    `${bin}initdb`,
    [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      `--pwfile=${secret}`,
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "-N",
    ],
    { ...user, encoding: "utf8", cwd: "/" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const options = [
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "shared_buffers=64MB",
    "listen_addresses=127.0.0.1",
  ];
  const process_ = spawn(
    `${bin}postgres`,
    ["-D", data, "-p", String(port), "-k", folder, ...options.flatMap((option) => ["-c", option])],
    { ...user, cwd: "/", stdio: "ignore" },
  );
  await answers(process_, port);
  return server(process_, port, folder);
}

/** A ClickHouse server with the users default, and reader, who can only read; with the ports of two, tables may be distributed over both. */
export async function startClickhouse(
  tcp: readonly number[] = [],
  own = 0,
): Promise<Server & { readonly tcp: number }> {
  const folder = mkdtempSync(join(tmpdir(), "sextant-ch-"));
  for (const name of ["data", "tmp"]) mkdirSync(join(folder, name));
  const [port, tcpPort] = [await freePort(), tcp[own] ?? (await freePort())];
  const shards = tcp.map(
    (one) =>
      `<shard><replica><host>127.0.0.1</host><port>${one}</port><user>default</user><password>${PASSWORD}</password></replica></shard>`,
  );
  writeFileSync(
    join(folder, "config.xml"),
    `<yandex><logger><level>fatal</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
    <http_port>${port}</http_port><tcp_port>${tcpPort}</tcp_port><listen_host>127.0.0.1</listen_host>
    <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config>
    <default_profile>default</default_profile><default_database>default</default_database><timezone>UTC</timezone>
    <mark_cache_size>5368709120</mark_cache_size><remote_servers><both>${shards.join("")}</both></remote_servers></yandex>`,
  );
  writeFileSync(
    join(folder, "users.xml"),
    `<yandex><profiles><default><max_threads>2</max_threads></default><reader><readonly>1</readonly></reader></profiles><users><reader><password>${PASSWORD}</password>
    <networks><ip>127.0.0.1</ip></networks><profile>reader</profile><quota>default</quota></reader><default><password>${PASSWORD}</password>
    <networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
    <quotas><default></default></quotas></yandex>`,
  );
  const process_ = spawn(CLICKHOUSE ?? "", [`--config-file=${folder}/config.xml`], {
    cwd: folder,
    stdio: "ignore",
  });
  await answers(process_, port);
  return { ...server(process_, port, folder), tcp: tcpPort };
}

/** Runs a statement on a ClickHouse server over HTTP. */
export async function askClickhouse(
  { port, password }: Server,
  sql: string,
  body: Uint8Array<ArrayBuffer> | string = "",
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/?query=${encodeURIComponent(sql)}`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`default:${password}`).toString("base64")}` },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** A port between a client and a server, whose connections can be cut. */
export async function startProxy(
  target: number,
): Promise<{ port: number; bytes(): number; cut(): void; stop(): void }> {
  const sockets = new Set<Socket>();
  let bytes = 0;
  const proxy = createServer((client) => {
    const server_ = connect(target, "127.0.0.1");
    for (const socket of [client, server_]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    server_.on("data", (chunk) => {
      bytes += chunk.length;
    });
    client.pipe(server_).pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    bytes: () => bytes,
    cut,
    stop() {
      cut();
      proxy.close();
    },
  };
}

/** Servers refuse to run as root: then they run as the user whom the package made. */
function serverUser(name: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Waits until a port is open. */
async function answers(started: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (started.exitCode !== null) throw new Error(`the server ended with ${started.exitCode}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true));
      socket.on("error", () => resolve(false));
      socket.on("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server does not answer");
}

function server(started: ChildProcess, port: number, folder: string): Server {
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (started.exitCode !== null || started.signalCode !== null) resolve();
      else started.once("exit", () => resolve());
      started.kill(signal);
    });
  return {
    port,
    password: PASSWORD,
    kill: () => end("SIGKILL"),
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export { freePort };
