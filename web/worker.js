// The service worker: one release of the site, whole or not at all, for use without a
// network. `cargo xtask dist` writes the release and its files into the first two lines.
const RELEASE = "";
const FILES = [];

// One cache for each release. The storage belongs to the whole host: other pages, and other
// copies of this one under other paths, have caches of their own there.
const OURS = `xieguan ${registration.scope} `;
const CACHE = OURS + RELEASE;
/** In the cache of a release that has been in use. */
const USED = new URL("./?used", registration.scope).href;

/** A file whose name tells its content. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;
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

/** Every file, and each with the digest it has in this release: what a network's log-in page
 * or a half-copied site would answer is not taken for one. */
async function install() {
  try {
    const cache = await caches.open(CACHE);
    const request = ([name, integrity]) =>
      new Request(at(name), { cache: HASHED.test(name) ? "default" : "no-cache", integrity });
    await cache.addAll(FILES.map(request));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** The release before this one stays: a page that is open may still ask for its files. */
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
  // However the page was asked for, it is one file.
  const wanted = address.href.replace(/\/index\.html$/, "/");
  const names = await caches.keys();
  for (const name of [CACHE, ...names.filter((one) => one.startsWith(OURS) && one !== CACHE)]) {
    const kept = await caches.match(wanted, { cacheName: name });
    if (kept) return kept;
  }
  const fetched = await fetch(request);
  // A file of a release that is gone: some servers answer with a page.
  const page = fetched.headers.get("content-type")?.includes("text/html");
  return page && HASHED.test(address.pathname) ? new Response(null, { status: 404 }) : fetched;
}
