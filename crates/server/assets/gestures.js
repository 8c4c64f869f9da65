// Sends gestures without leaving the screen: each is «registered» when the server says it is on disk, and not before.
// What cannot be sent waits in sight, in order, under the number it was given once; so it acts once, however often
// it has to be sent again.

import { announce, number, token, words } from "./words.js";

const KEY = `plenaria-gestures-${document.body.dataset.reader}`;
const PATIENCE = 10_000;

/** What waits, first things first: `{ number, address, fields, label, tried }`. No token is kept. */
let waiting = load();
/** What was answered and is still shown. */
let answered = [];
let isSending = false;
let pause = 0;
let timer;

const list = document.createElement("ul");
const panel = document.createElement("section");
panel.className = "gestures";
panel.setAttribute("aria-label", words.queue);
panel.setAttribute("aria-live", "polite");
panel.append(list);
panel.hidden = true;
document.querySelector("footer").before(panel);

addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("form.gesture") || event.defaultPrevented) return;
  event.preventDefault();
  const given = new FormData(form, event.submitter);
  given.delete("form_token");
  const request = given.get("request") || number();
  given.delete("request");
  const fields = new URLSearchParams(given).toString();
  const address = form.action;
  // The same again while it is on its way is an impatient finger.
  if (waiting.some((it) => it.address === address && it.fields === fields)) return;
  const label = (event.submitter ?? form.querySelector("button")).firstChild?.textContent?.trim() ?? "";
  waiting.push({ number: request, address, fields, label, tried: false });
  form.dataset.sending = "";
  // The next press of this button is another gesture.
  const place = form.elements.namedItem("request");
  if (place) place.value = number();
  answered = answered.filter((it) => it.refused && it.label !== label);
  save();
  pump();
});

for (const kind of ["online", "reached"]) addEventListener(kind, () => { if (waiting.length) { pause = 0; pump(); } });

async function pump() {
  if (isSending || !waiting.length) return draw();
  clearTimeout(timer);
  if (!navigator.onLine) return draw();
  isSending = true;
  const [gesture] = waiting;
  gesture.tried = true;
  save();
  draw();
  const answer = await send(gesture);
  isSending = false;
  if (!answer) {
    pause = Math.min(15_000, Math.max(1000, pause * 2));
    timer = setTimeout(pump, pause);
    return draw();
  }
  pause = 0;
  if (answer.signIn) {
    gesture.signIn = answer.signIn;
    return draw();
  }
  waiting = waiting.filter((it) => it.number !== gesture.number);
  save();
  settle(gesture, answer);
  pump();
}

/** What the server says of a gesture; nothing where it did not say. */
async function send({ number: request, address, fields }) {
  const body = new URLSearchParams(fields);
  body.set("form_token", token);
  body.set("request", request);
  try {
    const answer = await fetch(address, {
      method: "POST", body, headers: { accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE), cache: "no-store",
    });
    if (answer.status >= 500 || answer.status === 429) return undefined;
    const says = await answer.json().catch(() => ({}));
    if (answer.status === 401) return { signIn: says.sign_in ?? location.href };
    if (answer.ok) return { position: says.position ?? "", said: says.said ?? "" };
    const faults = (says.faults ?? []).map((it) => it.says);
    return { refused: [says.refused, ...faults].filter(Boolean).join(" ") || words.failed, faults: says.faults ?? [] };
  } catch {
    return undefined;
  }
}

function settle(gesture, answer) {
  const shown = { ...gesture, ...answer };
  answered.push(shown);
  const form = formOf(gesture);
  for (const sent of document.querySelectorAll("form[data-sending]")) if (sent.action === gesture.address) delete sent.dataset.sending;
  if (answer.refused) {
    announce(answer.refused);
    mark(form, answer.faults);
  } else {
    form?.reset();
    // What was done is on the screen itself soon; what was refused stays until it is put away.
    setTimeout(() => { answered = answered.filter((it) => it !== shown); draw(); }, 6000);
  }
  dispatchEvent(new Event("answered"));
  draw();
}

function formOf({ address, fields }) {
  const same = (form) => {
    const given = new FormData(form);
    given.delete("form_token");
    given.delete("request");
    const own = new URLSearchParams(given).toString();
    return form.action === address && (own === fields || fields.startsWith(`${own}&`));
  };
  return [...document.querySelectorAll("form.gesture")].find(same);
}

/** Puts what is wrong beside its field. */
function mark(form, faults) {
  for (const { field, says } of faults ?? []) {
    const control = form?.elements.namedItem(field);
    if (!(control instanceof Element)) continue;
    control.setAttribute("aria-invalid", "true");
    const fault = document.createElement("small");
    fault.className = "fault";
    fault.textContent = says;
    control.after(fault);
    control.addEventListener("input", () => { fault.remove(); control.removeAttribute("aria-invalid"); }, { once: true });
  }
}

function draw() {
  const rows = [
    ...answered.map((it) => row(it, it.refused ?? `✓ ${words.done}. ${it.said}`, it.refused ? "refused" : "done",
      it.refused && [words.close, () => { answered = answered.filter((one) => one !== it); draw(); }])),
    ...waiting.map((it, place) => {
      if (it.signIn) return row(it, words.over, "waiting", undefined, it.signIn);
      if (isSending && place === 0) return row(it, words.sending, "sending");
      // Once it was on its way nobody but the server knows whether it arrived.
      return row(it, words.waiting, "waiting", !it.tried && [words.cancel, () => {
        waiting = waiting.filter((one) => one !== it);
        save();
        draw();
      }]);
    }),
  ];
  panel.hidden = rows.length === 0;
  const same = rows.length === list.children.length && rows.every((it, place) => it.isEqualNode(list.children[place]));
  if (!same) list.replaceChildren(...rows);
}

function row({ label }, says, state, button, door) {
  const item = document.createElement("li");
  item.className = state;
  const name = document.createElement("b");
  name.textContent = label;
  item.append(name, ` ${says} `);
  if (button) {
    const press = document.createElement("button");
    press.type = "button";
    press.className = "btn";
    press.textContent = button[0];
    press.addEventListener("click", button[1]);
    item.append(press);
  }
  if (door) {
    const link = document.createElement("a");
    link.href = door;
    link.textContent = words.signIn;
    item.append(link);
  }
  return item;
}

function load() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}

function save() {
  try {
    if (waiting.length) localStorage.setItem(KEY, JSON.stringify(waiting.map(({ signIn, ...it }) => it)));
    else localStorage.removeItem(KEY);
  } catch { /* Without storage it waits as long as the page is open. */ }
}

pump();
