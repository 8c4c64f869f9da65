// A delegation whose browser runs no scripts takes part like any other: with plain forms, and by loading the page again.

import { after, before, test } from "node:test";

import { Attendee } from "./attendee.js";
import { launch } from "./browser.js";
import { tell } from "./demonstration.js";
import { Hand } from "./hand.js";

const PLENARY = "II-2024";
const DECISION = `${PLENARY}/D1`;

let told, room, browser;
before(async () => {
  [told, browser] = await Promise.all([tell(), launch()]);
  room = await told.serve();
});
after(async () => { await browser?.close(); room?.stop(); told?.forget(); });

test("without scripts a delegation announces itself, asks for the floor, speaks and votes", async () => {
  const chair = await Hand.at(room.address, "presidency");
  const secretary = await Hand.at(room.address, "secretariat");
  const presides = (act, fields) => chair.does(act, "HND.presidency", { plenary: PLENARY, ...fields });
  const records = (seat, attendance) => secretary.does("plenary.record_presence", "PAN.secretariat", { plenary: PLENARY, seat, attendance });
  const mexico = await Attendee.at(browser, room.address, { door: "mexico", screen: "/room/seat", scripts: false });

  await mexico.files("plenary.announce_presence", { plenary: PLENARY, seat: "MEX", attendance: "remote" });
  for (const seat of ["HND", "CRI", "PAN", "GTM", "SLV"]) await records(seat, "in_room");
  await records("MEX", "remote");
  await presides("plenary.open");
  await presides("plenary.open_item", { item: 6 });
  await mexico.shows("en sesión", "tráfico ilícito");

  await mexico.files("floor.request", { plenary: PLENARY, seat: "MEX", kind: "statement" });
  await presides("floor.give", { seat: "MEX", kind: "statement" });
  await mexico.files("floor.end", { plenary: PLENARY, seat: "MEX" });

  await presides("decision.open", { item: 6, matter: "procedural", mode: "recorded", "text.es": "Adoptar la matriz", "text.en": "To adopt the matrix" });
  await mexico.shows("Adoptar la matriz", "Han votado 0 de 6");
  await mexico.does("decision.cast_sealed", { decision: DECISION, seat: "MEX" }, { choice: "yes" });
  await mexico.shows("Su voto está registrado", "Han votado 1 de 6");
  // It thinks better of it, as the rules allow.
  await mexico.does("decision.cast_sealed", { decision: DECISION, seat: "MEX" }, { choice: "no" });
  await mexico.shows("Han votado 1 de 6");
  await presides("decision.close_voting", { decision: DECISION });
  await presides("decision.close", { decision: DECISION });
  await mexico.shows("No queda aprobado", "✗ en contra");
  await mexico.leave();
});
