// A screen of the room: takes what changed from its stream, says how fresh it is, counts what runs.
// Sending is next door, in gestures.js. The page works without either.

import { announce, fill, words } from "./words.js";

/** Without a beat for this long what is seen may no longer be so; beats come every five seconds. */
const STALE_AFTER = 12_000;

const line = document.getElementById("freshness");
const fresh = line.querySelector(".fresh");
/** What the clock of the server shows more than ours, in milliseconds. */
let ahead = Number(line.dataset.now) - Date.now();
let heard = performance.now();
let source;
let attempts = 0;
let isOver = false;

// Regions.

/** What arrived for a region that is in use, by its name. */
const held = new Map();
/** What a part in use was spared when the rest of its region was drawn, by the region's name. */
const owed = new Map();
let pressed;

addEventListener("pointerdown", (event) => { pressed = event.target; }, true);
for (const kind of ["pointerup", "pointercancel"]) {
  addEventListener(kind, () => { pressed = undefined; setTimeout(settle); }, true);
}
for (const kind of ["focusout", "change", "reset", "answered"]) addEventListener(kind, () => setTimeout(settle), true);

function isHalfFilled(form) {
  return [...form.elements].some((it) => {
    if (it instanceof HTMLSelectElement) {
      const untouched = [...it.options].some((one) => one.defaultSelected);
      return untouched ? [...it.options].some((one) => one.selected !== one.defaultSelected) : it.selectedIndex > 0;
    }
    if (it.type === "checkbox" || it.type === "radio") return it.checked !== it.defaultChecked;
    return "defaultValue" in it && it.type !== "hidden" && it.value !== it.defaultValue;
  });
}

/** Whether somebody is at something in `place`; what is in use by itself is left to itself. */
function isInUse(place) {
  const focus = document.activeElement;
  const writes = focus?.matches("input:not([type=submit], [type=button]), select, textarea, [contenteditable]");
  const here = (it) => place.contains(it) && (it.closest("[data-own]") ?? place) === (place.closest("[data-own]") ?? place);
  return (writes && here(focus)) || (pressed && here(pressed))
    || [...place.querySelectorAll("form")].some((it) => here(it) && isHalfFilled(it));
}

/** Applies what was held back where nobody is in its way any more. */
function settle(force = false) {
  for (const [name, news] of [...owed]) {
    owed.delete(name);
    const section = document.getElementById(name);
    if (section && !held.has(name)) put(section, news);
  }
  for (const [name, news] of held) {
    const section = document.getElementById(name);
    if (!force && section && isInUse(section)) continue;
    held.delete(name);
    if (section) put(section, news);
  }
  tellNews();
}

/** Says that something waits to be shown; not of what is only on its way, which settles in a moment. */
function tellNews() {
  const waits = (name) => !document.getElementById(name)?.querySelector("[data-sending]");
  news.hidden = ![...held.keys()].some(waits);
}

function put(section, arrived) {
  const { voice, html } = arrived;
  if (section.ariaLive !== voice) section.setAttribute("aria-live", voice);
  const wanted = document.createElement("template");
  wanted.innerHTML = fill(html);
  const focus = section.contains(document.activeElement) ? document.activeElement : undefined;
  const mark = focus && likeness(focus);
  if (merge(section, wanted.content)) owed.set(section.id, arrived);
  else owed.delete(section.id);
  if (focus && !focus.isConnected) {
    const same = [...section.querySelectorAll("a, button, summary, [tabindex]")].find((it) => likeness(it) === mark && it.checkVisibility());
    // What is gone was about what stands above it.
    const next = same ?? section.querySelector("h2, h3") ?? section;
    if (!same) next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }
  tick();
}

/** What tells a control from the others of its region, also after it was drawn again. */
function likeness(element) {
  const form = element.closest("form.gesture");
  if (!form) return element.id || `${element.tagName} ${element.textContent}`;
  const fields = [...new FormData(form)].filter(([name]) => name !== "request" && name !== "form_token");
  return `${form.action} ${JSON.stringify(fields)} ${element.name ?? ""} ${element.value ?? ""}`;
}

/** Makes the children of `old` those of `wanted` and touches nothing that is the same already: what did not change
 * keeps its focus, its place and its openness, and is not read aloud again. */
function merge(old, wanted) {
  const ids = new Map([...old.children].filter((it) => it.id).map((it) => [it.id, it]));
  const stays = new Set([...wanted.children].map((it) => it.id).filter(Boolean));
  let here = old.firstChild;
  let spared = false;
  for (const next of [...wanted.childNodes]) {
    const known = next.id && ids.get(next.id);
    // What goes is taken away first: what stays would lose the focus if it were moved past it.
    while (known && here && here !== known && (here.nodeType !== Node.ELEMENT_NODE || (here.id && !stays.has(here.id)))) {
      const gone = here;
      here = here.nextSibling;
      gone.remove();
    }
    if (known && known !== here) old.insertBefore(known, here);
    const at = known || here;
    if (at && at.isEqualNode(next)) {
      here = at.nextSibling;
    } else if (at?.dataset?.own !== undefined && at.id === next.id && isInUse(at)) {
      here = at.nextSibling;
      spared = true;
    } else if (at instanceof Element && next instanceof Element && at.tagName === next.tagName && at.id === next.id) {
      here = at.nextSibling;
      attributes(at, next);
      spared = merge(at, next) || spared;
    } else if (at && !known && at.nodeType === Node.TEXT_NODE && next.nodeType === Node.TEXT_NODE) {
      at.data = next.data;
      here = at.nextSibling;
    } else {
      old.insertBefore(next, at);
      here = next.nextSibling;
    }
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    gone.remove();
  }
  return spared;
}

