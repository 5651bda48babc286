// Sending in pieces: gone on with where the signal broke off. For whatever brings files.
const inPieces = (() => {
  const PIECE = 256 * 1024;
  // About ten minutes without a signal; then whoever sends is told, and may try again.
  const TRIES = 45;
  const wait = (millis) => new Promise((done) => setTimeout(done, millis));

  // Only a broken line and a server in trouble are tried again. Whatever else is answered is final, also when it is no
  // answer of ours: then nothing is known but its status.
  const answered = async (url, options) => {
    try {
      const answer = await fetch(url, options);
      const { status } = answer;
      if (status >= 500 && status !== 507) return null;
      const isOurs = (answer.headers.get("content-type") || "").startsWith("application/json");
      return isOurs ? { ...(await answer.json()), status } : { status };
    } catch {
      return null;
    }
  };

  const asked = async (url, options, lost) => {
    for (let tries = 1, pause = 1000; tries <= TRIES; tries++, pause = Math.min(pause * 2, 15000)) {
      const { headers, ...rest } = options();
      const answer = await answered(url, { ...rest, headers: { ...headers, Accept: "application/json" } });
      if (answer) return answer;
      lost();
      await wait(pause);
    }
    throw {};
  };

  const posted = (fields) => () => ({ method: "POST", body: new URLSearchParams(fields) });

  const send = async (blob, begin, told, lost) => {
    const begun = await asked(begin, posted({ bytes: blob.size }), lost);
    if (!begun.at) throw begun;
    let received = 0;
    while (received < blob.size) {
      const piece = blob.slice(received, received + PIECE);
      const headers = { "Upload-Offset": received };
      const answer = await asked(begun.at, () => ({ method: "PATCH", body: piece, headers }), lost);
      // After a break the server says how much has come.
      if (typeof answer.received !== "number") throw answer;
      received = answer.received;
      told(received / blob.size);
    }
    return begun.at;
  };

  return { asked, posted, send };
})();
