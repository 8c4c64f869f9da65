// What people come for, from the front page to the record: each way of coming has a demonstration of its own.
//
// Every page on the way is looked at as in pages.test.js, with what was typed, refused or missing on it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch } from "./browser.js";
import { serve } from "./demonstration.js";
import { Person } from "./person.js";

const WAYS = [
  { lang: "es", width: 390, scripts: true },
  { lang: "en", width: 1280, scripts: true },
  { lang: "es", width: 1280, scripts: false, keyboard: true },
  { lang: "en", width: 390, scripts: false },
];
const DECLARATION = "DC-1-2023";
// The demonstration lives on 21 March 2024, and its rules want thirty days of notice.
const TOO_SOON = "2024-04-01T09:00";
const IN_TIME = "2024-04-20T09:00";
// What a page says, in words that only this says.
const WORDS = {
  es: { joined: "se sumó después", withdrew: "retiró", notice: "30 días", first: "20 de abril de 2024", observer: "OIM", place: "Lugar" },
  en: { joined: "joined later", withdrew: "withdrew", notice: "30 days", first: "20 April 2024", observer: "IOM", place: "Place" },
};

let browser;
before(async () => { browser = await launch(); });
after(() => browser?.close());

for (const way of WAYS) {
  const named = `${way.lang}, ${way.width} px, ${way.scripts ? "with" : "without"} scripts${way.keyboard ? ", keyboard alone" : ""}`;
  const words = WORDS[way.lang];

  describe(named, () => {
    const seen = new Set();
    let demonstration;
    before(async () => { demonstration = await serve(); });
    after(() => demonstration?.stop());

    /** A journey of one person, from a new browser to what went wrong. */
    async function journey(travel) {
      const person = await Person.at(browser, demonstration.address, way, seen);
      await travel(person);
      await person.leave();
    }

    /** The line of a seat in the ledger, as anybody reads it who never signed in. */
    async function inTheLedger(seat) {
      const anybody = await Person.at(browser, demonstration.address, way, seen);
      await anybody.tab();
      await anybody.open(`/declarations/${DECLARATION}`);
      const line = anybody.page.locator("ol.timeline li", { hasText: seat }).last();
      const said = (await line.count()) > 0 ? await line.innerText() : "";
      await anybody.leave();
      return said;
    }

    /** How many entries the record has. */
    async function length() {
      const note = await (await fetch(`${demonstration.address}/record/checkpoint`)).text();
      return Number(note.split("\n")[1]);
    }

    test("Costa Rica joins the declaration and everybody finds it in the ledger", () => journey(async (person) => {
      assert.equal(await inTheLedger("Costa Rica"), "");
      await person.enter("costa-rica");
      await person.press(person.page.locator("main a[href*='declaration.join_later']").first());
      await person.send();
      const done = person.page.locator("main [role=status] a");
      const number = (await done.innerText()).match(/\d+/)[0];
      const line = await inTheLedger("Costa Rica");
      assert.match(line, new RegExp(words.joined));
      assert.match(line, new RegExp(`\\b${number}\\b`));
      await person.press(done);
      assert.equal(new URL(person.page.url()).pathname, `/${way.lang}/record/${number}`);
      assert.match(await person.page.locator("main").innerText(), /Costa Rica/);
    }));

    test("anybody finds the petit comité by a word, from any page", () => journey(async (person) => {
      const page = await person.tab();
      await person.open("/rules");
      const box = page.locator("#find");
      if (way.scripts) {
        await person.key("/");
        assert.equal(await page.evaluate(() => document.activeElement.id), "find", "the key leads to the box");
      } else if (way.keyboard) {
        await person.reach(box);
      } else {
        await box.click();
      }
      await page.keyboard.type("COMITE");
      await Promise.all([page.waitForNavigation(), person.key("Enter")]);
      await person.look();
      assert.equal((await page.locator("ol.hits mark").first().innerText()).toLowerCase(), "comité");
      await person.press(page.locator("ol.hits h2 a[href*='/committees/']").first());
      assert.match(page.url(), /PC-1-2023/);
    }));

    test("anybody has a paper checked, and one with a bit spoiled", () => journey(async (person) => {
      const page = await person.tab();
      const list = await (await fetch(`${demonstration.address}/api/v1/papers`)).json();
      const paper = Buffer.from(await (await fetch(`${demonstration.address}/papers/${list.items[0].position}.pdf`)).arrayBuffer());
      for (const holds of [true, false]) {
        if (!holds) paper[paper.length >> 1] ^= 1;
        await person.open("/verify");
        await page.locator("input[type=file]").setInputFiles({ name: "acta.pdf", mimeType: "application/pdf", buffer: paper });
        await person.press(page.locator("form.act-form button[type=submit]"));
        assert.equal(await page.locator(".verdict.agrees").count(), holds ? 1 : 0);
        assert.equal(await page.locator(".verdict.differs").count(), holds ? 0 : 1);
      }
    }));

    test("a form that is sent twice acts once", () => journey(async (person) => {
      await person.enter("belize");
      await person.press(person.page.locator("main a[href*='declaration.join_later']").first());
      const before = await length();
      const answers = await person.answers();
      await person.sendTwice();
      assert.equal(new URL(person.page.url()).searchParams.get("done"), String(before));
      assert.match(await person.sendAgain(answers), new RegExp(`[?&]done=${before}$`));
      assert.equal(await length(), before + 1);
    }));

    test("what the rules refuse keeps every word", () => journey(async (person) => {
      await person.enter("iom");
      await person.open(`/acts/declaration.withdraw?declaration=${DECLARATION}&seat=IOM`);
      const before = await length();
      await person.write("reason.es", "Motivo «con comillas» y <b>signos</b> & ñ");
      await person.write("reason.en", "A reason, \"quoted\"");
      await person.send();
      assert.match(await person.said(), new RegExp(words.observer));
      assert.equal(await person.value("reason.es"), "Motivo «con comillas» y <b>signos</b> & ñ");
      assert.equal(await person.value("reason.en"), "A reason, \"quoted\"");
      assert.equal(await person.value("declaration"), DECLARATION);
      assert.equal(await length(), before);
    }));

    test("a session that ended in another tab costs nothing of what was typed", () => journey(async (person) => {
      await person.enter("mexico");
      await person.open(`/acts/declaration.withdraw?declaration=${DECLARATION}&seat=MEX`);
      const form = person.page;
      await person.write("reason.es", "Instrucciones nuevas de la capital");
      await person.write("reason.en", "New instructions from the capital");
      await person.tab();
      await person.open("/desk");
      await person.press(person.page.locator("header form[action$='/sign-out'] button"));
      await person.page.close();

      person.page = form;
      await person.send();
      assert.match(person.page.url(), /\/sign-in\?next=/);
      await person.write("email", "mexico@demostracion.example");
      await person.send();
      await person.press(person.page.locator("main [role=status] a"));
      await person.send();
      assert.match(person.page.url(), /\/acts\/declaration\.withdraw\?kept=/);
      assert.equal(await person.value("reason.es"), "Instrucciones nuevas de la capital");
      assert.equal(await person.value("reason.en"), "New instructions from the capital");
      await person.send();
      const line = await inTheLedger(way.lang === "es" ? "México" : "Mexico");
      assert.match(line, new RegExp(words.withdrew));
      assert.match(line, /Instrucciones nuevas|New instructions/);
    }));

    test("the Secretariat convenes II-2024, in time or with its reason, and adds an item", () => journey(async (person) => {
      await person.enter("secretariat");
      await person.press(person.page.locator("main a[href*='plenary.convene']").first());
      const before = await length();
      assert.equal(await person.value("plenary"), "II-2024");
      await person.writeHour("opens_at", TOO_SOON);
      await person.send();
      // Nobody said where: that stands beside the field, and the summary leads there.
      const missing = person.page.locator("#faults a").first();
      assert.equal(await missing.getAttribute("href"), "#f-place");
      assert.ok((await missing.innerText()).startsWith(words.place), "the summary says which field");
      assert.equal(await person.value("opens_at"), TOO_SOON);
      await person.write("place.es", "Ciudad de Guatemala");
      await person.write("place.en", "Guatemala City");
      await person.send();
      const refused = await person.said();
      assert.ok(refused.includes(words.notice) && refused.includes(words.first), refused);
      assert.equal(await person.value("place.es"), "Ciudad de Guatemala");
      assert.equal(await length(), before, "nothing was done so far");
      if (way.lang === "es") {
        await person.writeHour("opens_at", IN_TIME);
      } else {
        await person.write("waiver.en", "All members agreed to meet earlier.");
        await person.write("waiver.es", "Todos los miembros acordaron reunirse antes.");
      }
      await person.send();
      assert.ok(await length() > before);

      await person.press(person.page.locator("main a[href*='plenary.add_item']").first());
      assert.equal(await person.value("plenary"), "II-2024");
      await person.write("title.es", "Matriz de tráfico ilícito");
      await person.write("title.en", "Matrix on smuggling of migrants");
      await person.send();
      await person.press(person.page.locator("form.doors button[value=public]"));
      await person.open("/II-2024");
      const page = await person.page.locator("main").innerText();
      assert.match(page, way.lang === "es" ? /Matriz de tráfico ilícito/ : /Matrix on smuggling of migrants/);
    }));

    test("the Secretariat arranges the agenda, which takes its new numbers when it says so", () => journey(async (person) => {
      await person.enter("secretariat");
      await person.press(person.page.locator("main a[href*='/desk/agenda/']").first());
      const titles = () => person.page.locator("ol.arranged h2").allInnerTexts();
      const [first, second, third] = await titles();
      const before = await length();
      await person.press(person.page.locator("ol.arranged li").nth(1).locator("button[value^='up.']"));
      assert.deepEqual((await titles()).slice(0, 3), [second, first, third]);
      assert.equal(await length(), before, "moving is no act");
      await person.press(person.page.locator("button[value=renumber]"));
      assert.equal(await length(), before + 1);
      await person.open("/II-2024");
      const items = await person.page.locator("ol.agenda > li h3").allInnerTexts();
      assert.deepEqual(items.slice(0, 2), [second, first]);
    }));
  });
}
