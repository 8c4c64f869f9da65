// Every screen of the room in every state of a sitting, in both languages, light and dark, narrow and wide.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, shape, small, violations } from "./browser.js";
import { tell } from "./demonstration.js";
import { Cast, PLENARY, STAGES } from "./room-stages.js";

const NARROW = { width: 390, height: 844 }, WIDE = { width: 1280, height: 900 }, HALL = { width: 1920, height: 1080 };
const AT_HAND = [NARROW, WIDE], ON_THE_WALL = [WIDE, HALL];
/** Who sits before which screens. */
const TABLES = [
  { door: "presidency", screens: { "/room/chair": AT_HAND } },
  { door: "secretariat", screens: { "/room/secretary": AT_HAND, [`/room/acta/${PLENARY}`]: AT_HAND, "/room/screens": AT_HAND } },
  { door: "mexico", screens: { "/room/seat": AT_HAND } },
  { door: "iom", screens: { "/room/seat": AT_HAND } },
  { screens: { "/room": AT_HAND, "/room/text": AT_HAND } },
  { screens: { "/room/screen/main": ON_THE_WALL, "/room/screen/both": ON_THE_WALL, "/room/screen/list": ON_THE_WALL, "/room/screen/note": ON_THE_WALL } },
];
/** What the screens on the wall show that do not show what the moment asks for. */
const CHOSEN = [
  { screen: "both", shows: "automatic", tongue: "both" },
  { screen: "list", shows: "speakers", tongue: "both" },
  { screen: "note", shows: "message", tongue: "es", message: "La sesión se reanuda a las quince horas en el salón del segundo piso" },
];
/** Of what the rules ask, what changes with the colors, and what with the words. */
const COLORS = { rules: ["color-contrast"] }, WORDS = { without: ["color-contrast"] };

let told, room, browser, cast;
const tables = [];
before(async () => {
  [told, browser] = await Promise.all([tell(), launch()]);
  room = await told.serve();
  cast = new Cast(room.address);
  const secretary = await cast.by("secretariat");
  for (const choice of CHOSEN) {
    const shown = await secretary.posts("/es/room/screens", { form_token: secretary.token, do: "show", ...choice });
    assert.equal(shown.status, 303, choice.screen);
  }
  for (const { door, screens } of TABLES) tables.push(await Table.at(door, screens));
});
after(async () => { await browser?.close(); room?.stop(); told?.forget(); });

/** A browser of one's own, and the screens that are looked at in it. */
class Table {
  static async at(door, screens) {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const it = Object.assign(new Table(), { door, screens, page, broken: [], seen: new Map() });
    page.on("pageerror", (error) => it.broken.push(error.message));
    page.on("console", (said) => said.type() === "error" && it.broken.push(said.text()));
    page.on("request", (asked) => new URL(asked.url()).origin !== room.address && it.broken.push(`asks ${asked.url()}`));
    if (door) {
      await page.goto(`${room.address}/es/`);
      await Promise.all([page.waitForNavigation(), page.locator(`form.doors button[value="${door}"]`).click()]);
    }
    return it;
  }

  /** What is wrong with its screens now, one line each. */
  async looks() {
    const said = [];
    for (const [path, sizes] of Object.entries(this.screens)) {
      for (const lang of ["es", "en"]) {
        for (const fault of await this.look(lang, path, sizes)) said.push(`${this.door ?? "anybody"}, /${lang}${path}, ${fault}`);
      }
    }
    return said;
  }

  /** In Spanish by both lights; in English what is otherwise in other words. */
  async look(lang, path, [one, other]) {
    const answer = await this.page.goto(`${room.address}/${lang}${path}`);
    const said = answer.ok() ? [] : [`${answer.status()}`];
    const within = await this.news(`${lang} ${path}`);
    const looks = lang === "es" ? [[one, "light", {}], [other, "dark", COLORS]] : [[other, "light"], [one, "dark", WORDS]];
    for (const [size, colorScheme, asked] of looks) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.setViewportSize(size);
      const found = [...await shape(this.page), ...await small(this.page)];
      if (asked) found.push(...await violations(this.page, { ...asked, within }));
      said.push(...found.map((fault) => `${size.width} px, ${colorScheme}: ${fault}`));
    }
    return [...said, ...this.broken.splice(0)];
  }

  /** Opens what is folded away, and says which parts of the page are not as they were in the state before; none is all. */
  async news(screen) {
    const now = await this.page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      const parts = document.querySelectorAll("body.room :is(main, header) section[id], body:not(.room) main");
      return [...parts].map((part) => {
        const copy = part.cloneNode(true);
        for (const it of copy.querySelectorAll("time, [type=hidden]")) it.remove();
        return [`#${part.id}`, copy.innerHTML];
      });
    });
    const before = new Map(this.seen.get(screen));
    this.seen.set(screen, now);
    const fresh = now.filter(([id, html]) => before.get(id) !== html).map(([id]) => id);
    // What cannot be changed by an act is looked at once.
    return before.size === 0 ? [] : [...fresh, "footer"];
  }
}

describe("the screens of the room hold", () => {
  for (const [stage, comes] of Object.entries(STAGES)) {
    test(stage, async () => {
      await comes(cast);
      const said = await Promise.all(tables.map((it) => it.looks()));
      assert.equal(said.flat().join("\n"), "");
    });
  }
});
