// A voice is recorded, listened to and sent; a file goes the same way. Without script the form goes as it is.
{
  const SECONDS = 300;
  const { asked, posted, send } = inPieces;
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  const prepare = (form) => {
    const box = form.querySelector(".recorder");
    const part = (name) => box.querySelector(`[data-voice=${name}]`);
    const [told, heard] = [box.querySelector("output"), box.querySelector("audio")];
    const status = form.querySelector(".sent");
    let recorder, timer, voice;

    const show = (now) => {
      part("start").hidden = now !== "start";
      part("stop").hidden = now !== "stop";
      part("drop").hidden = heard.hidden = now !== "drop";
    };

    const drop = () => {
      URL.revokeObjectURL(heard.src);
      heard.removeAttribute("src");
      voice = told.value = "";
      show("start");
      part("start").focus();
    };

    const start = async () => {
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      } catch {
        told.value = box.dataset.refused;
        return;
      }
      const kind = ["audio/webm;codecs=opus", "audio/mp4"].find((it) => MediaRecorder.isTypeSupported(it));
      recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 32000 });
      const [pieces, began] = [[], Date.now()];
      const seconds = () => Math.min(SECONDS, Math.round((Date.now() - began) / 1000));
      const tick = () => {
        told.value = `${clock(seconds())} / ${clock(SECONDS)}`;
        if (seconds() >= SECONDS) recorder.stop();
      };
      recorder.ondataavailable = (event) => pieces.push(event.data);
      recorder.onstop = () => {
        clearInterval(timer);
        stream.getTracks().forEach((it) => it.stop());
        voice = { blob: new Blob(pieces, { type: recorder.mimeType }), seconds: seconds() };
        told.value = clock(voice.seconds);
        heard.src = URL.createObjectURL(voice.blob);
        show("drop");
        heard.focus();
      };
      recorder.start();
      tick();
      timer = setInterval(tick, 500);
      show("stop");
      part("stop").focus();
    };

    box.addEventListener("click", ({ target }) => {
      const act = target.closest("[data-voice]")?.dataset.voice;
      if (act === "start") start();
      if (act === "stop") recorder.stop();
      if (act === "drop") drop();
    });

    const sent = async (blob, fields) => {
      const say = (part) => (status.textContent = form.dataset.sending.replace("{percent}", Math.round(part * 100) + "%"));
      const lost = () => (status.textContent = form.dataset.waiting);
      say(0);
      const at = await send(blob, form.dataset.attach, say, lost);
      const member = form.elements.member?.value || "";
      const answer = await asked(form.action, posted({ ...fields, member, upload: at.split("/").pop() }), lost);
      if (!answer.done) throw answer;
      return answer.done;
    };

    form.addEventListener("submit", async (event) => {
      // Whoever sends has said enough: what was recorded goes along.
      if (recorder?.state === "recording") {
        event.preventDefault();
        recorder.addEventListener("stop", () => form.requestSubmit(), { once: true });
        return recorder.stop();
      }
      const file = form.elements.file.files[0];
      // The server's page says what is missing.
      if (!file && !voice) return;
      event.preventDefault();
      if (form.hasAttribute("aria-busy")) return;
      form.setAttribute("aria-busy", "true");
      status.className = "sent";
      try {
        let at;
        if (voice) at = await sent(voice.blob, { seconds: voice.seconds });
        voice = "";
        if (file) at = await sent(file, { name: file.name });
        location.assign(at);
      } catch (answer) {
        status.textContent = answer.problem || form.dataset.failed;
        status.className = "sent problem";
      }
      form.removeAttribute("aria-busy");
    });

    if (navigator.mediaDevices?.getUserMedia && window.MediaRecorder) {
      box.hidden = false;
      show("start");
    }
  };

  document.querySelectorAll("form[data-attach]").forEach(prepare);
}
