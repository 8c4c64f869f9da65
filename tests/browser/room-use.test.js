// A control that somebody is just using is left alone while others act: focus, caret, what was typed and what was
// unfolded stay, and what arrived is shown once the control is left. What no longer makes sense is told in words.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { Attendee } from "./attendee.js";
import { launch } from "./browser.js";
import { tell } from "./demonstration.js";
import { Cast, PLENARY } from "./room-stages.js";

const TEXT = { item: 6, "text.es": "Tratar la matriz en la próxima plenaria", "text.en": "To take the matrix up at the next plenary" };
const PHONE = { door: "mexico", screen: "/room/seat" };
const CHAIR = { door: "presidency", screen: "/room/chair", width: 1366, height: 768 };
const SECRETARY = { door: "secretariat", screen: "/room/secretary", width: 1366, height: 768 };
const NEWS = "Hay una novedad en esta parte";
const decision = (number) => ({ decision: `${PLENARY}/D${number}` });

let told, browser, room, cast;
before(async () => {
  [told, browser] = await Promise.all([tell(), launch()]);
  room = await told.serve();
  cast = new Cast(room.address);
  for (const seat of ["HND", "MEX", "BLZ", "PAN", "GTM", "SLV"]) await cast.secretary("plenary.record_presence", { seat, attendance: "in_room" });
  await cast.chair("plenary.open");
  await cast.chair("plenary.open_item", { item: 6 });
});
after(async () => { await browser?.close(); room?.stop(); told?.forget(); });

/** Types into a control, moves the caret back a little, and says how to look whether all that is as it was left. */
async function types(person, control, words, back = 3) {
  await control.click();
  await person.page.keyboard.type(words);
  for (let step = 0; step < back; step += 1) await person.key("ArrowLeft");
  await person.marksOut(control);
  return () => person.page.evaluate(() => {
    const it = window.markedOut;
    const isUnfolded = [...document.querySelectorAll("details")].filter((fold) => fold.contains(it)).every((fold) => fold.open);
    return { hasFocus: document.activeElement === it && it.isConnected, value: it.value, caret: it.selectionStart, isUnfolded };
  });
}

const left = (value, back = 3) => ({ hasFocus: true, value, caret: value.length - back, isUnfolded: true });