function attributes(at, next) {
  const kept = at.tagName === "DETAILS" ? ["open"] : [];
  // What was given the focus keeps it.
  if (at === document.activeElement) kept.push("tabindex");
  for (const { name } of [...at.attributes]) {
    if (!next.hasAttribute(name) && !kept.includes(name)) at.removeAttribute(name);
  }
  for (const { name, value } of [...next.attributes]) {
    if (at.getAttribute(name) !== value) at.setAttribute(name, value);
  }
}

const news = document.createElement("p");
news.className = "news";
news.hidden = true;
const show = document.createElement("button");
show.type = "button";
show.className = "btn";
show.textContent = words.show;
show.addEventListener("click", () => settle(true));
news.append(`${words.news} `, show);
news.setAttribute("role", "status");
line.after(news);

// The stream.

function open() {
  if (isOver) return;
  source?.close();
  const last = line.dataset.last;
  source = new EventSource(last ? line.dataset.stream.replace(/since=[^&]*/, `since=${last}`) : line.dataset.stream);
  source.addEventListener("region", ({ data }) => {
    hear();
    const end = data.indexOf("\n");
    const [name, voice] = data.slice(0, end).split(" ");
    const section = document.getElementById(name);
    if (!section) return renew();
    const arrived = { voice, html: data.slice(end + 1) };
    if (!isInUse(section)) {
      held.delete(name);
      put(section, arrived);
    } else held.set(name, arrived);
    tellNews();
  });
  source.addEventListener("at", ({ lastEventId }) => {
    hear();
    line.dataset.last = lastEventId.split(".")[1] ?? "";
  });
  source.addEventListener("beat", ({ data }) => {
    hear();
    ahead = Number(data) - Date.now();
  });
  source.addEventListener("anew", renew);
  source.addEventListener("over", again);
  source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) again(); });
}

function hear() {
  heard = performance.now();
  attempts = 0;
  dispatchEvent(new Event("reached"));
  tell();
}

/** The screen has other parts now: the page is taken anew, once nothing on it is in use. */
function renew() {
  if ([...document.querySelectorAll("main section[aria-live]")].some(isInUse)) setTimeout(renew, 2000);
  else location.reload();
}

/** The server refused the stream, or ended it for good: why, and when to try again. */
async function again() {
  source.close();
  const wait = Math.min(30_000, 1000 * 2 ** attempts++) * (0.75 + Math.random() / 2);
  await new Promise((resume) => { setTimeout(resume, wait); });
  const asked = new AbortController();
  try {
    const { status } = await fetch(line.dataset.stream, { signal: asked.signal, cache: "no-store" });
    asked.abort();
    if (status === 401 || status === 403) return end();
  } catch { /* Nobody answers yet. */ }
  open();
}

function end() {
  isOver = true;
  banner.textContent = `${words.over} · `;
  const door = document.createElement("a");
  door.href = location.href;
  door.textContent = words.signIn;
  banner.append(door);
  banner.hidden = false;
  document.body.classList.add("stale");
}

// How fresh it is.

const banner = document.createElement("p");
banner.className = "stale-banner";
banner.hidden = true;
banner.setAttribute("role", "alert");
document.querySelector("main").before(banner);

function tell() {
  const ago = performance.now() - heard;
  const isStale = ago > STALE_AFTER;
  fresh.textContent = words.fresh.replace("%s", String(Math.round(ago / 1000)));
  if (isOver) return;
  document.body.classList.toggle("stale", isStale);
  // Said once when it begins, shown as it goes on: it is an alert.
  const says = words.stale.replace("%s", String(Math.round(ago / 5000) * 5));
  if (isStale && banner.hidden) banner.textContent = says;
  banner.hidden = !isStale;
}

for (const kind of ["online", "pageshow"]) addEventListener(kind, wake);
document.addEventListener("visibilitychange", () => { if (!document.hidden) wake(); });

/** A telephone that slept finds its stream dead and does not know yet. */
function wake() {
  if (performance.now() - heard > 6000) open();
}

// What runs.

/** Milestones that were said, by what runs. */
const said = new Set();

function tick() {
  const now = Date.now() + ahead;
  for (const clock of document.querySelectorAll("time[data-zone]")) {
    const hour = new Intl.DateTimeFormat(document.documentElement.lang, {
      hour: "2-digit", minute: "2-digit", hour12: false, timeZone: clock.dataset.zone,
    }).format(now);
    if (clock.textContent !== hour) clock.textContent = hour;
  }
  for (const timer of document.querySelectorAll("[data-since], [data-until]")) {
    const seconds = count(timer.dataset, now);
    const text = `${seconds < 0 ? "−" : ""}${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, "0")}`;
    if (timer.textContent !== text) timer.textContent = text;
    if (timer.dataset.until || timer.dataset.leftSeconds) remind(timer, seconds);
  }
}

/** Seconds left until an instant, left of a time that runs since an instant, or gone by since. */
function count({ since, until, leftSeconds }, now) {
  const at = (text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text));
  if (until) return Math.ceil((at(until) - now) / 1000);
  const gone = Math.floor((now - at(since)) / 1000);
  return leftSeconds === undefined ? gone : Number(leftSeconds) - gone;
}

function remind(timer, seconds) {
  timer.classList.toggle("short", seconds <= 30 && seconds > 0);
  timer.classList.toggle("up", seconds <= 0);
  for (const [at, says] of [[60, words.minuteLeft], [0, words.timeUp]]) {
    const mark = `${timer.dataset.since ?? timer.dataset.until} ${at}`;
    // Only as it passes: whoever opens the page later sees it.
    if (seconds <= at && seconds > at - 3 && !said.has(mark)) announce(says);
    if (seconds <= at) said.add(mark);
  }
}

setInterval(() => { tick(); tell(); }, 1000);
tick();
open();
