// Live: when others do something, the page follows; never under the hands of somebody who types.

const WAIT_MILLIS_LEAST = 1000;
const WAIT_MILLIS_MOST = 60000;
let source = null;
let wait = WAIT_MILLIS_LEAST;
let newest = 0;
let looking = false;

// The stream tells the newest place in the log, at once and whenever it grows.
const listen = () => {
  const stream = document.body.dataset.stream;
  if (source && source.path !== stream) hangUp();
  if (source || !stream || document.hidden) return;
  source = new EventSource(stream);
  source.path = stream;
  source.onmessage = (event) => {
    wait = WAIT_MILLIS_LEAST;
    newest = Math.max(newest, Number(event.data) || 0);
    // There is signal again.
    if ("kept" in document.body.dataset) tryAgain();
    lookAgain();
  };
  source.onerror = () => {
    hangUp();
    setTimeout(listen, wait);
    wait = Math.min(wait * 2, WAIT_MILLIS_MOST);
  };
};

const hangUp = () => {
  if (source) source.close();
  source = null;
};

// Looks again if there is something newer than what is shown.
const lookAgain = () => {
  if (sending || newest <= Number(document.body.dataset.seq || Infinity)) return;
  const { news, see } = document.body.dataset;
  if (isTyping()) say(news, see, look);
  else if (!looking) look();
};

// Takes over the page as it is now; what somebody is typing stays typed. `moved`: another page than the one shown.
const look = async (moved) => {
  const before = taken;
  const { seq } = document.body.dataset;
  looking = true;
  let text = null;
  try {
    const answer = await fetch(location.href, { headers: HEADERS, cache: "no-cache" });
    if (answer.ok) text = await answer.text();
  } catch {
    // Without signal the page stays as it is; the stream will tell again.
  }
  looking = false;
  // A page from this phone is no newer than what is shown.
  if (text === null || (!moved && /<body[^>]* data-kept=/.test(text))) return;
  // An act was answered meanwhile: its page is newer than this one.
  if (!sending && before === taken) takeOver(text, null);
  // A page that did not move on would be asked for without end.
  if (document.body.dataset.seq !== seq) lookAgain();
};

const isTyping = () => [...document.querySelectorAll("main form")].some((form) => [...form.elements].some(isTyped));

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    sendAllTaps();
    hangUp();
  } else {
    listen();
  }
});
