// The console of the room: every gesture of the page by its key, listed under «?», switched off by whoever wishes.
// What cannot be undone asks first and wants the same press again. The page works the same without this.

const keys = document.getElementById("keys");
const board = keys?.querySelector("[data-title]");
if (board) run(board);

function run(board) {
  const words = board.dataset;
  const WRITING = "select, textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=submit])";
  const TILES = "1234567890qwertyuiopasdfghjklxcvbnm";
  let off = localStorage.getItem("plenaria.keys") === "off";
  let armed;

  const status = make("p", { className: "key-status", role: "status" });
  const hints = make("ul", { className: "hints" });
  const all = make("button", { type: "button", className: "link all-keys" });
  all.append(make("kbd", { textContent: "?" }), ` ${words.all}`);
  // Beside the region and not in it: what is in it is the server's.
  const place = make("div", { className: "keys" });
  place.append(hints, all, status);
  keys.after(place);
  const dialog = listing();
  all.addEventListener("click", open);

  function make(name, properties) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key === "role") element.setAttribute(key, value);
      else element[key] = value;
    }
    return element;
  }

  /** Everything that a key presses, one for each key, the first of it in the page. */
  function bound() {
    const found = new Map();
    for (const it of document.querySelectorAll("main [data-key], header [data-key]")) {
      if (!found.has(it.dataset.key)) found.set(it.dataset.key, it);
    }
    return found;
  }

  /** What a control says, without the key that stands on it. */
  function label(control) {
    const copy = control.cloneNode(true);
    for (const key of copy.querySelectorAll("kbd")) key.remove();
    return (control.getAttribute("aria-label") || copy.textContent).trim().replace(/\s+/g, " ");
  }

  const reason = (control) => control.closest("form")?.querySelector(".why")?.textContent ?? "";

  /** Tiles of a roll get the keys that are left over, in their order: one for each seat, also where it is recorded
   * already, so that a seat keeps its key through the roll. */
  function number() {
    const taken = new Set([...bound()].filter(([, it]) => !it.closest("[data-tile]")).map(([key]) => key));
    const free = [...TILES].filter((key) => !taken.has(key));
    for (const tile of document.querySelectorAll("main [data-tile]")) {
      const key = free.shift();
      if (!key) break;
      const button = tile.matches("button") ? tile : tile.querySelector("button");
      if (!button || button.dataset.key === key) continue;
      button.dataset.key = key;
      button.setAttribute("aria-keyshortcuts", key);
      button.querySelector("kbd")?.remove();
      const mark = make("kbd", { textContent: key });
      mark.setAttribute("aria-hidden", "true");
      button.append(mark);
    }
  }

  /** The keys that do something now, beside the agenda. */
  function hint() {
    const now = [...bound()].filter(([, it]) => !it.disabled && !it.closest("[data-tile], details:not([open])"));
    const lines = off ? [] : now.slice(0, 8).map(([key, it]) => [key, label(it)]);
    const written = JSON.stringify([off, lines]);
    if (hints.dataset.written === written) return;
    hints.dataset.written = written;
    hints.replaceChildren(...lines.map(([key, says]) => {
      const line = make("li", {});
      line.append(make("kbd", { textContent: key.toUpperCase() }), ` ${says}`);
      return line;
    }));
    document.documentElement.classList.toggle("keys-off", off);
  }

  function listing() {
    const dialog = make("dialog", { className: "key-list" });
    const title = make("h2", { id: "key-list-title", textContent: words.title, tabIndex: -1, autofocus: true });
    dialog.setAttribute("aria-labelledby", title.id);
    const list = make("dl", {});
    const choice = make("label", { className: "check" });
    const box = make("input", { type: "checkbox", checked: !off });
    choice.append(box, ` ${words.on}`);
    const close = make("button", { type: "button", className: "btn main", textContent: words.close });
    close.addEventListener("click", () => dialog.close());
    box.addEventListener("change", () => {
      off = !box.checked;
      localStorage.setItem("plenaria.keys", off ? "off" : "on");
      hint();
    });
    dialog.append(title, list, choice, close);
    document.body.append(dialog);
    dialog.list = list;
    return dialog;
  }

  /** Shows every key with what it does, and why it does not do it now. Closing gives the focus back. */
  function open() {
    const lines = [...bound()].flatMap(([key, it]) => {
      const name = make("dt", {});
      name.append(make("kbd", { textContent: key.toUpperCase() }));
      const says = make("dd", { textContent: label(it) });
      if (it.disabled) says.append(" ", make("small", { textContent: reason(it) || words.unavailable }));
      return [name, says];
    });
    dialog.list.replaceChildren(...lines);
    dialog.showModal();
  }

  function press(control) {
    if (control.disabled) {
      status.textContent = `${label(control)}: ${reason(control) || words.unavailable}`;
      return;
    }
    status.textContent = "";
    const fold = control.closest("details:not([open])");
    if (fold) fold.open = true;
    const empty = control.form?.querySelector("textarea, select, input:not([type=hidden], [type=submit])");
    // What has something to be filled in is gone to, not sent.
    if (empty && !control.form.contains(document.activeElement)) {
      control.form.scrollIntoView({ block: "nearest" });
      empty.focus();
      return;
    }
    control.scrollIntoView({ block: "nearest" });
    control.click();
  }

  function disarm() {
    armed?.question.remove();
    armed = undefined;
  }

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && armed) {
      event.preventDefault();
      return disarm();
    }
    if (off || dialog.open || event.defaultPrevented || event.repeat || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(WRITING)) return;
    if (event.key === "?") {
      event.preventDefault();
      return open();
    }
    const control = bound().get(event.key.toLowerCase());
    if (!control) return;
    event.preventDefault();
    press(control);
  });

  // Before anybody sends the form: what asks first is held back once.
  addEventListener("submit", (event) => {
    const button = event.submitter;
    const asked = button?.dataset.asks;
    if (!asked || (armed?.button === button && armed.question.isConnected)) return disarm();
    event.preventDefault();
    event.stopImmediatePropagation();
    disarm();
    const again = off || !button.dataset.key ? words.again : words.againKey.replace("{}", button.dataset.key.toUpperCase());
    const question = make("p", { className: "asks", role: "alert", textContent: `${asked} ${again}` });
    button.closest("form").append(question);
    question.scrollIntoView({ block: "nearest" });
    armed = { button, question };
  }, true);

  // A text of the acta that was kept is folded away again.
  addEventListener("answered", () => {
    for (const fold of document.querySelectorAll(".write[open]")) {
      const boxes = [...fold.querySelectorAll("textarea")];
      if (fold.dataset.sent && boxes.every((it) => it.value === it.defaultValue)) fold.open = false;
      delete fold.dataset.sent;
    }
  });
  addEventListener("submit", ({ target }) => {
    const fold = target instanceof Element && target.closest(".write");
    if (fold) fold.dataset.sent = "yes";
  });

  // The newest sentence of the acta stays in sight, as long as nobody scrolled up or writes there.
  const acta = document.getElementById("acta")?.closest(".pane");
  let atEnd = true;
  const toEnd = () => {
    if (acta && atEnd && !acta.querySelector(".write[open]")) acta.scrollTop = acta.scrollHeight;
  };
  acta?.addEventListener("scroll", () => { atEnd = acta.scrollTop + acta.clientHeight > acta.scrollHeight - 40; });
  toEnd();

  let waiting = false;
  function renew() {
    waiting = false;
    number();
    hint();
    if (armed && !armed.button.isConnected) disarm();
    toEnd();
  }
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(renew);
  }).observe(document.querySelector("main"), { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled", "open"] });
  renew();
}
