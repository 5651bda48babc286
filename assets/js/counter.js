// Counters: the number follows the finger at once; taps are gathered and sent as one change.

const GATHER_MILLIS = 350;
// Form → what was tapped and is not in the page's number yet.
const pending = new Map();

const tap = (form, button) => {
  const taps = pending.get(form) || { gathered: 0, underWay: 0, timer: 0 };
  pending.set(form, taps);
  const change = Number(button ? button.value : 1);
  if (counted(form) + unsent(form) + taps.underWay + taps.gathered + change < 0) return;
  taps.gathered += change;
  showCount(form, taps);
  clearTimeout(taps.timer);
  taps.timer = setTimeout(sendTaps, GATHER_MILLIS, form, taps);
};

const counted = (form) => Number(form.querySelector("output").dataset.count);

// What was tapped without signal and is still on this phone.
const unsent = (form) => waiting().reduce((sum, entry) => (fits(form, entry) ? sum + changeOf(entry) : sum), 0);

const showCount = (form, taps) => {
  const count = Math.max(0, counted(form) + unsent(form) + taps.underWay + taps.gathered);
  form.querySelector("output").textContent = new Intl.NumberFormat(document.documentElement.lang).format(count);
  form.querySelector("button[value='-1']").disabled = count === 0;
};

const showPending = () => {
  for (const [form, taps] of pending) {
    if (form.isConnected) showCount(form, taps);
    else pending.delete(form);
  }
  for (const form of document.querySelectorAll("[data-counter]")) {
    if (!pending.has(form)) showCount(form, { gathered: 0, underWay: 0 });
  }
};

const sendTaps = async (form, taps) => {
  if (taps.underWay || !taps.gathered) return;
  const to = form.getAttribute("action");
  const fields = new URLSearchParams(new FormData(form));
  fields.set("change", taps.gathered);
  fields.set("once", freshMark());
  const body = String(fields);
  if (waiting().length && letWait(form, null, to, body, false)) {
    pending.delete(form);
    showWaiting();
    pump();
    return;
  }
  taps.underWay = taps.gathered;
  taps.gathered = 0;
  sending += 1;
  flights.set(form, () => letWait(form, null, to, body, true));
  const [answer, text] = await post(to, body, { keepalive: true });
  flights.delete(form);
  sending -= 1;
  const lost = taps.underWay;
  taps.underWay = 0;
  if (isNoAnswer(answer)) {
    if (letWait(form, null, to, body, true)) {
      showWaiting();
      again();
      if (taps.gathered) sendTaps(form, taps);
      return;
    }
    showCount(form, taps);
    const { offline, failed, again: label } = document.body.dataset;
    say(answer ? failed : offline, label, () => {
      taps.gathered += lost;
      showCount(form, taps);
      sendTaps(form, taps);
    });
    return;
  }
  hush();
  if (isTurnedAway(answer)) letWait(form, null, to, body, true);
  if (!taps.gathered) pending.delete(form);
  takeOver(text, null);
  if (answer.status === 422) showProblem();
  if (taps.gathered) sendTaps(form, taps);
  lookAgain();
};

// Whoever leaves the page has meant their taps.
const sendAllTaps = () => {
  for (const [form, taps] of pending) {
    clearTimeout(taps.timer);
    sendTaps(form, taps);
  }
};
