// Passkeys: asks the phone for its key and sends the answer with the form. Without script, or when the phone has none,
// the form goes as it is, and the page that answers says what else there is.
{
  const bytes = (words) =>
    Uint8Array.from(atob(words.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
  const words = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const PARTS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];

  const ask = async (form) => {
    const begun = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: new URLSearchParams({ act: "begin" }),
    });
    const options = await begun.json();
    const publicKey = options.publicKey || options;
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const known of publicKey.excludeCredentials || []) known.id = bytes(known.id);
    const making = form.dataset.passkey === "make";
    const key = await navigator.credentials[making ? "create" : "get"]({ publicKey });
    const response = {};
    for (const part of PARTS) if (key.response[part]) response[part] = words(key.response[part]);
    return JSON.stringify({
      id: key.id,
      rawId: words(key.rawId),
      type: key.type,
      response,
      clientExtensionResults: key.getClientExtensionResults(),
    });
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.dataset.passkey || !navigator.credentials) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    try {
      form.querySelector("input[name=credential]").value = await ask(form);
    } catch {
      // Cancelled, or nothing there: the empty field says so.
    }
    form.submit();
  });
}
