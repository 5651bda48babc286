// Waiting: how the page shows what has not been sent yet, and what was sent and refused.

// Buttons that look as if what they do were done → how they looked before.
const marked = new Map();
// Form → the entry whose words stand in it.
const shown = new Map();
// Form → the refused entry that is being mended in it.
const mending = new WeakMap();
const OPENED = "buka";

const showWaiting = () => {
  showLine();
  showMarks();
  showPending();
};

const element = (name, look, ...inside) => {
  const made = document.createElement(name);
  made.className = look;
  made.append(...inside);
  return made;
};

let lastLine = "";

const showLine = () => {
  const place = document.querySelector("#antrean");
  if (!place) return;
  const all = entries();
  const line = JSON.stringify([all.map((entry) => [entry.key, nameOf(entry), entry.why]), document.body.dataset.waiting]);
  // What looks the same is not said again, nor taken away from under a finger.
  if (line === lastLine && place.childNodes.length) return;
  lastLine = line;
  const open = Boolean(place.querySelector("details[open]"));
  const unsent = all.filter((entry) => entry.why === undefined);
  place.replaceChildren(...all.filter((entry) => entry.why !== undefined).map(refused));
  if (!unsent.length) return;
  const list = element("ul", "soft", ...unsent.map((entry) => element("li", "", nameOf(entry))));
  const count = new Intl.NumberFormat(document.documentElement.lang).format(unsent.length);
  const summary = element("summary", "", document.body.dataset.waiting.replace("{count}", count));
  const fold = element("details", "", summary, list);
  fold.open = open;
  place.append(fold);
};

const nameOf = ({ title, words }) => [title, ...words].join(" · ");

const refused = (entry) => {
  const { mend, drop: throwAway, dropSure } = document.body.dataset;
  const hand = (label, look, act) => {
    const button = element("button", `button ${look}`, label);
    button.onclick = act;
    return button;
  };
  const open = hand(mend, "secondary", () => {
    sessionStorage.setItem(OPENED, entry.key);
    location.assign(entry.page);
  });
  const away = hand(throwAway, "quiet", () => {
    if (!confirm(dropSure)) return;
    remove(entry.key);
    showWaiting();
  });
  const told = element("div", "", element("p", "", nameOf(entry)), element("p", "", entry.why));
  told.append(element("div", "actions side", open, away));
  return element("div", "banner problem", told);
};

const handOf = (entry) => {
  const alike = [...document.forms].filter((form) => form.getAttribute("action") === entry.to);
  const inside = (form) =>
    [...form.querySelectorAll("button[name]")].filter((it) => it.name === entry.hand[0] && it.value === entry.hand[1]);
  const fitting = alike.filter((form) => fits(form, entry));
  return entry.hand && (fitting.flatMap(inside)[0] || alike.flatMap(inside)[0]);
};

const showMarks = () => {
  const unsent = waiting();
  const now = new Map(unsent.map((entry) => [handOf(entry), entry]).filter(([hand]) => hand));
  for (const [hand, pressed] of marked) {
    if (now.has(hand)) continue;
    unmark(hand);
    if (pressed) hand.setAttribute("aria-pressed", pressed);
  }
  for (const [hand, { pressed }] of now) {
    if (!marked.has(hand)) marked.set(hand, pressed);
    hand.setAttribute("aria-busy", "true");
    hand.classList.add("waits");
    if (pressed) hand.setAttribute("aria-pressed", pressed === "true" ? "false" : "true");
  }
  for (const entry of unsent.filter((it) => it.latest)) showWords(entry);
};

const unmark = (hand) => {
  marked.delete(hand);
  hand.removeAttribute("aria-busy");
  hand.classList.remove("waits");
};

// It is done: until the page is seen anew it looks as it will look then.
const release = (entry) => {
  const hand = handOf(entry);
  if (hand) unmark(hand);
};

const showWords = (entry) => {
  const form = [...document.forms].find((it) => it.dataset.later === "latest" && fits(it, entry));
  if (!form || shown.get(form) === entry.key || [...form.elements].some(isTyped)) return;
  shown.set(form, entry.key);
  fill(form, entry.body);
  settle(form);
};

// A name tapped by mistake is taken back while it still waits.
const takeBack = (hand) => {
  const entry = hand.matches(".tile") && waiting().find((it) => it.key !== flying && handOf(it) === hand);
  if (!entry) return false;
  remove(entry.key);
  showWaiting();
  return true;
};

// Puts words into a form as they were sent. What is folded away opens where there are some.
const fill = (form, body) => {
  const said = new URLSearchParams(body);
  const places = {};
  for (const it of form.elements) {
    if (!it.name || it.name === "once" || it.type === "submit" || it.type === "button" || it.type === "file") continue;
    const values = said.getAll(it.name);
    if (it.type === "checkbox" || it.type === "radio") it.checked = values.includes(it.value);
    else {
      const nth = places[it.name] || 0;
      places[it.name] = nth + 1;
      if (nth < values.length) it.value = values[nth];
    }
    const fold = isTyped(it) && it.closest("details");
    if (fold) fold.open = true;
  }
};

// What is in the form now is no longer something that somebody is about to send.
const settle = (form) => {
  for (const it of form.elements) {
    if (it.type === "checkbox" || it.type === "radio") it.defaultChecked = it.checked;
    else if (it.nodeName === "SELECT") for (const option of it.options) option.defaultSelected = option.selected;
    else if (it.nodeName === "TEXTAREA" || (it.nodeName === "INPUT" && it.type !== "file")) it.defaultValue = it.value;
  }
};

// The refused entry that was opened stands in its form again.
const mendOpened = () => {
  const key = stored(() => sessionStorage.getItem(OPENED));
  const entry = key && entries().find((it) => it.key === key);
  const alike = entry ? [...document.forms].filter((it) => it.getAttribute("action") === entry.to) : [];
  // What it was an answer to may have changed: then the words come back with what they were an answer to.
  const form = alike.find((it) => fits(it, entry)) || alike[0];
  if (!form) return;
  sessionStorage.removeItem(OPENED);
  fill(form, entry.body);
  mending.set(form, key);
  const fold = form.closest("details");
  if (fold) fold.open = true;
  const first = form.querySelector("input:not([type=hidden]), textarea, select, button");
  if (first) first.focus();
};

// What was mended and sent need not be shown any more.
const mended = (form) => {
  if (mending.has(form)) remove(mending.get(form));
  mending.delete(form);
  showWaiting();
};