describe("what is in use is left alone", () => {
  test("on a telephone: half an objection, while others speak and come in", async () => {
    await cast.chair("decision.open", { ...TEXT, matter: "substantive", mode: "consensus" });
    const mexico = await Attendee.at(browser, room.address, PHONE);
    const objection = mexico.gesture("decision.state", { statement: "objection" });
    await objection.waitFor({ state: "attached" });
    await mexico.unfolds(objection);
    const now = await types(mexico, objection.locator("textarea"), "México no puede acompañar");
    await cast.seat("belize", "BLZ", "decision.state", { ...decision(1), statement: "objection", "text.es": "Belice tampoco", "text.en": "Nor can Belize" });
    await cast.secretary("plenary.record_presence", { seat: "CRI", attendance: "remote" });
    await mexico.shows("7 de 9", "Objeta 1 miembro");
    assert.deepEqual(await now(), left("México no puede acompañar"));
    await mexico.key("End");
    await mexico.page.keyboard.type(" este texto");
    await mexico.does("decision.state", { statement: "objection" });
    await mexico.shows("México objetó", "México no puede acompañar este texto", "Su objeción consta");
    await mexico.hides(NEWS);
    await mexico.leave();
  });

  test("on a telephone: a choice in a list, which is drawn anew once it is left", async () => {
    const mexico = await Attendee.at(browser, room.address, PHONE);
    const inscription = mexico.page.locator('#floor form.gesture[data-act="floor.request"]:has(select)');
    await inscription.waitFor({ state: "attached" });
    await mexico.unfolds(inscription);
    const items = inscription.locator("select");
    await items.selectOption({ index: 1 });
    await items.focus();
    await mexico.marksOut(items);
    const chosen = await items.inputValue();
    await cast.seat("guatemala", "GTM", "floor.request", { kind: "statement" });
    await cast.chair("floor.give", { seat: "GTM", kind: "statement" });
    await mexico.shows(NEWS);
    assert.ok(!(await mexico.page.locator("#floor").innerText()).includes("Guatemala"));
    assert.equal(await mexico.isLeft(), chosen);
    // It thinks better of it, and goes on.
    await items.selectOption({ index: 0 });
    await mexico.key("Tab");
    await mexico.hides(NEWS);
    assert.ok((await mexico.page.locator("#floor").innerText()).includes("Guatemala"));
    await mexico.leave();
  });

  test("at the chair's console: half a text, while the secretariat puts another", async () => {
    await cast.chair("decision.withdraw", decision(1));
    const chair = await Attendee.at(browser, room.address, CHAIR);
    const put = chair.gesture("decision.open");
    await put.waitFor({ state: "attached" });
    await chair.unfolds(put);
    const now = await types(chair, put.locator("textarea").first(), "El pleno toma nota");
    await cast.seat("belize", "BLZ", "floor.request", { kind: "statement" });
    await cast.secretary("decision.open", { ...TEXT, matter: "substantive", mode: "consensus" });
    await chair.shows(NEWS);
    assert.ok((await chair.page.locator("#floor").innerText()).includes("Belice"), "what is not in use goes on");
    assert.deepEqual(await now(), left("El pleno toma nota"));
    // The chair wants to see it; what it has written stays.
    await chair.page.getByRole("button", { name: "Mostrar" }).click();
    await chair.page.locator("#decision article.vote").waitFor();
    assert.equal(await put.locator("textarea").first().inputValue(), "El pleno toma nota");
    await chair.leave();
  });

  test("at the secretariat's table: prose beside a sentence, while the acta grows", async () => {
    const secretary = await Attendee.at(browser, room.address, SECRETARY);
    const fold = secretary.page.locator("#acta .write").last();
    await fold.locator("summary").click();
    const now = await types(secretary, fold.locator('textarea[lang="es"]'), " con aplauso");
    const { value } = await now();
    assert.match(value, / con aplauso$/);
    await cast.secretary("plenary.record_presence", { seat: "NIC", attendance: "in_room" });
    await cast.seat("mexico", "MEX", "decision.state", { ...decision(2), statement: "reservation", "text.es": "Con una reserva", "text.en": "With a reservation" });
    await secretary.page.locator("#acta", { hasText: "Con una reserva" }).waitFor();
    assert.deepEqual(await now(), left(value));
    await secretary.leave();
  });

  test("at the secretariat's table: a note under an item that is closed meanwhile is refused in words and not lost", async () => {
    await cast.chair("decision.withdraw", decision(2));
    const secretary = await Attendee.at(browser, room.address, SECRETARY);
    const note = secretary.gesture("plenary.note");
    await note.locator("select").selectOption("GTM");
    const now = await types(secretary, note.locator("textarea"), "Guatemala mostró un mapa");
    await cast.chair("plenary.close_item", { item: 6 });
    await secretary.shows(NEWS);
    assert.deepEqual(await now(), left("Guatemala mostró un mapa"));
    assert.equal(await note.locator("select").inputValue(), "GTM");
    await note.locator("button[type=submit]").click();
    await secretary.page.locator(".gestures .refused").waitFor();
    await secretary.shows(/El punto 6 .* no está en debate; hay que abrirlo antes/);
    assert.equal((await now()).value, "Guatemala mostró un mapa");
    await secretary.leave();
  });

  test("on a telephone: a ballot that was marked and not handed in before the voting was closed", async () => {
    await cast.chair("plenary.open_item", { item: 7 });
    await cast.chair("decision.open", { ...TEXT, item: 7, matter: "procedural", mode: "recorded" });
    const mexico = await Attendee.at(browser, room.address, PHONE);
    const ballot = mexico.gesture("decision.cast_sealed");
    await mexico.shows("Han votado 0 de 8");
    await mexico.fills(ballot, { choice: "yes" });
    const yes = ballot.locator("[value=yes]");
    await yes.focus();
    await mexico.marksOut(yes);
    await cast.seat("belize", "BLZ", "decision.cast_sealed", { ...decision(3), choice: "no" });
    await mexico.shows("Han votado 1 de 8");
    assert.equal(await mexico.isLeft(), "yes");
    assert.ok(await yes.isChecked());
    await cast.chair("decision.close_voting", decision(3));
    await mexico.shows("La votación está cerrada; falta anunciar el resultado", NEWS);
    assert.equal(await mexico.isLeft(), "yes");
    await ballot.locator("button[type=submit]").tap();
    await mexico.page.locator(".gestures .refused").waitFor();
    await mexico.shows(/La votación de la decisión II-2024\/D3 ya se cerró y no se reciben más votos/);
    await mexico.leave();
  });
});
