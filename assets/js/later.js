// Later: what cannot reach the server waits on this phone and is sent once, one after the other, in the order in which
// it was written. Each entry belongs to who wrote it and is neither shown nor sent when somebody else is signed in.
// Invariant: an entry is sent with the same mark and the same words every time, so that a repeat is known as one.

const WAITING = "menunggu ";
const TURN = "giliran";
const AGAIN_MILLIS = 20000;
const ANSWER_MILLIS = 30000;
// What one batch of taps may come to at the server is five times as much.
const MERGED_MOST = 100;
// The entry that is on its way.
let flying = null;
let pumping = false;
// Whether there was reason to try anew while a try was under way, which may be in vain.
let askedAgain = false;
let pumpTimer = 0;
// What was handed to the network and not answered yet: a button or form → how to let it wait.
const flights = new Map();

const who = () => document.body.dataset.who || "";

// A phone may refuse to keep anything.
const stored = (act, otherwise) => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

// All that is here of whoever looks at the page, refused ones too, oldest first.
const entries = () =>
  stored(() => {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(WAITING));
    const all = keys.sort().map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }));
    return all.filter((entry) => who() && entry.who === who());
  }, []);

const waiting = () => entries().filter((entry) => entry.why === undefined);

const put = ({ key, ...entry }) =>
  stored(() => {
    localStorage.setItem(key, JSON.stringify(entry));
    return true;
  }, false);

const remove = (key) => stored(() => localStorage.removeItem(key));

const nextKey = () => {
  const last = Object.keys(localStorage).filter((key) => key.startsWith(WAITING)).sort().pop();
  const after = last ? Number(last.slice(WAITING.length).split("-")[0]) + 1 : 0;
  return `${WAITING}${Math.max(Date.now(), after)}-${freshMark().slice(0, 6)}`;
};

const mayWait = (form, button) =>
  form.matches("[data-later], [data-counter]") && !(button && button.hasAttribute("data-now"));

// Is this the form that was filled in, or one like it on another page? What is hidden in it tells.
const fits = (form, { to, body }) => {
  if (form.getAttribute("action") !== to) return false;
  const said = new URLSearchParams(body);
  const hidden = [...form.querySelectorAll("input[type=hidden]")].filter((it) => !/^(once|taken_at)$/.test(it.name));
  return hidden.every((it) => said.getAll(it.name).includes(it.value));
};

// Lets it wait; false when that cannot be. `tried` is true when it may have arrived.
const letWait = (form, button, to, body, tried) => {
  if (!who() || !mayWait(form, button)) return false;
  const counter = form.hasAttribute("data-counter");
  const latest = form.dataset.later === "latest";
  const like = waiting().filter((entry) => entry.key !== flying && fits(form, entry));
  const last = like.at(-1);
  const change = counter && last && !last.tried ? changeOf(last) + changeOf({ body }) : NaN;
  if (Math.abs(change) <= MERGED_MOST && !tried) {
    if (!change) remove(last.key);
    if (!change) return true;
    const sum = new URLSearchParams(body);
    sum.set("change", change);
    return put({ ...last, body: String(sum), words: [...wordsOf(form, button), change] });
  }
  const [heading] = document.querySelectorAll("main h1");
  const kept = put({
    key: stored(nextKey, ""),
    who: who(),
    to,
    body,
    tried,
    latest,
    page: location.pathname + location.search,
    title: heading ? heading.textContent.trim() : document.title,
    words: counter ? [...wordsOf(form, button), changeOf({ body })] : wordsOf(form, button),
    hand: button && button.name ? [button.name, button.value] : null,
    pressed: button && button.matches(".tile") ? button.getAttribute("aria-pressed") : null,
  });
  // What waited to say the same thing otherwise gives way.
  if (kept && latest) for (const entry of like) remove(entry.key);
  return kept;
};

const changeOf = ({ body }) => Number(new URLSearchParams(body).get("change"));

const WRITTEN = "input:not([type=hidden], [type=checkbox], [type=radio]), textarea";

// A second tap on a form that was emptied because what stood in it waits.
const repeatsNothing = (form, button) => {
  if (form.dataset.later !== "" || (button && button.name) || !form.querySelector(WRITTEN)) return false;
  return ![...form.elements].some(isTyped) && waiting().some((entry) => fits(form, entry));
};

