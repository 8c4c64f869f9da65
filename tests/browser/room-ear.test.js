// The vote of a delegate who cannot see: with keys alone, from the opening of the vote to its outcome. Compared is
// everything that receives the focus, with role, name and state, and everything that live regions say, in order.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { Attendee } from "./attendee.js";
import { launch } from "./browser.js";
import { tell } from "./demonstration.js";
import { Cast, PLENARY } from "./room-stages.js";

const VOTE = { decision: `${PLENARY}/D1` };
const TEXT = { "text.es": "Tratar la matriz en la próxima plenaria", "text.en": "To take the matrix up at the next plenary" };
const SAID = {
  es: { sits: "En sesión", opened: "votación registrada abierta", registered: "Su voto está registrado", one: "Han votado 1 de 5", two: "Han votado 2 de 5", closed: "votación cerrada", decided: "No queda aprobado" },
  en: { sits: "In session", opened: "recorded vote open", registered: "Your vote is registered", one: "1 of 5", two: "2 of 5", closed: "voting closed", decided: "Not adopted" },
};
const HEARD = {
  es: `
# the vote is opened
assertive: Se está decidiendo: falta su delegación Texto: «Tratar la matriz en la próxima plenaria».
polite: Han votado 0 de 5.
# the ballot
→ link «Ir al contenido»
→ link «← Volver»
→ link «English»
→ link «Se está decidiendo: falta su delegación»
in group «Voto»
→ radio «A favor»
→ radio «En contra» checked
→ radio «A favor» checked
→ button «Votar: a favor»
# handed in
assertive: Se está decidiendo: el voto de su delegación está registrado
polite: Votar enviando…
polite: Votar ✓ registrado. México entregó su voto, sellado hasta el anuncio del resultado.
polite: Han votado 1 de 5.
→ heading «Tratar la matriz en la próxima plenaria»
# thinking better of it
→ DisclosureTriangle «Cambiar el voto»
in group «Voto»
→ radio «A favor»
→ radio «En contra» checked
→ button «Sustituir el voto: en contra»
# handed in again
polite: Sustituir el voto enviando…
polite: Sustituir el voto ✓ registrado. México entregó su voto, sellado hasta el anuncio del resultado.
# another delegation votes
polite: Han votado 2 de 5.
# the voting is closed
polite: Han votado 2 de 5. La votación está cerrada; falta anunciar el resultado.
# the outcome is announced
assertive: Resultado: No queda aprobado. Con 5 de 9 miembros presentes: rechazado con ningún voto a favor, 2 en contra y ninguna abstención; se requerían 2 (mayoría de quienes votan a favor o en contra).
`,
  en: `
# the vote is opened
assertive: A decision is being taken: your delegation is awaited Text: “To take the matrix up at the next plenary”.
polite: 0 of 5 have voted.
# the ballot
→ link «Skip to content»
→ link «← Back»
→ link «Español»
→ link «A decision is being taken: your delegation is awaited»
in group «Vote»
→ radio «In favor»
→ radio «Against» checked
→ radio «In favor» checked
→ button «Vote: in favor»
# handed in
assertive: A decision is being taken: your delegation's vote is registered
polite: Vote sending…
polite: Vote ✓ registered. Belize handed in its ballot, sealed until the outcome is announced.
polite: 1 of 5 have voted.
→ heading «To take the matrix up at the next plenary»
# thinking better of it
→ DisclosureTriangle «Change the vote»
in group «Vote»
→ radio «In favor»
→ radio «Against» checked
→ button «Replace the vote: against»
# handed in again
polite: Replace the vote sending…
polite: Replace the vote ✓ registered. Belize handed in its ballot, sealed until the outcome is announced.
# another delegation votes
polite: 2 of 5 have voted.
# the voting is closed
polite: 2 of 5 have voted. The voting is closed; the outcome is to be announced.
# the outcome is announced
assertive: Result: Not adopted. With 5 of 9 members present: rejected with no votes in favor, 2 against and no abstentions; 2 were needed (a majority of those voting for or against).
`,
};

let told, browser;
before(async () => { [told, browser] = await Promise.all([tell(), launch()]); });
after(async () => { await browser?.close(); told?.forget(); });

for (const { lang, door, seat, other } of [
  { lang: "es", door: "mexico", seat: "MEX", other: ["guatemala", "GTM"] },
  { lang: "en", door: "belize", seat: "BLZ", other: ["mexico", "MEX"] },
]) {
  test(`a delegate votes by ear, ${lang}`, async () => {
    const room = await told.serve();
    try {
      const cast = new Cast(room.address);
      for (const here of ["HND", "MEX", "BLZ", "PAN", "GTM"]) await cast.secretary("plenary.record_presence", { seat: here, attendance: "in_room" });
      await cast.chair("plenary.open");
      await cast.chair("plenary.open_item", { item: 6 });
      const delegate = await Attendee.at(browser, room.address, { door, screen: "/room/seat", lang, keyboard: true, hears: true });
      const { ear } = delegate;
      const said = SAID[lang];
      const ballot = () => delegate.gesture("decision.cast_sealed", { seat });
      /** Everything that is said until this is on the screen. */
      async function hears(scene, ...words) {
        await delegate.shows(...words);
        await ear.listens(scene);
      }
      await hears("", said.sits);
      ear.lines = [];

      await cast.chair("decision.open", { item: 6, matter: "procedural", mode: "recorded", ...TEXT });
      await hears("the vote is opened", said.opened);
      ear.begins("the ballot");
      await ear.walks(ballot().locator("[value=yes]"));
      await delegate.key("ArrowDown");
      await ear.focuses();
      await delegate.key("ArrowUp");
      await ear.focuses();
      await ear.walks(ballot().locator("button[type=submit]"));
      await delegate.key("Enter");
      await delegate.shows(said.registered, said.one);
      await delegate.page.locator(".gestures .done").waitFor();
      await ear.listens("handed in");
      await ear.focuses();
      ear.begins("thinking better of it");
      await delegate.reach(delegate.page.locator("#decision details > summary").first());
      await ear.focuses();
      await delegate.key("Enter");
      await ear.walks(ballot().locator("[value=yes]"));
      await delegate.key("ArrowDown");
      await ear.focuses();
      await ear.walks(ballot().locator("button[type=submit]"));
      await delegate.key("Enter");
      await delegate.page.locator(".gestures .done").waitFor();
      await ear.listens("handed in again");
      await cast.seat(...other, "decision.cast_sealed", { ...VOTE, choice: "no" });
      await hears("another delegation votes", said.two);
      await cast.chair("decision.close_voting", VOTE);
      await hears("the voting is closed", said.closed);
      await cast.chair("decision.close", VOTE);
      await hears("the outcome is announced", said.decided);
      assert.equal(`\n${ear.transcript()}\n`, HEARD[lang]);
      await delegate.leave();
    } finally {
      room.stop();
    }
  });
}
