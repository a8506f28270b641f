// The service worker: caches one release of the site for use offline, all files or none.
// `cargo xtask dist` fills in the release and its files in the next two lines.
const RELEASE = "";
const FILES = [];

// One cache for each release. The whole host shares the storage with its other pages, and with
// other copies of this one under other paths.
const OURS = `xieguan ${registration.scope} `;
const CACHE = OURS + RELEASE;
/** The entry that marks the cache of a release that has been in use. */
const USED = new URL("./?used", registration.scope).href;

/** A file with a hash of its content in its name. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;
/** The pages, and the only thing in them that may differ: the line by which whoever runs the site
 * names a further language (docs/languages.md), with any space around it. Elsewhere lines of a page
 * have none. */
const PAGE = /^(\.\/|bureau\.html)$/;
const LINE = /\s*<link rel="xieguan-language"[^<>]*>\s*/;
const at = (name) => new URL(name, registration.scope).href;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});

/** Caches every file and checks its digest, so that neither a network's log-in page nor a file
 * of a half-copied site is cached. */
async function install() {
  try {
    const cache = await caches.open(CACHE);
    const request = ([name, integrity]) =>
      new Request(at(name), { cache: HASHED.test(name) ? "default" : "no-cache", integrity });
    await cache.addAll(FILES.filter(([name]) => !PAGE.test(name)).map(request));
    for (const file of FILES.filter(([name]) => PAGE.test(name))) await addPage(cache, file);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Caches a page, and the further language that it names. Without that language the copy is whole. */
async function addPage(cache, [name, integrity]) {
  const answer = await fetch(at(name), { cache: "no-cache" });
  const html = (await answer.clone().text()).replaceAll("\r", "");
  const line = LINE.exec(html)?.[0] ?? "";
  const digests = await Promise.all([html, html.replace(line, "\n")].map(digest));
  if (!answer.ok || !digests.includes(integrity)) throw new TypeError(`${name} is not of this release`);
  await cache.put(at(name), answer);
  const value = (name) => new RegExp(` ${name}="([^"]*)"`).exec(line)?.[1];
  const pack = value("href");
  if (pack) await cache.add(new Request(at(pack), { integrity: value("integrity") ?? "" })).catch(console.warn);
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-384", new TextEncoder().encode(text)));
  return "sha384-" + btoa(String.fromCharCode(...bytes));
}

/** Keeps the release before this one: an open page may still request its files. */
async function activate() {
  const used = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS) || name === CACHE) continue;
    if (await caches.match(USED, { cacheName: name })) used.push(name);
    else await caches.delete(name);
  }
  for (const name of used.slice(0, -1)) await caches.delete(name);
  const cache = await caches.open(CACHE);
  await cache.put(USED, new Response(RELEASE));
  await clients.claim();
}

async function answer(request) {
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  // The page has one cache entry, whatever its query and hash, and with or without index.html.
  const wanted = address.href.replace(/\/index\.html$/, "/");
  const names = await caches.keys();
  for (const name of [CACHE, ...names.filter((cache) => cache.startsWith(OURS) && cache !== CACHE)]) {
    const kept = await caches.match(wanted, { cacheName: name });
    if (kept) return kept;
  }
  const fetched = await fetch(request);
  // For a file of a removed release, some servers answer with a page.
  const page = fetched.headers.get("content-type")?.includes("text/html");
  return page && HASHED.test(address.pathname) ? new Response(null, { status: 404 }) : fetched;
}
