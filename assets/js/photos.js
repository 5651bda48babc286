// Photos: made smaller on the phone, sent in pieces, gone on with where the signal broke off. Without script, or where
// anything here is missing, the form goes as it is.
{
  const EDGE = 1600;
  const { asked, posted, send } = inPieces;

  const drawn = async (source, width, height) => {
    const by = Math.min(1, EDGE / Math.max(width, height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * by);
    canvas.height = Math.round(height * by);
    canvas.getContext("2d").drawImage(source, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  };

  // What the phone cannot read is sent as it is: the server knows more forms, and says what is wrong.
  const smaller = async (file) => {
    if (!file.type.startsWith("image/") || file.type === "image/gif") return file;
    try {
      const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
      const made = await drawn(bitmap, bitmap.width, bitmap.height);
      bitmap.close();
      return made && made.size < file.size ? made : file;
    } catch {
      return file;
    }
  };

  const poster = (file) =>
    new Promise((done) => {
      if (!file.type.startsWith("video/")) return done(null);
      const film = document.createElement("video");
      const end = (made) => {
        URL.revokeObjectURL(film.src);
        done(made);
      };
      setTimeout(() => end(null), 8000);
      film.muted = true;
      film.preload = "auto";
      film.onloadeddata = () => (film.currentTime = Math.min(1, film.duration / 2 || 0));
      film.onseeked = () => drawn(film, film.videoWidth, film.videoHeight).then(end, () => end(null));
      film.onerror = () => end(null);
      film.src = URL.createObjectURL(file);
    });

  const one = async (form, file, line, place) => {
    const name = `${place} · ${file.name}`;
    const say = (key, percent) => {
      const words = form.dataset[key].replace("{file}", name).replace("{percent}", percent);
      if (line.textContent !== words) line.textContent = words;
    };
    const told = (part) => say("sending", Math.round(part * 100) + "%");
    const lost = () => say("waiting", "");
    told(0);
    try {
      const still = await poster(file);
      const drawing = still && (await send(still, form.dataset.photos, () => {}, lost));
      const at = await send(await smaller(file), form.dataset.photos, told, lost);
      say("looking", "");
      const fields = { poster: drawing ? drawing.split("/").pop() : "" };
      for (const name of ["people", "caption", "occasion"]) fields[name] = new FormData(form).get(name) || "";
      const answer = await asked(at, posted(fields), lost);
      if (!answer.done) throw answer;
      say("done", "");
      return true;
    } catch (answer) {
      line.textContent = `${name}: ${answer.problem || form.dataset.failed}`;
      line.className = "problem";
      // Signed out: the others would only say the same.
      return answer.status === 401 ? null : false;
    }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.photos || !window.createImageBitmap) return;
    const data = new FormData(form);
    const files = data.getAll("files").filter((it) => it.size || it.name);
    // The server's page says what is missing.
    if (!files.length || !data.get("people")) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const list = form.querySelector(".sending");
    list.replaceChildren();
    let kept = true;
    for (const [at, file] of files.entries()) {
      const line = list.appendChild(document.createElement("li"));
      line.scrollIntoView({ block: "nearest" });
      const done = await one(form, file, line, `${at + 1}/${files.length}`);
      kept = done && kept;
      if (done === null) break;
    }
    form.removeAttribute("aria-busy");
    form.querySelector("[type=file]").value = "";
    if (kept) location.assign(form.dataset.album);
  });
}
