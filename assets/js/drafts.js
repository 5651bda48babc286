// Drafts: what is typed into long forms is kept on this phone until it is sent, for the one who types it.

const DRAFT = "ketik ";
const KEEP_MILLIS = 400;
// Forms that were typed into and are not kept yet.
const touched = new Set();
// Form → its address when its draft was put back: a page that is taken over may make another form of it.
const restored = new Map();
let draftTimer = 0;

const draftKey = (to) => `${DRAFT}${who()} ${to}`;

// With `body` only when nothing else was typed since that was sent.
const forgetDraft = (to, body) => {
  const draft = stored(() => localStorage.getItem(draftKey(to)));
  const sent = new URLSearchParams(body || draft || "");
  if ([...new URLSearchParams(draft || "")].every(([name, value]) => sent.getAll(name).includes(value))) remove(draftKey(to));
};

// Whoever leaves the phone leaves nothing that they typed.
const forgetDrafts = () =>
  stored(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(`${DRAFT}${who()} `)) localStorage.removeItem(key);
  });

const keepDrafts = () => {
  for (const form of touched) {
    const to = form.getAttribute("action");
    const secret = [...form.querySelectorAll("[type=password], [type=file]")].map((it) => it.name);
    const said = [...new FormData(form)].filter(([name]) => name !== "once" && !secret.includes(name));
    if (![...form.elements].some(isTyped)) forgetDraft(to);
    else stored(() => localStorage.setItem(draftKey(to), String(new URLSearchParams(said))));
  }
  touched.clear();
};

// Hidden fields come back too: they say to what the words were an answer.
const restoreDrafts = () => {
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const to = form.getAttribute("action");
    if (restored.get(form) === to) continue;
    restored.set(form, to);
    const draft = stored(() => localStorage.getItem(draftKey(to)));
    if (draft !== null && draft !== undefined) fill(form, draft);
  }
};

document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form || !form.hasAttribute("data-keep")) return;
  touched.add(form);
  clearTimeout(draftTimer);
  draftTimer = setTimeout(keepDrafts, KEEP_MILLIS);
});

addEventListener("pagehide", keepDrafts);
