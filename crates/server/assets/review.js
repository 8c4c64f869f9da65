// The review of a document: the fact that one is at is lit in the text, and the keys of the console press its buttons.
// The list of files keeps itself fresh while some are read. Both work the same without this.

const queue = document.getElementById("queue");
if (queue) follow(queue);
const list = [...document.querySelectorAll("[data-fact]")];
if (list.length) review(list);

/** Looks again every other second while files wait, and shows what came of them. */
function follow(place) {
  if (!place.hasAttribute("data-queued")) return;
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("queue");
      // Whoever is just at a button there keeps it.
      if (next && !place.contains(document.activeElement)) place.replaceChildren(...next.childNodes);
      if (next) place.toggleAttribute("data-queued", next.hasAttribute("data-queued"));
    } catch {
      // The line is down; the next look may go through.
    }
    follow(place);
  }, 2000);
}

function review(facts) {
  const source = document.getElementById("source");
  const KEYS = "[data-press]";
  let current;

  const places = (fact) => source?.querySelectorAll(`[data-of="${CSS.escape(fact.dataset.fact)}"]`) ?? [];

  function light(fact, moves) {
    for (const place of source?.querySelectorAll(".lit") ?? []) place.classList.remove("lit");
    for (const place of places(fact)) place.classList.add("lit");
    const [first] = places(fact);
    // Only where the text scrolls for itself: the page stays where one reads.
    if (moves && first && getComputedStyle(source).overflowY === "auto") {
      const line = first.getBoundingClientRect().top - source.getBoundingClientRect().top;
      source.scrollTop += line - source.clientHeight / 3;
    }
  }

  /** The keys are those of the fact one is at. */
  function at(fact) {
    if (current === fact) return;
    for (const it of current?.querySelectorAll(KEYS) ?? []) mark(it, false);
    current?.classList.remove("here");
    current = fact;
    fact.classList.add("here");
    for (const it of fact.querySelectorAll(KEYS)) mark(it, true);
    light(fact, true);
  }

  function mark(control, on) {
    control.querySelector("kbd")?.remove();
    if (!on) {
      delete control.dataset.key;
      control.removeAttribute("aria-keyshortcuts");
      return;
    }
    control.dataset.key = control.dataset.press;
    control.setAttribute("aria-keyshortcuts", control.dataset.press);
    const key = document.createElement("kbd");
    key.setAttribute("aria-hidden", "true");
    key.textContent = control.dataset.press;
    control.append(key);
  }

  function go(step) {
    const next = facts[(current ? facts.indexOf(current) : -1) + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  for (const fact of facts) {
    fact.addEventListener("focusin", () => at(fact));
    fact.addEventListener("pointerenter", () => light(fact, false));
    fact.addEventListener("pointerleave", () => { if (current) light(current, false); });
  }
  source?.addEventListener("click", ({ target }) => {
    const place = target instanceof Element && target.closest("[data-of]");
    const fact = place && document.getElementById(`f-${place.dataset.of}`);
    if (!fact) return;
    fact.focus({ preventScroll: true });
    fact.scrollIntoView({ block: "nearest" });
  });

  // Before the console looks for its key: these two are buttons of the page as well.
  for (const button of document.querySelectorAll("[data-step]")) {
    button.hidden = false;
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (localStorage.getItem("plenaria.keys") === "off" || document.querySelector("dialog[open]")) return;
    if (event.target instanceof Element && event.target.closest("select, textarea, input, #source")) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    go(step);
  });

  // Once the browser has gone to the place that the address names.
  const arrive = () => {
    const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = asked?.querySelector("form.claim-form :is(input:not([type=hidden]), select, textarea)");
    if (asked?.dataset.fact) at(asked);
    (box ?? asked)?.focus({ preventScroll: true });
    asked?.scrollIntoView({ block: "nearest" });
  };
  if (document.readyState === "complete") arrive();
  else addEventListener("load", () => requestAnimationFrame(arrive));
}
