// "Check it yourself": the reader's own phone repeats a draw from what the page shows, with its own SHA-256.
{
  const box = document.querySelector("[data-draw]");
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...part]));

  const repeat = async ({ seed, round, words, commitment, slots, index }) => {
    const text = new TextEncoder();
    const secret = Uint8Array.from(seed.match(/../g), (pair) => parseInt(pair, 16));
    const begun = joined(secret, text.encode(round));
    if (hex(await sha256(begun)) !== commitment) return false;
    const said = text.encode(JSON.parse(words).join("\n"));
    const count = BigInt(slots);
    const limit = (2n ** 64n / count) * count;
    for (let counter = 0; ; counter += 1) {
      const last = new Uint8Array(4);
      new DataView(last.buffer).setUint32(0, counter);
      const digest = await sha256(joined(begun, said, last));
      const value = new DataView(digest.buffer).getBigUint64(0);
      if (value < limit) return value % count === BigInt(index);
    }
  };

  const check = async () => {
    const answer = box.querySelector("[data-answer]");
    if (!window.crypto?.subtle) {
      answer.textContent = box.dataset.cannot;
      return;
    }
    answer.textContent = box.dataset.running;
    const same = await repeat(box.dataset);
    box.classList.add(same ? "same" : "other");
    answer.textContent = same ? box.dataset.same : box.dataset.other;
  };
  if (box) check();
}
