// Counters: the number follows the finger at once; taps are gathered and sent as one change.

const GATHER_MILLIS = 350;
const RETRY_MILLIS = 3000;
// Form → what was tapped and is not in the page's number yet.
const pending = new Map();

const tap = (form, button) => {
  const taps = pending.get(form) || { gathered: 0, underWay: 0, timer: 0 };
  pending.set(form, taps);
  const change = Number(button ? button.value : 1);
  if (counted(form) + taps.underWay + taps.gathered + change < 0) return;
  taps.gathered += change;
  showCount(form, taps);
  clearTimeout(taps.timer);
  taps.timer = setTimeout(sendTaps, GATHER_MILLIS, form, taps);
};

const counted = (form) => Number(form.querySelector("output").dataset.count);

const showCount = (form, taps) => {
  const count = Math.max(0, counted(form) + taps.underWay + taps.gathered);
  form.querySelector("output").textContent = new Intl.NumberFormat(document.documentElement.lang).format(count);
  form.querySelector("button[value='-1']").disabled = count === 0;
};

const showPending = () => {
  for (const [form, taps] of pending) {
    if (form.isConnected) showCount(form, taps);
    else pending.delete(form);
  }
};

const sendTaps = async (form, taps) => {
  if (taps.underWay || !taps.gathered) return;
  taps.underWay = taps.gathered;
  taps.gathered = 0;
  const fields = new URLSearchParams(new FormData(form));
  fields.set("change", taps.underWay);
  fields.set("once", freshMark());
  const post = () =>
    fetch(form.getAttribute("action"), { method: "POST", headers: HEADERS, body: fields, keepalive: true });
  sending += 1;
  let answer, text;
  try {
    // The same mark at the second try: counted once even if the first one did arrive.
    answer = await post().catch(() => signal().then(post));
    text = await answer.text();
  } catch {
    answer = null;
  }
  sending -= 1;
  const lost = taps.underWay;
  taps.underWay = 0;
  if (!answer || answer.status >= 500) {
    showCount(form, taps);
    const { offline, failed, again } = document.body.dataset;
    say(answer ? failed : offline, again, () => {
      taps.gathered += lost;
      showCount(form, taps);
      sendTaps(form, taps);
    });
    return;
  }
  hush();
  if (!taps.gathered) pending.delete(form);
  takeOver(text, null);
  if (answer.status === 422) showProblem();
  if (taps.gathered) sendTaps(form, taps);
  lookAgain();
};

// Waits until a try is worth it.
const signal = () => {
  if (navigator.onLine) return new Promise((done) => setTimeout(done, RETRY_MILLIS));
  say(document.body.dataset.offline);
  return new Promise((done) => addEventListener("online", done, { once: true }));
};

// Whoever leaves the page has meant their taps.
const sendAllTaps = () => {
  for (const [form, taps] of pending) {
    clearTimeout(taps.timer);
    sendTaps(form, taps);
  }
};
