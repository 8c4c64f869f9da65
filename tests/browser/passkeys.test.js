// The first administrator comes in by the printed link, makes a passkey, and from then on signs in with that alone.
//
// The browser's own virtual authenticator stands in for a telephone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch } from "./browser.js";
import { begin } from "./house.js";
import { Person } from "./person.js";

const WAY = { lang: "es", width: 390, scripts: true };

let browser, house;
before(async () => { [browser, house] = await Promise.all([launch(), begin()]); });
after(() => { browser?.close(); house?.stop(); });

/** Somebody at a browser that has an authenticator. */
async function person(seen) {
  const ana = await Person.at(browser, house.address, WAY, seen);
  const page = await ana.tab();
  const devtools = await ana.context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options: {
    protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true,
    isUserVerified: true, automaticPresenceSimulation: true,
  } });
  return { ana, page, devtools, authenticatorId };
}

test("a passkey is made, opens the door, and is taken away", async () => {
  const { ana, page, devtools, authenticatorId } = await person(new Set());
  await page.goto(house.link);
  await ana.look();
  await ana.press(page.locator("main form.act-form button[type=submit]"));
  assert.match(page.url(), /\/es\/account\/second-factor/, "led to set up a second factor");

  await ana.open("/account");
  await page.locator("#f-passkey").fill("teléfono");
  await ana.press(page.getByRole("button", { name: "Añadir una llave de acceso" }));
  assert.match(await page.locator("main").innerText(), /teléfono/);
  await ana.open("/desk");
  assert.ok(await page.locator('a[href*="/acts/membership.admit"]').count() > 0, "may act for the record now");

  await ana.press(page.getByRole("button", { name: "Salir" }));
  await ana.open("/sign-in");
  await ana.press(page.getByRole("button", { name: "Entrar con llave de acceso" }));
  assert.match(page.url(), /\/es\/desk$/);
  assert.ok(await page.locator('a[href*="/acts/membership.admit"]').count() > 0);

  await ana.open("/account");
  const key = page.locator("form.inline");
  await key.locator("input[name=name]").fill("oficina");
  await ana.press(key.getByRole("button", { name: "Cambiar el nombre" }));
  assert.match(await page.locator("main").innerText(), /oficina/);
  await ana.press(page.locator("form.inline").getByRole("button", { name: /^Quitar/ }));
  assert.equal(await page.locator("form.inline").count(), 0);

  // The telephone still has it; the house no longer knows it.
  await ana.press(page.getByRole("button", { name: "Salir" }));
  await ana.open("/sign-in");
  await page.getByRole("button", { name: "Entrar con llave de acceso" }).click();
  const fault = page.locator(".passkey .fault");
  await fault.waitFor({ state: "visible" });
  assert.match(await fault.innerText(), /no abre ninguna cuenta/);
  await devtools.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
  await ana.leave();
});

test("without scripts the door still opens by mail, and no button leads nowhere", async () => {
  const ana = await Person.at(browser, house.address, { ...WAY, scripts: false }, new Set());
  await ana.tab();
  await ana.open("/sign-in");
  assert.equal(await ana.page.locator(".passkey").isVisible(), false);
  assert.ok(await ana.page.locator("input[name=email]").isVisible());
  await ana.leave();
});
