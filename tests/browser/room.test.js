// A whole plenary in real browsers: nine delegations and two observers on telephones, the chair with keys alone, the
// secretary, a projector and the text twin. In the middle of a vote two telephones lose the network and the program is
// killed; no vote is lost, none is doubled, and the acta says what happened.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { Attendee, PATIENCE_MS } from "./attendee.js";
import { launch } from "./browser.js";
import { tell } from "./demonstration.js";

const PLENARY = "II-2024";
const MEMBERS = {
  BLZ: "belize", CRI: "costa-rica", DOM: "dominican-republic", SLV: "el-salvador", GTM: "guatemala",
  HND: "honduras", MEX: "mexico", NIC: "nicaragua", PAN: "panama",
};
const OBSERVERS = { IOM: "iom", CAN: "canada" };
const REMOTE = ["MEX", "IOM"];
const ENGLISH = ["BLZ", "CAN"];
/** What the promise is: every screen is right this long after the program answers again. */
const RIGHT_AGAIN_MS = 3000;
const ACTA = new URL("room-acta-es.txt", import.meta.url);
const MINUTES = "El pleno aprueba el Acta I-2024.";
const MATRIX = "El pleno tratará la matriz al comienzo de su próxima reunión.";
const COMMITTEE = "El pleno acuerda crear un petit comité que revise la matriz.";
/** What says that a text was adopted: on the screens with a roll, on the projector, in English. */
const ADOPTED = { es: /Queda aprobado|Adoptado/, en: "✓ adopted" };
/** How each delegation votes: seven in favor, one against, one that abstains. */
const VOTES = { GTM: "yes", SLV: "no", CRI: "yes", PAN: "abstain", NIC: "yes", MEX: "yes", DOM: "yes", BLZ: "yes", HND: "yes" };
const COMMITTEE_ID = "PC-1-2024";
/** The one thing to do now, in reach of a thumb. */
const DOCK = ".dock";
/** Whom each delegation elects: six Costa Rica, two Mexico, one nobody. */
const ELECTS = { GTM: "CRI", SLV: "CRI", CRI: "CRI", PAN: "CRI", NIC: "CRI", HND: "CRI", MEX: "MEX", BLZ: "MEX", DOM: "abstain" };

let told, room, browser;
before(async () => {
  [told, browser] = await Promise.all([tell(), launch()]);
  room = await told.serve();
});
after(async () => { await browser?.close(); room?.stop(); told?.forget(); });

/** How many entries the record has. */
async function length() {
  const note = await (await fetch(`${room.address}/record/checkpoint`)).text();
  return Number(note.split("\n")[1]);
}

