import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import net from "node:net";

/** Loaded before a command (`node --import`): every try to reach the network is written down and fails. */
const log = process.env["SEXTANT_SOCKET_LOG"];

function refuse(what: string): never {
  const line = `${what}\n${new Error("tried").stack ?? ""}\n`;
  if (log !== undefined) appendFileSync(log, line);
  throw new Error(`the network is out of bounds: ${what}`);
}

net.Socket.prototype.connect = (...args: unknown[]) => refuse(`connect ${JSON.stringify(args[0])}`);
dgram.Socket.prototype.connect = () => refuse("datagram");
dgram.Socket.prototype.send = () => refuse("datagram");
Object.assign(dns, { lookup: () => refuse("lookup"), resolve: () => refuse("resolve") });
Object.assign(dns.promises, { lookup: () => refuse("lookup"), resolve: () => refuse("resolve") });
