// Stands between the pages and the network: pages come from the network first and from this phone when that fails.
// What is kept of a community was drawn for one person. As soon as an answer was drawn for somebody else, or somebody
// signs out, it is gone. `SITE` comes from the server.

const KEPT_MAX = 40;
const PATIENCE_MILLIS = 6000;
const FIXED = `tetap ${SITE.version}`;
const never = new RegExp(SITE.never);
const leaving = new RegExp(SITE.leaving);
// Grows when pages are dropped: what was asked for before comes too late to be kept.
let turn = 0;

// A community's shelf, for the person with that number; with none, what all its shelves begin with.
const shelf = (url, viewer) => `halaman ${url.pathname.split("/")[1]} ${viewer}`;
const place = (url) => url.pathname + url.search;

const dropAllBut = async (url, kept) => {
  for (const name of await caches.keys()) {
    if (!name.startsWith(shelf(url, "")) || name === kept) continue;
    turn += 1;
    await caches.delete(name);
  }
};

const keep = async (address, answer, asked) => {
  const url = new URL(address);
  const viewer = answer.headers.get("percik-viewer");
  if (viewer === null || asked !== turn) return;
  const name = shelf(url, viewer);
  await dropAllBut(url, name);
  const secret = never.test(url.pathname) || /no-store/.test(answer.headers.get("cache-control"));
  if (secret || answer.status !== 200 || !/^text\/html/.test(answer.headers.get("content-type"))) return;
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  for (const gone of ["content-encoding", "content-length", "vary"]) headers.delete(gone);
  headers.set("percik-kept", Date.now());
  const before = turn;
  const pages = await caches.open(name);
  // The last one opened stands last.
  await pages.delete(place(url));
  await pages.put(place(url), new Response(text, { headers }));
  for (const old of (await pages.keys()).slice(0, -KEPT_MAX)) await pages.delete(old);
  // Somebody has signed out meanwhile.
  if (before !== turn) await caches.delete(name);
};

// The page as it was, which says so itself.
const asItWas = async (answer) => {
  const page = (await answer.text()).replace("<body", `<body data-kept="${answer.headers.get("percik-kept") || ""}"`);
  return new Response(page, { headers: answer.headers });
};

const kept = async (url) => {
  for (const name of await caches.keys()) {
    const found = name.startsWith(shelf(url, "")) && (await (await caches.open(name)).match(place(url)));
    if (found) return asItWas(found);
  }
  return null;
};

const otherwise = async (request, url) => {
  const old = await kept(url);
  if (old) return old;
  if (request.mode !== "navigate") return Response.error();
  const there = new URL(SITE.offline, url);
  const page = (await kept(there)) || (await (await caches.open(FIXED)).match(SITE.offline).then(asItWas));
  return new Response((await page.text()).replace(/data-kept="\d+"/, 'data-kept=""'), { headers: page.headers });
};

const page = (event, url) => {
  const { request } = event;
  const asked = turn;
  let copy;
  const coming = fetch(request).then((answer) => {
    copy = answer.clone();
    return answer;
  });
  event.waitUntil(coming.then(() => keep(copy.url || request.url, copy, asked)).catch(() => {}));
  const late = new Promise((done) => setTimeout(done, PATIENCE_MILLIS));
  return Promise.race([coming, late]).then(
    async (answer) => {
      // Not the server but something on the way to it.
      if (answer && answer.status !== 502 && answer.status !== 504) return answer;
      return (await kept(url)) || coming.catch(() => otherwise(request, url));
    },
    () => otherwise(request, url),
  );
};

// An act is answered with the page it leads to, which is newer than what is kept of it.
const act = async (event) => {
  const asked = turn;
  const answer = await fetch(event.request);
  if (answer.redirected) event.waitUntil(keep(answer.url, answer.clone(), asked).catch(() => {}));
  return answer;
};

const asset = async (request, url) => {
  const fixed = await caches.open(FIXED);
  const known = await fixed.match(url.pathname);
  if (known) return known;
  return fetch(request).catch(() => {
    // A page from before an upgrade asks for what is gone: today's will do.
    const named = SITE.assets.find((it) => it.split("/").pop() === url.pathname.split("/").pop());
    return named ? fixed.match(named) : Response.error();
  });
};

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  const live = request.headers.has("x-percik");
  if (request.method === "POST") {
    if (leaving.test(url.pathname)) {
      turn += 1;
      event.waitUntil(dropAllBut(url));
    }
    // A form that leaves its page goes its own way, so that it still says from which site it comes.
    if (live) event.respondWith(act(event));
  } else if (request.method === "GET") {
    if (url.pathname.startsWith("/aset/")) event.respondWith(asset(request, url));
    else if (live || request.mode === "navigate") event.respondWith(page(event, url));
  }
});

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(FIXED).then((fixed) => fixed.addAll([SITE.offline, ...SITE.assets])));
});

// The page that brought the worker was not kept by it: it is asked for once more.
const begin = async () => {
  for (const name of await caches.keys()) if (name.startsWith("tetap ") && name !== FIXED) await caches.delete(name);
  await clients.claim();
  for (const { url } of await clients.matchAll({ type: "window" })) {
    if (never.test(new URL(url).pathname)) continue;
    const asked = turn;
    await fetch(url, { headers: { "X-Percik": "live" } })
      .then((answer) => answer.redirected || keep(url, answer, asked))
      .catch(() => {});
  }
};

addEventListener("activate", (event) => event.waitUntil(begin()));
