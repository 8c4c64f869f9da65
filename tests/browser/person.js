// Somebody at a browser: with a finger or with the keyboard alone, with scripts or without. Notes what goes wrong on the way.

import { setTimeout as sleep } from "node:timers/promises";

import { faults } from "./browser.js";

// How often the keyboard moves on in search of something.
const MOST_STOPS = 150;
const PATIENCE_MS = 30_000;

export class Person {
  /** At a browser of their own; `way` says how: {lang, width, scripts, keyboard}; `seen`, what was looked at already. */
  static async at(browser, home, way, seen) {
    const context = await browser.newContext({
      javaScriptEnabled: way.scripts,
      viewport: { width: way.width, height: 900 },
      bypassCSP: true,
    });
    return new Person(context, home, way, seen);
  }

  constructor(context, home, way, seen) {
    Object.assign(this, { context, home, way, seen, wrong: [] });
    context.on("console", (said) => {
      if (said.type() === "error" && this.notes(said.text())) this.wrong.push(`${said.page()?.url()}: ${said.text()}`);
    });
    context.on("weberror", (error) => this.wrong.push(error.error().message));
    context.on("request", (asked) => new URL(asked.url()).origin !== home && this.wrong.push(`asks ${asked.url()}`));
  }

  /** Whether an error that the browser mentions is one: that a refusal is no page as asked for is as it should be. */
  notes(text) {
    return !text.includes("the server responded with a status of 422");
  }

  /** A further tab. */
  async tab() {
    this.page = await this.context.newPage();
    return this.page;
  }

  /** Opens a page by its address in the person's language, and looks at it. */
  async open(path) {
    await this.page.goto(`${this.home}/${this.way.lang}${path}`);
    await this.look();
  }

  /** In through a door of the demonstration; some doors speak a language of their own, so the desk is opened anew. */
  async enter(door) {
    if (!this.page) await this.tab();
    await this.open("/");
    await this.press(this.page.locator(`form.doors button[value=${door}]`));
    await this.open("/desk");
  }

  /** Presses what leads on, and looks at what comes. */
  async press(target) {
    await Promise.all([this.page.waitForNavigation(), this.alone() ? this.reach(target).then(() => this.key("Enter")) : target.click()]);
    await this.look();
  }

  /** Sends the form in the middle of the page. */
  async send() {
    await this.press(this.page.locator("main form.act-form button[type=submit]"));
  }

  /** Presses the button twice, as people do who see nothing happen. */
  async sendTwice() {
    const button = this.page.locator("main form.act-form button[type=submit]");
    await this.reach(button);
    for (const _ of this.alone() ? [1, 2] : []) await this.key("Enter");
    if (!this.alone()) await button.dblclick();
    // The second pressing breaks off what the first began to load; what counts is where one ends up.
    for (const begun = Date.now(); !this.page.url().includes("done=") && Date.now() - begun < PATIENCE_MS;) await sleep(50);
    await this.page.waitForLoadState();
    await this.look();
  }

  /** Sends the very same answers once more, as after a broken connection; says where that leads. */
  async sendAgain(answers) {
    // By hand, so that no page and no browser has a say in it.
    const cookie = (await this.context.cookies()).map((it) => `${it.name}=${it.value}`).join("; ");
    const again = await fetch(answers.action, {
      method: "POST",
      redirect: "manual",
      headers: { cookie, origin: this.home, "sec-fetch-site": "same-origin" },
      body: new URLSearchParams(answers.fields),
    });
    return again.headers.get("location");
  }

  /** All that the form in the middle would send. */
  answers() {
    return this.page.locator("main form.act-form").evaluate((form) =>
      ({ action: form.action, fields: Object.fromEntries(new FormData(form)) }));
  }

  /** Writes into a field. */
  async write(name, text) {
    const field = this.page.locator(`main [name="${name}"]`);
    if (!this.alone()) return field.fill(text);
    await this.reach(field);
    await this.key("Control+A");
    await this.page.keyboard.type(text);
  }

  /** A day and an hour, `2024-04-20T09:00`. */
  async writeHour(name, hour) {
    const field = this.page.locator(`main [name="${name}"]`);
    if (!this.alone()) return field.fill(hour);
    await this.reach(field);
    // The browser shows month, day, year, hour, minute and half of the day, each a stop of its own.
    const [, year, month, day, hours, minutes] = hour.match(/(\d+)-(\d+)-(\d+)T(\d+):(\d+)/);
    for (const part of [month, day, year, hours, minutes]) {
      await this.page.keyboard.type(part);
      if (part === year) await this.key("ArrowRight");
    }
    await this.page.keyboard.type("A");
  }

  /** What stands in a field. */
  value(name) {
    return this.page.locator(`main [name="${name}"]:is(:checked, :not([type=radio]))`).inputValue();
  }

  /** What is said to the person on top of the page. */
  said() {
    return this.page.locator("main [role=alert], main [role=status]").first().innerText();
  }

  /** Notes what is wrong with the page as it stands; one is as good as another with the same things on top. */
  async look() {
    const path = this.page.url().replace(this.home, "");
    const on = await this.page.locator("main [role=alert], main [role=status]").evaluateAll((all) => all.map((it) => it.id + it.className));
    const kind = [path.replace(/\?.*$/, "").replace(/\d+$/, "N"), ...on].join(" ");
    if (this.seen.has(kind)) return;
    this.seen.add(kind);
    const page = this.way.scripts ? this.page : await this.mirror();
    this.wrong.push(...(await faults(page)).map((fault) => `${path}: ${fault}`));
    if (page !== this.page) await page.context().close();
  }

  /** The same page where scripts run: whoever looks needs them, whether or not the page may have any. */
  async mirror() {
    const [url, body] = [this.page.url(), await this.page.content()];
    const context = await this.context.browser().newContext({ viewport: this.page.viewportSize(), bypassCSP: true });
    const page = await context.newPage();
    await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
    await page.goto(url);
    return page;
  }

  /** Ends the visit; what went wrong is said once, all of it. */
  async leave() {
    await this.context.close();
    if (this.wrong.length > 0) throw new Error(this.wrong.join("\n"));
  }

  /** Whether there is no finger and no mouse. */
  alone() {
    return this.way.keyboard === true;
  }

  key(name) {
    return this.page.keyboard.press(name);
  }

  /** Moves on until the focus is on `target`. */
  async reach(target) {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) return;
      await this.key("Tab");
    }
    throw new Error(`the keyboard does not reach ${target}`);
  }
}
