// Somebody in the room, at a screen of their own: makes gestures, and sees what happens without asking again.

import { setTimeout as sleep } from "node:timers/promises";

import { Ear } from "./ear.js";
import { Person } from "./person.js";

/** How long anything may take on a machine that builds at the same time. */
export const PATIENCE_MS = 120_000;
// What the browser says of its own when the line is cut or the program gone.
const CUT_OFF = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED|EMPTY_RESPONSE|FAILED)/;

export class Attendee extends Person {
  /** Comes in through `door` and sits down before `screen`; `way` as for a person, with `height`, and `hears`. */
  static async at(browser, home, { door, screen, ...way }) {
    const { width = 390, height = 844, scripts = true, keyboard = false, lang = "es" } = way;
    const context = await browser.newContext({
      javaScriptEnabled: scripts, viewport: { width, height }, hasTouch: !keyboard && width < 500,
      locale: lang === "es" ? "es-HN" : "en-BZ",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(witness);
    if (way.hears) await Ear.of(context);
    const it = new Attendee(context, home, { scripts, keyboard, lang, width }, new Set());
    it.name = `${door ?? "anybody"} at ${screen}`;
    await it.tab();
    if (door) {
      await it.page.goto(`${home}/${lang}/`);
      await it.press(it.page.locator(`form.doors button[value="${door}"]`));
    }
    await it.page.goto(`${home}/${lang}${screen}`);
    if (way.hears) it.ear = await Ear.at(it.page);
    return it;
  }

  /** Pages are looked at where their test says so. */
  async look() {}

  /** That the line is cut, or the program gone, is part of the play. */
  notes(text) {
    return super.notes(text) && !CUT_OFF.test(text);
  }

  async press(target) {
    if (this.way.scripts) return super.press(target);
    await Promise.all([this.page.waitForNavigation(), target.click()]);
  }

  /** Waits until the screen shows these words, each somewhere; however they are broken into lines. */
  async shows(...words) {
    await this.waits(words, true, PATIENCE_MS);
  }

  /** Waits until none of these words is on the screen. */
  async hides(...words) {
    await this.waits(words, false, PATIENCE_MS);
  }

  async waits(words, wanted, within = PATIENCE_MS) {
    const asked = { words: words.map((it) => (it instanceof RegExp ? { source: it.source } : { plain: it })), wanted };
    if (await this.until(met, asked, within)) return;
    const shown = (await this.page.locator("body").innerText()).replace(/\s+/g, " ");
    throw new Error(`${this.name} ${wanted ? "does not show" : "still shows"} ${words.join(" · ")} after ${within} ms, but:\n${shown}`);
  }

  /** Asks the page again and again until it `holds`. Whoever has no script asks for a new page each time. */
  async until(holds, given, within = PATIENCE_MS) {
    for (const end = Date.now() + within; ;) {
      // A page that is just being taken anew is asked again.
      const held = await this.page.evaluate(holds, given).catch((error) => {
        if (!/context was destroyed|navigat/i.test(error.message)) throw error;
      });
      if (held) return true;
      if (Date.now() > end) return false;
      if (this.way.scripts) await sleep(50);
      else await this.page.reload();
    }
  }

  /** The form of a gesture on this screen: by its act, by what is filled in on it, and by where it stands. */
  gesture(act, on = {}, within = "body") {
    const filled = Object.entries(on).map(([name, value]) => `:has([name="${name}"][value="${value}"])`).join("");
    return this.page.locator(`${within} form.gesture[data-act="${act}"]${filled}:has(button:enabled)`).first();
  }

  /** Makes a gesture, with `answers` written into its fields; says what the server answered once it is on record. */
  async does(act, on = {}, answers = {}, within = "body") {
    const form = this.gesture(act, on, within);
    const isAnswer = (it) => it.request().method() === "POST" && new URL(it.url()).pathname.endsWith(`/acts/${act}`);
    await this.finds(form, act, on, within);
    if (!this.way.scripts) {
      await this.unfolds(form);
      await this.fills(form, answers);
      await this.press(form.locator("button[type=submit]"));
      if (!/[?&]done=/.test(this.page.url())) throw new Error(`${this.name}, ${act}: ${await this.said()}`);
      return {};
    }
    const [answer] = await Promise.all([
      this.page.waitForResponse(isAnswer, { timeout: PATIENCE_MS }),
      this.begins(form, answers),
    ]).catch((error) => { throw new Error(`${this.name}, ${act}: ${error.message}`); });
    // Where the screen was taken anew, what was said is gone with the page before.
    const says = await answer.json().catch(() => ({}));
    if (!answer.ok()) throw new Error(`${this.name}, ${act}, ${answer.status()}: ${JSON.stringify(says)}`);
    return says;
  }

  /** Makes a gesture as soon as the rules let it: what they refuse is pressed again. */
  async insistently(act, on) {
    for (const end = Date.now() + PATIENCE_MS; ;) {
      const refused = await this.does(act, on).then(() => undefined, (error) => error);
      if (!refused) return;
      if (Date.now() > end || !/, 422: /.test(refused.message)) throw refused;
      await sleep(500);
    }
  }

  /** Until the gesture is on the screen and can be made. */
  async finds(form, act, on, within) {
    const able = ({ act, on, within }) => [...document.querySelectorAll(`${within} form.gesture[data-act="${act}"]`)].some((form) =>
      Object.entries(on).every(([name, value]) => form.querySelector(`[name="${name}"][value="${value}"]`))
        && form.querySelector("button[type=submit]:not(:disabled)"));
    if (await this.until(able, { act, on, within })) return;
    const why = await form.innerText({ timeout: 1 }).catch(() => "it is not on the screen");
    const there = await this.page.locator("form.gesture").evaluateAll((all) => all.map((it) =>
      `${it.dataset.act} ${it.querySelector("button")?.disabled ? "off" : ""}`));
    throw new Error(`${this.name} cannot ${act} ${JSON.stringify(on)}: ${why}\n${[...new Set(there)].join("\n")}`);
  }

  /** Fills in a gesture and presses it: with a finger, or with keys alone. */
  async begins(form, answers = {}) {
    const button = form.locator("button[type=submit]");
    if (!this.alone()) {
      await this.unfolds(form);
      await this.fills(form, answers);
      return this.page.viewportSize().width < 500 ? button.tap() : button.click();
    }
    const key = await button.getAttribute("data-key");
    // Asked now: once pressed, the button may be gone from the screen.
    const asks = await button.getAttribute("data-asks");
    const writes = Object.keys(answers).length > 0;
    // A key of the console presses the first control that has it.
    const leads = key && await button.evaluate((it) => document.querySelector(`main [data-key="${it.dataset.key}"], header [data-key="${it.dataset.key}"]`) === it);
    if (leads) {
      await this.leaves();
      await this.key(key);
      // What has something to be filled in is gone to by its key, not sent.
      if (!writes) return asks && this.insists(key);
    }
    await this.unfolds(form);
    await this.fills(form, answers);
    await this.reach(button);
    await this.key("Enter");
    return asks && this.insists("Enter");
  }

  /** What cannot be undone wants the same press again. */
  async insists(key) {
    await this.page.locator(".asks").waitFor();
    await this.key(key);
  }

  /** Keys of the console are letters while something is being written. */
  async leaves() {
    const writes = () => document.activeElement?.matches("select, textarea, input:not([type=radio], [type=checkbox], [type=submit])");
    for (let stop = 0; stop < 10 && await this.page.evaluate(writes); stop += 1) await this.key("Tab");
  }

  /** Follows the link to the form of an act, with this filled in already, and sends it; it leads back to the screen. */
  async follows(act, on, answers) {
    const asks = Object.entries(on).map(([name, value]) => `[href*="${new URLSearchParams({ [name]: value })}"]`).join("");
    await this.press(this.page.locator(`main a[href*="/acts/${act}?"]${asks}`).first());
    await this.fills(this.page.locator("main form.act-form"), answers);
    await this.send();
    if (!/[?&]done=/.test(this.page.url())) throw new Error(`${this.name}, ${act}: ${await this.said()}`);
  }

  /** Does what has no gesture on the screen: on the form of the act, in another tab. */
  async files(act, answers) {
    const screen = this.page;
    await this.tab();
    const query = new URLSearchParams(answers);
    await this.page.goto(`${this.home}/${this.way.lang}/acts/${act}?${query}`);
    await this.send();
    if (!/[?&]done=/.test(this.page.url())) throw new Error(`${this.name}, ${act}: ${await this.said()}`);
    await this.page.close();
    this.page = screen;
  }

  /** Opens what the gesture is folded away in. */
  async unfolds(form) {
    const folds = form.locator("xpath=ancestor::details[not(@open)]/summary");
    for (let one = await folds.count(); one > 0; one = await folds.count()) {
      const fold = folds.first();
      if (!this.alone()) await fold.click();
      else { await this.reach(fold); await this.key("Enter"); }
    }
  }

  async fills(form, answers) {
    for (const [name, value] of Object.entries(answers)) {
      const field = form.locator(`[name="${name}"]:not([type=hidden])`);
      const kind = await field.first().evaluate((it) => (it.tagName === "INPUT" ? it.type : it.tagName.toLowerCase()));
      if (kind === "radio" || kind === "checkbox") await this.marks(form.locator(`[name="${name}"][value="${value}"]`), field.first());
      else if (kind === "select") await this.chooses(field, value);
      else if (!this.alone()) await field.fill(String(value));
      else { await this.reach(field); await this.key("Control+A"); await this.page.keyboard.type(String(value)); }
    }
  }

  async marks(box, first) {
    if (!this.alone()) return (await box.evaluateHandle((it) => it.labels[0] ?? it)).click();
    if (await box.getAttribute("type") === "checkbox") { await this.reach(box); return this.key("Space"); }
    const group = first.page().locator(`[name="${await box.getAttribute("name")}"]`);
    await this.reachAny(group);
    for (let stop = await group.count(); stop > 0 && !(await box.isChecked()); stop -= 1) await this.key("ArrowDown");
    if (!(await box.isChecked())) await this.key("Space");
  }

  async chooses(field, value) {
    if (!this.alone()) return field.selectOption(value);
    await this.reach(field);
    const at = await field.evaluate((it, value) => [[...it.options].findIndex((one) => one.value === value), it.selectedIndex], String(value));
    for (let step = at[1]; step !== at[0]; step += Math.sign(at[0] - at[1])) await this.key(at[0] > at[1] ? "ArrowDown" : "ArrowUp");
  }

  async reachAny(group) {
    for (let stop = 0; stop < 150; stop += 1) {
      if (await group.evaluateAll((all) => all.includes(document.activeElement))) return;
      await this.key("Tab");
    }
    throw new Error(`the keyboard does not reach ${group}`);
  }

  /** Remembers a control as it is: this very element, with the focus in it. */
  marksOut(control) {
    return control.evaluate((it) => { window.markedOut = it; });
  }

  /** What stands in the control that was marked out; nothing if it was drawn anew or lost the focus. */
  isLeft() {
    return this.page.evaluate(() => (document.activeElement === window.markedOut && window.markedOut.isConnected ? window.markedOut.value : undefined));
  }

  /** Moves on, or back where that is where it is, until the focus is on `target`. */
  async reach(target) {
    const AHEAD = 4;
    const asked = (it) => (it === document.activeElement ? 0 : document.activeElement.compareDocumentPosition(it));
    for (let stop = 0; stop < 150; stop += 1) {
      const way = await target.evaluate(asked);
      if (way === 0) return;
      await this.key(way & AHEAD ? "Tab" : "Shift+Tab");
    }
    throw new Error(`${this.name}: the keyboard does not reach ${target}`);
  }

  /** How often a pointer pressed anything on this person's screens. */
  pointed() {
    return this.page.evaluate(() => Number(sessionStorage.getItem("pointed") ?? 0));
  }
}

/** In the page: whether each of these words is shown, or none of them. */
function met({ words, wanted }) {
  const even = (text) => text.replace(/\s+/g, " ").toLowerCase();
  const shown = even(document.body.innerText);
  return words.every((it) => (it.source ? new RegExp(it.source, "i").test(shown) : shown.includes(even(it.plain))) === wanted);
}

/** Runs in every page: counts what a pointer presses. */
function witness() {
  addEventListener("pointerdown", (event) => {
    if (event.isTrusted) sessionStorage.setItem("pointed", Number(sessionStorage.getItem("pointed") ?? 0) + 1);
  }, true);
}
