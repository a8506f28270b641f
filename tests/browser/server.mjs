// A static server for dist/site below a path, as on a bureau's host.
//
// By hand: node server.mjs [port]
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".toml": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** A file with a content hash in its name: browsers may cache it, as in deploy/. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;

/** The folder served by default. */
export const SITE = fileURLToPath(new URL("../../dist/site/", import.meta.url));

/**
 * Starts on a free port, or the given one.
 *
 * `requests` grows by `{ method, path, status }` with every answer. `close` stops it. While it
 * runs, `settings.folder` may be replaced, and `settings.instead` may answer a path with `{
 * status, type, body, headers }`.
 */
export async function startServer({ folder = SITE, mount = "/xieguan/", port = 0 } = {}) {
  const requests = [];
  const settings = { folder, instead: () => undefined };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    response.on("finish", () => requests.push({ method: request.method, path, status: response.statusCode }));
    const refuse = (status) => response.writeHead(status, { "content-type": "text/plain" }).end(`${status}\n`);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    // Chromium requests it by itself; outside the mount it belongs to the host.
    if (path === "/favicon.ico") return response.writeHead(204).end();
    if (!path.startsWith(mount)) return refuse(404);
    const { folder, instead } = settings;
    const other = instead(path);
    if (other)
      return response.writeHead(other.status, { "content-type": other.type, ...other.headers }).end(other.body);
    let file = normalize(join(folder, decodeURIComponent(path.slice(mount.length))));
    if (!`${file}${sep}`.startsWith(normalize(folder))) return refuse(403);
    const found = async (name) => (await stat(name).catch(() => undefined))?.isFile();
    if (path.endsWith("/")) file = join(file, "index.html");
    if (!(await found(file))) return refuse(404);
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: `${origin}${mount}`,
    requests,
    settings,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startServer({ port: Number(process.argv[2] ?? 8081) });
  console.log(`dist/site is at ${url}`);
}
