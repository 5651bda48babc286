// Forms: sent without leaving the page; the answer, which is always a whole page, is taken over in place.

const HEADERS = { "X-Percik": "live" };
// How many answers are under way: nothing else may change the page meanwhile.
let sending = 0;

const freshMark = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

// How many pages were taken over: what was fetched before the latest one is old.
let taken = 0;

// Takes over a page that came as text. `from` is its address, null when it stays the same.
const takeOver = (text, from) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  if (!page.querySelector("main")) return false;
  const moved = from && from !== location.href.split("#")[0];
  if (moved) history.pushState(null, "", from);
  taken += 1;
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  morph(document.body, page.body);
  marked.clear();
  shown.clear();
  ready();
  showUnderWay();
  if (moved) {
    // An answer has no place in its address any more: what has arrived says itself where it stands.
    const arrived = document.querySelector("main [data-arrived]");
    if (arrived) arrived.scrollIntoView({ block: "center" });
    else scrollTo(0, 0);
    (arrived || document.querySelector("main")).focus({ preventScroll: true });
  }
  listen();
  return true;
};

// What was tapped and is not answered yet: a named button or a whole form → how a tile looks when it is done.
const underWay = new Map();
// Form → the end of its queue. Names are tapped faster than a village's network answers: each tap waits its turn.
const queues = new WeakMap();

const send = (form, button) => {
  const hand = button && button.name ? button : form;
  // A second click on what is under way is no second act.
  if (underWay.has(hand) || repeatsNothing(form, button) || takeBack(hand)) return;
  const takenAt = form.querySelector("input[name=taken_at]");
  // What is mended happened when it was written first.
  if (takenAt && !mending.has(form)) takenAt.value = Date.now();
  // What is written later is sent later.
  if (mayWait(form, button) && waiting().length && letWait(form, button, toOf(form, button), bodyOf(form, button), false)) {
    waits(form);
    pump();
    return;
  }
  const pressed = hand.matches(".tile") && hand.getAttribute("aria-pressed");
  underWay.set(hand, pressed && (pressed === "true" ? "false" : "true"));
  showUnderWay();
  sending += 1;
  const turn = (queues.get(form) || Promise.resolve()).then(() => sendNow(form, button, hand, pressed));
  queues.set(form, turn);
};

// The form is free for what comes next.
const waits = (form) => {
  if (form.dataset.later === "latest") settle(form);
  else form.reset();
  forgetDraft(form.getAttribute("action"));
  renew(form);
  mended(form);
};

const showUnderWay = () => {
  for (const [hand, pressed] of underWay) {
    hand.setAttribute("aria-busy", "true");
    if (pressed) hand.setAttribute("aria-pressed", pressed);
  }
};

const toOf = (form, button) => (button && button.getAttribute("formaction")) || form.getAttribute("action");

const fieldsOf = (form, button) => {
  const fields = new FormData(form);
  if (button && button.name) fields.append(button.name, button.value);
  return form.enctype === "multipart/form-data" ? fields : new URLSearchParams(fields);
};

// What may have to wait is words.
const bodyOf = (form, button) => (mayWait(form, button) ? String(fieldsOf(form, button)) : fieldsOf(form, button));

const sendNow = async (form, button, hand, pressed) => {
  const to = toOf(form, button), body = bodyOf(form, button);
  if (mayWait(form, button)) flights.set(hand, () => letWait(form, button, to, body, true));
  const [answer, text] = await post(to, body);
  flights.delete(hand);
  sending -= 1;
  underWay.delete(hand);
  hand.removeAttribute("aria-busy");
  if (isNoAnswer(answer)) {
    if (pressed) hand.setAttribute("aria-pressed", pressed);
    if (letWait(form, button, to, body, true)) {
      waits(form);
      again();
      return;
    }
    // The mark in the form is the same at the next try, so that nothing is done twice.
    const { offline, failed, again: label } = document.body.dataset;
    say(answer ? failed : offline, label, () => send(form, button));
    return;
  }
  hush();
  if (isTurnedAway(answer)) letWait(form, button, to, body, true);
  else if (answer.ok) {
    form.reset();
    forgetDraft(to);
    mended(form);
    if (form.hasAttribute("data-leave")) forgetDrafts();
  }
  if (!takeOver(text, answer.redirected ? answer.url : null)) {
    location.href = answer.url;
    return;
  }
  if (answer.status === 422) showProblem();
  else if (form.isConnected) renew(form);
  lookAgain();
};

// A form that stays after its act is a new act.
const renew = (form) => {
  const mark = form.querySelector("input[name=once]");
  if (mark) mark.value = freshMark();
};

const showProblem = () => {
  const problem = document.querySelector("main [aria-invalid=true]") || document.querySelector("main .banner.problem");
  if (!problem) return;
  problem.focus({ preventScroll: true });
  problem.scrollIntoView({ block: "center" });
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.hasAttribute("data-counter")) {
    event.preventDefault();
    tap(form, event.submitter);
  } else if (form.hasAttribute("data-live")) {
    event.preventDefault();
    if (form.hasAttribute("data-leave") && waiting().length && !confirm(document.body.dataset.leaving)) return;
    send(form, event.submitter);
  }
});

addEventListener("popstate", () => look(true));
