// Passkeys: asks the browser to make one or to show one, and hands the answer to the house.
// Everything around it works without this script; what it needs stands in `data-` attributes of the page.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

async function ask(address, object) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(object),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.says);
  return said;
}

async function make(block) {
  const { address, token } = block.dataset;
  const { publicKey } = await ask(`${address}/begin`, { form_token: token });
  publicKey.challenge = bytes(publicKey.challenge);
  publicKey.user.id = bytes(publicKey.user.id);
  for (const known of publicKey.excludeCredentials ?? []) known.id = bytes(known.id);
  const made = await navigator.credentials.create({ publicKey });
  return ask(`${address}/finish`, {
    form_token: token,
    name: block.querySelector("input").value,
    credential: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response: {
        attestationObject: text(made.response.attestationObject),
        clientDataJSON: text(made.response.clientDataJSON),
      },
    },
  });
}

async function enter(block) {
  const { address, next } = block.dataset;
  const { key, publicKey } = await ask(`${address}/begin`, {});
  publicKey.challenge = bytes(publicKey.challenge);
  const shown = await navigator.credentials.get({ publicKey });
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  return ask(`${address}/finish`, {
    key,
    next,
    credential: {
      id: shown.id,
      rawId: text(shown.rawId),
      type: shown.type,
      response: {
        authenticatorData: text(authenticatorData),
        clientDataJSON: text(clientDataJSON),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : null,
      },
    },
  });
}

for (const block of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) break;
  block.hidden = false;
  const button = block.querySelector("button");
  const fault = block.querySelector("[role=alert]");
  button.addEventListener("click", async () => {
    button.disabled = true;
    fault.hidden = true;
    try {
      const { location } = await (block.dataset.passkey === "make" ? make(block) : enter(block));
      window.location.assign(location);
    } catch (error) {
      // The browser says in its own words why it did nothing; the house says it in the reader's language.
      const ours = error instanceof DOMException || error instanceof TypeError;
      fault.textContent = ours ? block.querySelector("[data-says=cancelled]").textContent : error.message;
      fault.hidden = false;
      button.disabled = false;
    }
  });
}
