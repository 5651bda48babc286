// Kept: the worker that keeps pages, and what the page says when it comes from there.

const LANGUAGE = "bahasa luring";

const showKept = () => {
  const { kept, asOf } = document.body.dataset;
  const here = document.querySelector(".as-of");
  if (here) here.remove();
  // What was drawn long ago has marks that were used.
  if (kept !== undefined) for (const form of document.forms) renew(form);
  if (kept) document.querySelector("main").prepend(element("p", "as-of", asOf.replace("{time}", told(Number(kept)))));
  listKept();
};

const told = (millis) => {
  const then = new Date(millis);
  const written = (how) => new Intl.DateTimeFormat(document.documentElement.lang, how).format(then);
  const time = written({ hour: "2-digit", minute: "2-digit" });
  if (then.toDateString() === new Date().toDateString()) return time;
  return `${time}, ${written({ weekday: "long", day: "numeric", month: "long" })}`;
};

// Pages that open without signal, by their titles; on the page that says that another one does not.
const listKept = async () => {
  const place = document.querySelector("[data-kept-pages]");
  if (!place || !window.caches) return;
  const links = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith("halaman ")) continue;
    const pages = await caches.open(name);
    for (const request of await pages.keys()) {
      const page = new DOMParser().parseFromString(await (await pages.match(request)).text(), "text/html");
      if (page.querySelector("[data-kept-pages]")) continue;
      const link = element("a", "", page.title);
      link.href = request.url;
      links.unshift(element("li", "", link));
    }
  }
  place.hidden = !links.length;
  place.querySelector("ul").replaceChildren(...links);
};

// After everything that the page needs itself.
addEventListener("load", async () => {
  if (!navigator.serviceWorker) return;
  const { lang } = document.documentElement;
  try {
    await navigator.serviceWorker.register("/sw.js");
    await navigator.serviceWorker.ready;
    // The page for what is not kept is kept in the language that is read here.
    if (localStorage.getItem(LANGUAGE) !== lang && (await fetch("/luring", { headers: HEADERS })).ok) {
      localStorage.setItem(LANGUAGE, lang);
    }
  } catch {
    // A browser that keeps nothing shows what the network brings.
  }
});
