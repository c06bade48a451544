import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import type { Scratch } from "./oracleRoots.ts";

/** A time-stamping authority of this machine, of which stock openssl makes all. */
export interface Authority {
  /** Its root certificate (PEM). */
  readonly certificate: string;
  /** The answer to a query (RFC 3161). */
  answer(query: Uint8Array): Buffer;
  /** A token of these bytes. */
  stamp(bytes: string | Uint8Array, hash?: "sha256" | "sha1"): Buffer;
}

/** Makes an authority whose certificates are valid for so many days from now; below 1 they have expired. */
export function makeAuthority(files: Scratch, name: string, days = 30): Authority {
  const at = (file: string) => files.path(`${name}/${file}`);
  files.write(`${name}/tsa.cnf`, CONFIG.replaceAll("HOME", files.path(name)));
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"] });
  const certify = (who: string, signer: readonly string[]) => {
    openssl(
      "req",
      "-new",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      at(`${who}.key`),
      "-out",
      at(`${who}.csr`),
      "-subj",
      `/CN=${name} ${who}`,
    );
    const extensions = ["-extfile", at("tsa.cnf"), "-extensions", who];
    const given = [
      "-in",
      at(`${who}.csr`),
      "-out",
      at(`${who}.pem`),
      "-days",
      String(days),
      "-set_serial",
      "7",
    ];
    openssl("x509", "-req", ...given, ...extensions, ...signer);
  };
  files.write(`${name}/serial`, "01\n");
  certify("root", ["-signkey", at("root.key")]);
  certify("tsa", ["-CA", at("root.pem"), "-CAkey", at("root.key")]);
  const answer = (query: Uint8Array) => {
    files.write(`${name}/query`, query);
    openssl(
      "ts",
      "-reply",
      "-config",
      at("tsa.cnf"),
      "-section",
      "tsa_",
      "-queryfile",
      at("query"),
      "-out",
      at("reply"),
    );
    return readFileSync(at("reply"));
  };
  return {
    certificate: readFileSync(at("root.pem"), "utf8"),
    answer,
    stamp: (bytes, hash = "sha256") => {
      files.write(`${name}/data`, bytes);
      return answer(openssl("ts", "-query", "-data", at("data"), `-${hash}`, "-cert"));
    },
  };
}

const CONFIG = `[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[tsa]
extendedKeyUsage = critical, timeStamping
[tsa_]
serial = HOME/serial
signer_cert = HOME/tsa.pem
signer_key = HOME/tsa.key
certs = HOME/root.pem
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha1
ess_cert_id_alg = sha256
`;

/** A host on a free port of this machine, and what it was sent. */
export async function serve(handle: RequestListener) {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** An authority behind a host: it answers what it is sent. */
export function serveAuthority(authority: Authority) {
  return serve((request, response) => {
    request.setEncoding("latin1");
    void text(request).then((query) =>
      response
        .setHeader("content-type", "application/timestamp-reply")
        .end(authority.answer(Buffer.from(query, "latin1"))),
    );
  });
}