// What a person would recognise it by: what they typed, and the name on what they tapped.
const wordsOf = (form, button) => {
  const typed = [...form.elements].filter((it) => it.matches(WRITTEN) && isTyped(it));
  if (form.hasAttribute("data-keep") && typed.length) return typed.map((it) => it.value);
  const label = form.querySelector(".counter-label") || (button && (button.querySelector(".tile-name") || button));
  return [...(label ? [label.textContent.trim()] : []), ...typed.map((it) => it.value)];
};

// Sends a form's words; null for an answer that did not come.
const post = async (to, body, more) => {
  const gone = new AbortController();
  // Whoever waits for nothing must be able to go on; pictures take as long as they take.
  const timer = typeof body === "string" ? setTimeout(() => gone.abort(), ANSWER_MILLIS) : 0;
  const headers = { ...HEADERS, ...(more && more.headers) };
  if (typeof body === "string") headers["Content-Type"] = "application/x-www-form-urlencoded;charset=UTF-8";
  try {
    const answer = await fetch(to, { method: "POST", body, signal: gone.signal, ...more, headers });
    return [answer, await answer.text()];
  } catch {
    return [null, ""];
  } finally {
    clearTimeout(timer);
  }
};

const isNoAnswer = (answer) => !answer || answer.status >= 500 || answer.status === 408;

// They must sign in first: what they wrote waits.
const isTurnedAway = (answer) => {
  const { door } = document.body.dataset;
  return [401, 403, 429].includes(answer.status) || (door && new URL(answer.url).pathname === door);
};

// One at a time, in one tab alone.
const inTurn = async (act) => {
  if (navigator.locks) return navigator.locks.request("percik", { ifAvailable: true }, (turn) => turn && act());
  const now = Date.now();
  if (Number(localStorage.getItem(TURN)) > now) return null;
  localStorage.setItem(TURN, now + 2 * ANSWER_MILLIS);
  try {
    return await act();
  } finally {
    localStorage.removeItem(TURN);
  }
};

const pump = async () => {
  clearTimeout(pumpTimer);
  askedAgain = pumping;
  if (pumping || !waiting().length) return again();
  pumping = true;
  sending += 1;
  let settled = 0, sent = 0;
  await inTurn(async () => {
    for (let entry = waiting()[0]; entry; entry = waiting()[0]) {
      const outcome = await deliver(entry);
      if (!outcome) break;
      settled += 1;
      if (outcome === "sent") sent += 1;
      showLine();
    }
  });
  pumping = false;
  sending -= 1;
  if (sent && !waiting().length) say(document.body.dataset.sent);
  if (settled && (document.body.dataset.stream || !isTyping())) await look();
  showWaiting();
  if (askedAgain) return pump();
  again();
};

const deliver = async (entry) => {
  flying = entry.key;
  put({ ...entry, tried: true });
  if (!navigator.locks) localStorage.setItem(TURN, Date.now() + 2 * ANSWER_MILLIS);
  const [answer, text] = await post(entry.to, entry.body, { headers: { "Percik-Written-By": entry.who.split("/")[1] } });
  flying = null;
  if (isNoAnswer(answer) || isTurnedAway(answer)) return null;
  release(entry);
  if (answer.ok) {
    remove(entry.key);
    forgetDraft(entry.to, entry.body);
    return "sent";
  }
  put({ ...entry, why: reasonIn(text) });
  return "refused";
};

const reasonIn = (text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = [...page.querySelectorAll("main .banner.problem, main p.problem")].map((it) => it.textContent.trim());
  return said.join(" ") || document.body.dataset.refused;
};

// Comes back to it while there is something to wait for.
const again = () => {
  clearTimeout(pumpTimer);
  if (waiting().length || "kept" in document.body.dataset) pumpTimer = setTimeout(tryAgain, AGAIN_MILLIS);
};

const tryAgain = async () => {
  if (document.hidden) return;
  await pump();
  if ("kept" in document.body.dataset) await look();
};

addEventListener("online", tryAgain);
addEventListener("visibilitychange", tryAgain);
addEventListener("storage", ({ key }) => {
  if (key && key.startsWith(WAITING)) showWaiting();
});
// Whoever leaves the page has meant what is still on its way.
addEventListener("pagehide", () => {
  for (const wait of flights.values()) wait();
  flights.clear();
});
