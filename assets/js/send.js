// Sending in pieces: gone on with where the signal broke off. For whatever brings files.
const inPieces = (() => {
  const PIECE = 256 * 1024;
  const wait = (millis) => new Promise((done) => setTimeout(done, millis));

  const asked = async (url, options, lost) => {
    for (let pause = 1000; ; pause = Math.min(pause * 2, 15000)) {
      try {
        const answer = await fetch(url, options());
        if (answer.status < 500 || answer.status === 507) return { status: answer.status, ...(await answer.json()) };
      } catch {}
      lost();
      await wait(pause);
    }
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
