// An old note is reviewed: left, read while one looks on, decided about with the keyboard alone, written.
//
// The pages are looked at on a telephone and on a desk, in both languages, light and dark, with scripts and without.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { faults, launch } from "./browser.js";
import { serve } from "./demonstration.js";
import { Person } from "./person.js";

const NOTE = `REUNIÓN II-2022 DE CORETT

El 12 de mayo de 2022 se celebró en San José, Costa Rica, la II Reunión 2022 de la Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes (CORETT).

Acuerdos:

1. Se aprobó el acta de la reunión I-2022.

2. El pleno encomendó a Honduras enviar su informe a más tardar el 30 de junio de 2022.
`;
// A note of the plenary that the demonstration lived, which puts it on another day.
const LIVED = `REUNIÓN IV-2023 DE CORETT

El 29 de noviembre de 2023 se celebró en Antigua Guatemala, Guatemala, la IV Reunión 2023 de la Coalición Regional contra la Trata de Personas y el Tráfico Ilícito de Migrantes (CORETT).

Acuerdos:

1. Se aprobó el acta de la reunión III-2023.
`;
// The note that the demonstration leaves half reviewed.
const LEFT = "/archive/review/2";

let browser, demonstration;
before(async () => { [browser, demonstration] = await Promise.all([launch(), serve()]); });
after(() => { browser?.close(); demonstration?.stop(); });

/** The Technical Secretariat at a browser. */
async function secretariat(way) {
  const person = await Person.at(browser, demonstration.address, way, new Set());
  await person.enter("secretariat");
  return person;
}

/** Where the focus is. */
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Presses a key that leads to the next page. */
async function key(page, name) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press(name)]);
  await page.waitForFunction(() => document.activeElement !== document.body);
}

test("a note is left, read while one looks on, decided about by keyboard and written", async () => {
  const person = await secretariat({ lang: "es", width: 1280, scripts: true });
  const { page } = person;
  await person.open("/archive/review");
  await page.locator("#f-files").setInputFiles({ name: "nota-II-2022.txt", mimeType: "text/plain", buffer: Buffer.from(NOTE) });
  await person.press(page.locator("form.leave button[type=submit]"));
  const link = page.locator("#queue a", { hasText: "nota-II-2022.txt" });
  await link.waitFor();
  await person.press(link);

  await page.keyboard.press("j");
  const first = await focused(page);
  assert.match(first, /^f-m1-/);
  assert.ok(await page.locator("#source .lit").count() > 0, "its place in the text is lit");
  await page.keyboard.press("j");
  assert.notEqual(await focused(page), first);
  await page.keyboard.press("k");
  assert.equal(await focused(page), first);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(page), first);
  await page.keyboard.press("?");
  assert.match(await page.locator("dialog.key-list").innerText(), /Aceptar[^]*Rechazar|Rechazar[^]*Aceptar/);
  await page.keyboard.press("Escape");

  await key(page, "r");
  assert.ok(await page.locator(`#${first}.rejected`).count() === 1);
  assert.notEqual(await focused(page), first, "one goes on with the next");
  const second = await focused(page);
  await key(page, "c");
  assert.ok(await page.locator(`#${second} form.claim-form`).count() === 1);
  await person.look();
  await person.press(page.locator(`#${second} form.claim-form button[type=submit]`));
  assert.ok(await page.locator(`#${second}.corrected`).count() === 1);
  for (let left = await page.locator(".fact.open").count(); left > 0; left -= 1) {
    await page.locator(".fact.open.here").waitFor();
    await key(page, "a");
    assert.equal(await page.locator(".fact.open").count(), left - 1);
  }
  await person.look();
  await page.locator("#f-meeting-1").fill("CORETT/II-2022");
  await person.press(page.locator("button[value=write]"));
  assert.match(await page.locator(".written").innerText(), /CORETT\/II-2022/);
  await person.press(page.locator(".written a", { hasText: "CORETT/II-2022" }));
  assert.match(await page.locator("main").innerText(), /San José/);
  await person.leave();
});

test("whoever reviews a note of a plenary that was lived sees what differs before writing", async () => {
  const person = await secretariat({ lang: "es", width: 390, scripts: false });
  const { page } = person;
  await person.open("/archive");
  await person.press(page.locator("aside a[href$='/archive/review']"));
  await page.locator("#f-files").setInputFiles({ name: "nota-IV-2023-bis.txt", mimeType: "text/plain", buffer: Buffer.from(LIVED) });
  await person.press(page.locator("form.leave button[type=submit]"));
  const link = page.locator("#queue a", { hasText: "nota-IV-2023-bis.txt" });
  while (await link.count() === 0) await person.open("/archive/review");
  await person.press(link);
  const address = new URL(page.url()).pathname;
  for (const fact of ["m1-days", "m1-place", "m1-code"]) {
    await person.press(page.locator(`#f-${fact} button[value=accept]`));
  }
  const first = page.locator("div.compared tbody tr").first();
  assert.match(await first.innerText(), /29 de noviembre de 2023[^]*30 de noviembre de 2023[^]*difiere/);
  await person.leave();
  for (const colorScheme of ["light", "dark"]) {
    const other = await secretariat({ lang: "es", width: 390, scripts: true });
    await other.page.emulateMedia({ colorScheme });
    for (const [width, lang] of [[390, "es"], [390, "en"], [1280, "es"], [1280, "en"]]) {
      await other.page.setViewportSize({ width, height: 900 });
      await other.page.goto(`${demonstration.address}/${lang}${address.slice(3)}`);
      assert.equal(await other.page.locator("div.compared table").count(), 1);
      assert.deepEqual(await faults(other.page), [], `${lang} ${width} ${colorScheme}`);
    }
    await other.leave();
  }
});

for (const scripts of [true, false]) {
  test(`a fact is decided about and a correction sent ${scripts ? "with" : "without"} scripts, and nothing typed is lost`, async () => {
    const person = await secretariat({ lang: scripts ? "en" : "es", width: 390, scripts });
    const { page } = person;
    await person.open(`${LEFT}?show=undecided`);
    const before = await page.locator(".fact").count();
    assert.ok(await page.locator(".fact .quote").first().isVisible(), "on a telephone the sentence stands above its buttons");
    await person.press(page.locator(".fact button[value=accept]").first());
    assert.equal(await page.locator(".fact").count(), before - 1);
    await person.open(`${LEFT}?correct=m1-days`);
    await page.locator("#f-from").fill("agosto");
    await person.press(page.locator("form.claim-form button[type=submit]"));
    assert.equal(await page.locator("#f-from").inputValue(), "agosto");
    assert.ok(await page.locator("#faults").count() === 1);
    await person.leave();
  });
}

test("the pages are sound on a telephone and on a desk, in both languages, light and dark", async () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [390, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${demonstration.address}/es/`);
      await Promise.all([page.waitForNavigation(), page.locator("form.doors button[value=secretariat]").click()]);
      for (const lang of ["es", "en"]) {
        const forms = ["correct=m1-days", "correct=m1-agreement-2", "add=agreement", "add=election"];
        for (const path of ["/archive", "/archive/review", "/archive/review/1", LEFT, ...forms.map((it) => `${LEFT}?${it}`)]) {
          await page.goto(`${demonstration.address}/${lang}${path}`);
          assert.deepEqual(await faults(page), [], `${lang}${path} ${width} ${colorScheme}`);
        }
      }
      await context.close();
    }
  }
});
