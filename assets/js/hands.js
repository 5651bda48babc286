// Small hands: share, copy, print, steppers, and the one place where the script says something.

const HUSH_MILLIS = 6000;
let hushTimer = 0;

// Says a sentence, with a button when there is something to do about it.
const say = (sentence, label, act) => {
  const place = document.querySelector("#kabar");
  const words = document.createElement("span");
  words.textContent = sentence;
  place.replaceChildren(words);
  clearTimeout(hushTimer);
  if (!act) {
    hushTimer = setTimeout(hush, HUSH_MILLIS);
    return;
  }
  const button = document.createElement("button");
  button.textContent = label;
  button.onclick = () => {
    hush();
    act();
  };
  place.append(button);
};

const hush = () => {
  clearTimeout(hushTimer);
  document.querySelector("#kabar").replaceChildren();
};

// Shows what only works with script.
const ready = () => {
  for (const button of document.querySelectorAll("[data-copy], [data-print], [data-step]")) button.hidden = false;
  restoreDrafts();
  mendOpened();
  showKept();
  showWaiting();
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard; the old way still works.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(document.body.dataset.copied);
};

const step = (button) => {
  const input = button.parentElement.querySelector("input");
  if (button.dataset.step > 0) input.stepUp();
  else input.stepDown();
};

// With the picture that belongs to the words, where the phone can send one.
const shareWith = async ({ share: text, url }, card) => {
  const data = { text, url };
  if (card && navigator.canShare)
    try {
      const blob = await (await fetch(card)).blob();
      const files = [new File([blob], "percik.png", { type: blob.type })];
      if (navigator.canShare({ ...data, files })) data.files = files;
    } catch {}
  // Whoever closes the list without choosing has done nothing wrong.
  return navigator.share(data).catch(() => {});
};

document.addEventListener("click", (event) => {
  const hand = event.target.closest("[data-share], [data-copy], [data-print], [data-step]");
  if (!hand) return;
  if (hand.hasAttribute("data-copy")) copy(hand.dataset.copy);
  else if (hand.hasAttribute("data-print")) print();
  else if (hand.hasAttribute("data-step")) step(hand);
  else if (navigator.share) {
    event.preventDefault();
    shareWith(hand.dataset, hand.closest("section")?.querySelector("[data-card]")?.dataset.card);
  }
});

ready();
listen();
tryAgain();
