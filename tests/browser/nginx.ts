// A real nginx with the published configuration, on a local port.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SITE } from "./server.mjs";

const PROGRAM = process.env.XIEGUAN_NGINX ?? "/usr/sbin/nginx";
const MODULE = process.env.XIEGUAN_NGINX_BROTLI ?? "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const EMBED = fileURLToPath(new URL("../../dist/embed/", import.meta.url));
const DEPLOY = fileURLToPath(new URL("../../dist/deploy/", import.meta.url));

/** The published configurations; the second for an nginx without the brotli module. */
export type Configuration = "nginx.conf" | "nginx-without-brotli.conf";

/**
 * Makes a folder with the site below /bureau/xieguan/, the element below /bureau/embed/, and a
 * main configuration as distributions have it: their MIME types come before ours.
 */
async function prepared(configuration: Configuration) {
  const folder = mkdtempSync(join(tmpdir(), "xieguan-nginx-"));
  const root = join(folder, "root");
  mkdirSync(join(root, "bureau"), { recursive: true });
  symlinkSync(SITE, join(root, "bureau", "xieguan"));
  symlinkSync(EMBED, join(root, "bureau", "embed"));
  const port = await freePort();
  const given = readFileSync(join(DEPLOY, configuration), "utf8");
  const config = given
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/xieguan;", `root ${root};`);
  if (config.split(root).length !== 2 || !config.includes(`:${port};`))
    throw new Error("deploy/nginx.conf: no place for the port or the folder");
  writeFileSync(join(folder, "site.conf"), config);
  const module = configuration === "nginx.conf" && MODULE !== "" ? `load_module ${MODULE};` : "";
  const log = join(folder, "access.log");
  writeFileSync(
    join(folder, "nginx.conf"),
    `${module}
    ${process.getuid?.() === 0 ? "user root;" : ""}
    daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 512; }
    http {
      types { text/html html htm shtml; application/javascript js; image/png png; }
      default_type application/octet-stream;
      log_format sent '$status $bytes_sent $body_bytes_sent "$sent_http_content_encoding" $request_uri';
      access_log ${log} sent;
      keepalive_requests 1000000;
      client_body_temp_path ${folder}/a; proxy_temp_path ${folder}/b; fastcgi_temp_path ${folder}/c;
      uwsgi_temp_path ${folder}/d; scgi_temp_path ${folder}/e;
      include ${folder}/site.conf;
    }`,
  );
  return { folder, port, log };
}

/** The result of `nginx -t`: whether the configuration is valid, and the output. */
export async function tested(configuration: Configuration) {
  const { folder } = await prepared(configuration);
  const { status, stderr } = spawnSync(PROGRAM, ["-t", "-p", folder, "-c", join(folder, "nginx.conf")], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true, force: true });
  return { takes: status === 0, output: stderr };
}

/** Starts nginx with one worker and a log of what it sends. */
export async function startNginx(configuration: Configuration = "nginx.conf") {
  const { folder, port, log } = await prepared(configuration);
  const nginx = spawn(PROGRAM, ["-p", folder, "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  nginx.stderr.on("data", (text) => (output += text));
  const ended = new Promise<void>((done) => nginx.once("exit", () => done()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    if (await answers(port)) break;
    if (tries > 100 || nginx.exitCode !== null) throw new Error(`nginx did not start: ${output}`);
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    origin,
    port,
    url: `${origin}/bureau/xieguan/`,
    /** What was sent: status, bytes with and without headers, encoding, path. */
    sent: () =>
      (existsSync(log) ? readFileSync(log, "utf8") : "")
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => {
          const [, status, bytes, body, encoding, path] = /^(\d+) (\d+) (\d+) "(.*)" (.*)$/.exec(line)!;
          return { status: Number(status), bytes: Number(bytes), body: Number(body), encoding: encoding!, path: path! };
        }),
    close: async () => {
      nginx.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address!.port : 0));
    });
  });
}

function answers(port: number) {
  return new Promise<boolean>((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket.destroy() !== undefined));
    socket.once("error", () => resolve(false));
  });
}

/** Requests per second for one path, over this number of connections. */
export async function load(port: number, path: string, connections: number, seconds: number) {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n`;
  const until = performance.now() + seconds * 1000;
  let answered = 0;
  const client = () =>
    new Promise<void>((done, failed) => {
      // The first answer gives the length of all: they are the same.
      let [length, got] = [0, 0];
      const socket = connect(port, "127.0.0.1", () => socket.write(request));
      socket.once("error", failed);
      socket.once("close", () => failed(new Error("nginx closed a connection under load")));
      socket.on("data", (bytes: Buffer) => {
        if (length === 0) {
          const head = bytes.toString("latin1");
          const end = head.indexOf("\r\n\r\n") + 4;
          if (!head.startsWith("HTTP/1.1 200 ")) return failed(new Error(head.slice(0, 100)));
          length = end + Number(/content-length: (\d+)/i.exec(head)![1]);
        }
        got += bytes.length;
        while (got >= length) {
          got -= length;
          answered += 1;
          if (performance.now() > until) return done(void socket.destroy());
          socket.write(request);
        }
      });
    });
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  return Math.round((answered * 1000) / (performance.now() - began));
}
