// A bad line: screens say in words how fresh they are.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { Attendee } from "./attendee.js";
import { launch } from "./browser.js";
import { tell } from "./demonstration.js";
import { Hand } from "./hand.js";

const PLENARY = "II-2024";
const SCREENS = {
  chair: { door: "presidency", screen: "/room/chair", width: 1366 },
  secretary: { door: "secretariat", screen: "/room/secretary", width: 1366 },
  phone: { door: "mexico", screen: "/room/seat" },
  "phone in English": { door: "belize", screen: "/room/seat", lang: "en" },
  observer: { door: "iom", screen: "/room/seat" },
  projector: { screen: "/room/screen/main", width: 1920, height: 1080 },
  follower: { screen: "/room" },
  reader: { screen: "/room/text" },
};
const WORDS = { es: { stale: "Sin conexión", opened: /En sesión/ }, en: { stale: "No connection", opened: /In session/ } };
/** What the promise is: a screen is right again this long after the program answers again. */
const RIGHT_AGAIN_MS = 3000;

let told, browser;
before(async () => { [told, browser] = await Promise.all([tell(), launch()]); });
after(async () => { await browser?.close(); told?.forget(); });

describe("a screen of the room", () => {
  test("says in words that it is stale when the program is gone, and is right again soon after it is back", async () => {
    const room = await told.serve();
    const all = [];
    try {
      for (const way of Object.values(SCREENS)) all.push(await Attendee.at(browser, room.address, way));
      for (const it of all) await it.hides(WORDS[it.way.lang].stale);
      const secretariat = await Hand.at(room.address, "secretariat");
      for (const seat of ["HND", "CRI", "PAN", "GTM", "SLV", "NIC"]) {
        await secretariat.does("plenary.record_presence", "PAN.secretariat", { plenary: PLENARY, seat, attendance: "in_room" });
      }
      await room.kill();
      for (const it of all) await it.shows(WORDS[it.way.lang].stale);
      await room.again();
      await Promise.all(all.map((it) => it.waits([WORDS[it.way.lang].stale], false, RIGHT_AGAIN_MS)));
      const presidency = await Hand.at(room.address, "presidency");
      await presidency.does("plenary.open", "HND.presidency", { plenary: PLENARY });
      await Promise.all(all.map(async (it) => {
        await it.shows(WORDS[it.way.lang].opened);
        await it.hides(WORDS[it.way.lang].stale);
      }));
      for (const it of all) await it.leave();
    } finally {
      room.stop();
    }
  });
});