test("a plenary from the first hand to the acta", async (t) => {
  const at = (who) => Attendee.at(browser, room.address, who);
  const phones = {};
  let chair, secretary, projector, reader;
  const everybody = () => [reader, ...seeing()];
  /** Those who see what is being decided; the text twin tells of it in sentences. */
  const seeing = () => [projector, chair, secretary, ...Object.values(phones)];

  /** A part of the play; where one fails the rest makes no sense. */
  async function part(name, plays) {
    let failed;
    await t.test(name, async () => {
      try { await plays(); } catch (error) { failed = error; throw error; }
    });
    if (failed) throw new Error(`the plenary did not get beyond: ${name}`);
  }

  /** What each of these screens shows, in its language. */
  async function all(people, es, en, within) {
    await Promise.all(people.map((it) => it.waits([it.way.lang === "es" ? es : en], true, within)));
  }

  await part("everybody sits down", async () => {
    chair = await at({ door: "presidency", screen: "/room/chair", width: 1366, height: 768, keyboard: true });
    secretary = await at({ door: "secretariat", screen: "/room/secretary", width: 1366, height: 768 });
    projector = await at({ screen: "/room/screen/main", width: 1920, height: 1080 });
    reader = await at({ screen: "/room/text", width: 1280 });
    for (const [seat, door] of Object.entries({ ...MEMBERS, ...OBSERVERS })) {
      phones[seat] = await at({ door, screen: "/room/seat", lang: ENGLISH.includes(seat) ? "en" : "es" });
    }
    await all(everybody(), PLENARY, PLENARY);
    // The minutes of I-2024 were observed; that is settled before they are put to the plenary.
    await secretary.files("minutes.settle", { plenary: "I-2024", observation: 1, disposition: "noted" });
    await secretary.files("minutes.submit", { plenary: "I-2024", to: PLENARY });
  });

  await part("who is there says so on its telephone, and the secretary confirms it", async () => {
    await chair.shows("No hay quórum para abrir");
    for (const [seat, it] of Object.entries(phones)) {
      const attendance = REMOTE.includes(seat) ? "remote" : "in_room";
      await it.does("plenary.announce_presence", { attendance }, {}, DOCK);
      await secretary.does("plenary.record_presence", { seat, attendance });
    }
    await all(everybody(), /9 de 9/, /9 of 9/);
  });

  await part("the chair opens the session, and the agenda is adopted", async () => {
    await chair.does("plenary.open", { plenary: PLENARY });
    await all(everybody(), "en sesión", "in session");
    await chair.does("plenary.open_item", { item: 1 });
    await all(everybody(), "Verificación del quórum", /quorum/);
    await chair.does("plenary.close_item", { item: 1 });
    await chair.does("plenary.open_item", { item: 2 });
    await chair.does("plenary.adopt_agenda");
    await chair.does("plenary.close_item", { item: 2 });
  });

  await part("the minutes of I-2024 are approved, as nobody objects when asked", async () => {
    await chair.does("plenary.open_item", { item: 3 });
    await all(everybody(), "Acta I-2024", "I-2024");
    await chair.does("decision.open", { item: 3 }, { "text.es": MINUTES, matter: "minutes", mode: "consensus" });
    await all(seeing(), MINUTES, MINUTES);
    await phones.CRI.does("decision.state", { statement: "reservation", decision: `${PLENARY}/D1` }, { "text.es": "Consta su observación sobre el párrafo 3" });
    await all([chair, secretary], "Consta su observación", "");
    await chair.does("decision.ask_objections", { decision: `${PLENARY}/D1` });
    await all(seeing(), /espera objeciones hasta/, /objections until/);
    // While the room waits the rules do not adopt anything; the chair presses until they do.
    await chair.insistently("decision.close", { decision: `${PLENARY}/D1` });
    await all(seeing(), ADOPTED.es, ADOPTED.en);
    await secretary.files("minutes.approve", { plenary: "I-2024", by: PLENARY, decision: `${PLENARY}/D1` });
    await chair.does("plenary.close_item", { item: 3 });
  });

  await part("a debate: who asks first is first, observers speak after members, a point of order goes before all", async () => {
    await chair.does("plenary.open_item", { item: 4 });
    await all(everybody(), "Informes", /4/);
    for (const seat of ["IOM", "MEX", "BLZ"]) await phones[seat].does("floor.request", { seat }, {}, DOCK);
    await chair.does("floor.give", { seat: "MEX" });
    await projector.shows("Habla México", /Siguen: Belice · (OIM|Organización Internacional)/);
    await phones.CRI.does("floor.request", { seat: "CRI", kind: "point_of_order" });
    await chair.does("floor.give", { seat: "CRI", kind: "point_of_order" });
    await secretary.shows("Costa Rica planteó una cuestión de orden");
    await projector.shows("Habla Costa Rica");
    await chair.does("floor.end", { seat: "CRI" });
    // Whoever was interrupted goes on; the chair may stop the time too.
    for (const act of ["floor.resume", "floor.pause", "floor.resume"]) await chair.does(act);
    // One ends when it has said what it wanted to say, the others when the chair says so.
    await phones.MEX.does("floor.end", { seat: "MEX" }, {}, DOCK);
    for (const seat of ["BLZ", "IOM"]) {
      await chair.does("floor.give", { seat });
      await chair.does("floor.end", { seat });
    }
    await chair.does("plenary.close_item", { item: 4 });
  });

  await part("a recorded vote, in the middle of which the network and the program fail", async () => {
    const decision = `${PLENARY}/D2`;
    const ballot = (seat) => phones[seat].does("decision.cast_sealed", { decision, seat }, { choice: VOTES[seat] });
    await chair.does("plenary.open_item", { item: 6 });
    await chair.does("decision.open", { item: 6 }, { "text.es": MATRIX, matter: "procedural", mode: "recorded" });
    await all(seeing(), MATRIX, MATRIX);
    await all(seeing(), "Han votado 0 de 9", "0 of 9");
    const opened = await length();
    for (const seat of ["GTM", "SLV", "CRI", "PAN"]) await ballot(seat);
    await all(seeing(), "Han votado 4 de 9", "4 of 9");

    // Two telephones lose the network; one of them votes all the same.
    await phones.MEX.context.setOffline(true);
    await phones.BLZ.context.setOffline(true);
    await phones.MEX.begins(phones.MEX.gesture("decision.cast_sealed", { seat: "MEX" }), { choice: VOTES.MEX });
    await phones.MEX.shows("en espera de conexión");
    await ballot("NIC");
    const reached = seeing().filter((it) => ![phones.MEX, phones.BLZ].includes(it));
    await all(reached, "Han votado 5 de 9", "5 of 9");
    assert.equal(await length(), opened + 5);

    // The power fails; somebody votes meanwhile.
    await room.kill();
    await phones.DOM.begins(phones.DOM.gesture("decision.cast_sealed", { seat: "DOM" }), { choice: VOTES.DOM });
    await phones.DOM.shows(/en espera de conexión|enviando/);
    await Promise.all([all(reached, "Sin conexión", "No connection", PATIENCE_MS), all([phones.MEX, phones.BLZ], "Sin conexión", "No connection", PATIENCE_MS)]);
    await room.again();
    await all(reached, /Han votado [56] de 9/, /[56] of 9/, RIGHT_AGAIN_MS);
    await Promise.all(reached.map((it) => it.waits(["Sin conexión", "No connection"], false, RIGHT_AGAIN_MS)));
    await all(reached, "Han votado 6 de 9", "6 of 9");
    assert.equal(await length(), opened + 6, "what was cast before is there, and what waited came once");

    await all([phones.MEX, phones.BLZ], "Sin conexión", "No connection");
    await phones.MEX.shows("en espera de conexión");

    // They are back: what waited is delivered, once.
    await phones.MEX.context.setOffline(false);
    await phones.BLZ.context.setOffline(false);
    await phones.MEX.shows("Su voto está registrado");
    await all(seeing(), "Han votado 7 de 9", "7 of 9");
    await ballot("BLZ");
    await ballot("HND");
    await all(seeing(), "Han votado 9 de 9", "9 of 9");
    assert.equal(await length(), opened + 9, "nine ballots, each once");

    await chair.does("decision.close_voting", { decision });
    await all(seeing(), /votación (está )?cerrada/, /voting (is )?closed/);
    await Promise.all(seeing().map((it) => it.hides(ADOPTED.es, ADOPTED.en, "✗ en contra", "✗ against")));
    await chair.does("decision.close", { decision });
    await all(seeing(), ADOPTED.es, ADOPTED.en);
    await all([chair, secretary], /7 .*1 .*1/, "");
    assert.deepEqual(await roll(secretary), { yes: 7, no: 1, abstain: 1 });
    await chair.does("plenary.close_item", { item: 6 });
  });

  await part("an agreement, and a petit comité that two delegations join from their telephones", async () => {
    await chair.does("plenary.open_item", { item: "10" });
    await chair.does("decision.open", { item: "10" }, { "text.es": COMMITTEE, matter: "substantive", mode: "consensus" });
    await all(seeing(), COMMITTEE, COMMITTEE);
    await chair.does("decision.close", { decision: `${PLENARY}/D3` });
    await all(seeing(), ADOPTED.es, ADOPTED.en);
    await secretary.follows("agreement.record", { decision: `${PLENARY}/D2` }, { kind: "data_follow_up" });
    await secretary.does("committee.establish", { decision: `${PLENARY}/D3` }, {
      committee: COMMITTEE_ID, "name.es": "Petit comité de la matriz", "mandate.es": "Revisar la matriz y presentarla.",
      "base_document.es": "La matriz tal como la dejó la I-2024.",
    });
    for (const seat of ["GTM", "CRI"]) await phones[seat].does("committee.volunteer", { committee: COMMITTEE_ID, seat });
    await secretary.shows("Guatemala expresó, de manera voluntaria", "Costa Rica expresó, de manera voluntaria");
  });

  await part("the plenary elects who presides over it next, on its telephones", async () => {
    const election = "E-1-2024";
    await secretary.follows("election.call", {}, { election, office: "presidency", from: "2025-01-01", item: "10" });
    for (const [candidate, by] of [["CRI", "GTM"], ["MEX", "BLZ"]]) {
      await secretary.follows("election.nominate", { election }, { candidate, by });
      await phones[candidate].does("election.consent", { election, candidate });
    }
    await secretary.does("election.open", { election, mode: "roll_call" });
    for (const [seat, candidate] of Object.entries(ELECTS)) await phones[seat].does("election.cast", { election, seat }, { candidate });
    await all([chair, secretary], "Han votado 9 de 9", "");
    await secretary.does("election.close_round", { election });
    await secretary.does("election.announce", { election });
    await all([chair, secretary], "Resultó electa la candidatura de Costa Rica", "");
    await chair.does("plenary.close_item", { item: 10 });
  });

  await part("what is left is dealt with, and the chair closes the plenary", async () => {
    for (const item of [5, 7, 8, 9, 11]) {
      await chair.does("plenary.open_item", { item });
      await chair.does("plenary.close_item", { item });
    }
    await chair.does("plenary.suspend");
    await all(everybody(), "suspendida", "suspended");
    await chair.does("plenary.resume");
    await all(everybody(), "en sesión", "in session");
    await chair.does("plenary.close");
    await all(everybody(), "concluida", "closed");
    assert.equal(await chair.pointed(), 0, "the chair has not touched a mouse");
  });

  await part("the acta that is drafted from the record says what happened", async () => {
    await secretary.files("minutes.draft", { plenary: PLENARY });
    await secretary.open(`/desk/minutes/${PLENARY}`);
    const told = await secretary.page.locator('textarea[lang="es"]').evaluateAll((all) => all.map((it) => it.value.trim()));
    // Only hours differ from one day to the next.
    const acta = `${told.filter(Boolean).join("\n\n").replace(/(?<!UTC.)\b\d{2}:\d{2}\b/g, "00:00")}\n`;
    assert.equal(acta, readFileSync(ACTA, "utf8"));
  });

  const wrong = everybody().flatMap((it) => it.wrong.map((fault) => `${it.name}: ${fault}`));
  assert.deepEqual(wrong, []);
});

/** How many tiles of the roll say what. */
async function roll(person) {
  const count = (says) => person.page.locator("ol.roll li", { hasText: says }).count();
  return { yes: await count("a favor"), no: await count("en contra"), abstain: await count("abstención") };
}
