// What the scripts of the room say, in the language of the page, and the places of its forms.

const line = document.getElementById("freshness");
export const words = line.dataset;
export const token = document.body.dataset.token;

/** Puts token and numbers where markup has a place for them. */
export function fill(html) {
  return html.replaceAll("{form-token}", token).replaceAll("{request}", number);
}

/** The number of a request, given once; without a secure context there is no `randomUUID`. */
export function number() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((it) => it.toString(16).padStart(2, "0")).join("");
}

const voice = document.createElement("p");
voice.className = "unseen";
voice.setAttribute("aria-live", "polite");
document.body.append(voice);

/** Says something when nothing else is being said. */
export function announce(text) {
  voice.textContent = text;
}
