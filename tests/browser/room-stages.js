// What a session comes to, one thing after the other, brought about by acts alone: so that screens can be looked at
// in each of its states.

import { Hand } from "./hand.js";

export const PLENARY = "II-2024";
/** The item that is debated. */
const ITEM = 6;
const OTHERS = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11];
/** A text that is long enough to break lines, in both languages. */
const TEXT = {
  "text.es": "El pleno encarga a la Secretaría Técnica una matriz armonizada sobre el tráfico ilícito de personas migrantes, que tratará al comienzo de su próxima reunión",
  "text.en": "The plenary entrusts the Technical Secretariat with a harmonized matrix on the smuggling of migrants, which it takes up at the beginning of its next meeting",
};
const words = (es, en) => ({ "text.es": es, "text.en": en });

/** Those who act, each known by the door they came in through. */
export class Cast {
  constructor(home) {
    Object.assign(this, { home, hands: new Map() });
  }

  async by(door) {
    if (!this.hands.has(door)) this.hands.set(door, await Hand.at(this.home, door));
    return this.hands.get(door);
  }

  async chair(act, fields) {
    return (await this.by("presidency")).does(act, "HND.presidency", { plenary: PLENARY, ...fields });
  }

  async secretary(act, fields) {
    return (await this.by("secretariat")).does(act, "PAN.secretariat", { plenary: PLENARY, ...fields });
  }

  async seat(door, seat, act, fields) {
    return (await this.by(door)).does(act, `${seat}.delegation`, { plenary: PLENARY, seat, ...fields });
  }
}

const decision = (number) => ({ decision: `${PLENARY}/D${number}` });

/** The stages in their order: what each is, and how the session comes to it from the one before. */
export const STAGES = {
  "before the opening": async (cast) => {
    await cast.seat("mexico", "MEX", "plenary.announce_presence", { attendance: "in_room" });
  },
  "with a quorum, before the opening": async (cast) => {
    for (const seat of ["HND", "CRI", "PAN", "GTM", "SLV", "BLZ", "MEX"]) {
      await cast.secretary("plenary.record_presence", { seat, attendance: seat === "BLZ" ? "remote" : "in_room" });
    }
    await cast.secretary("plenary.record_presence", { seat: "IOM", attendance: "remote" });
  },
  "opened, with nothing begun": async (cast) => {
    await cast.chair("plenary.open");
  },
  "in debate": async (cast) => {
    await cast.chair("plenary.open_item", { item: ITEM });
    await cast.seat("mexico", "MEX", "floor.request", { kind: "statement" });
    await cast.seat("belize", "BLZ", "floor.request", { kind: "point_of_order" });
    await cast.seat("iom", "IOM", "floor.request", { kind: "statement" });
    await cast.seat("guatemala", "GTM", "floor.request", { kind: "statement" });
    await cast.chair("floor.limit", { seconds: 240 });
    await cast.chair("floor.give", { seat: "MEX", kind: "statement" });
  },
  "with objections asked for": async (cast) => {
    await cast.seat("mexico", "MEX", "floor.end");
    await cast.chair("decision.open", { item: ITEM, matter: "substantive", mode: "consensus", ...TEXT });
    await cast.seat("guatemala", "GTM", "decision.state", { ...decision(1), statement: "reservation", ...words("Guatemala reserva su posición", "Guatemala reserves its position") });
    await cast.chair("decision.ask_objections", { ...decision(1), seconds: 20 });
  },
  "with an objection": async (cast) => {
    await cast.seat("mexico", "MEX", "decision.state", { ...decision(1), statement: "objection", ...words("México no acompaña el plazo", "Mexico cannot join the time limit") });
  },
  "with an amendment, a ruling and two motions": async (cast) => {
    await cast.seat("mexico", "MEX", "decision.propose_amendment", { ...decision(1), paragraph: 1, ...words("En lugar de «al comienzo», «al final»", "Instead of “at the beginning”, “at the end”") });
    await cast.seat("belize", "BLZ", "decision.propose_amendment", { ...decision(1), paragraph: 1, ...words("Suprímase el plazo", "Delete the time limit") });
    await cast.chair("motion.rule", { seat: "BLZ", ...words("La enmienda está en orden", "The amendment is in order") });
    await cast.seat("guatemala", "GTM", "motion.move", { kind: "suspend_session" });
    await cast.seat("mexico", "MEX", "motion.move", { kind: "close_debate" });
  },
  "in a recorded vote": async (cast) => {
    await cast.chair("motion.withdraw", { motion: 1 });
    await cast.chair("motion.withdraw", { motion: 2 });
    await cast.chair("decision.withdraw", decision(1));
    await cast.chair("decision.open", { item: ITEM, matter: "procedural", mode: "recorded", ...TEXT });
  },
  "in a recorded vote, with ballots handed in": async (cast) => {
    await cast.seat("mexico", "MEX", "decision.cast_sealed", { ...decision(2), choice: "yes" });
    await cast.seat("belize", "BLZ", "decision.cast_sealed", { ...decision(2), choice: "no" });
    await cast.seat("guatemala", "GTM", "decision.cast_sealed", { ...decision(2), choice: "abstain" });
    await cast.seat("costa-rica", "CRI", "decision.cast_sealed", { ...decision(2), choice: "yes" });
  },
  "with the voting closed and nothing announced": async (cast) => {
    await cast.chair("decision.close_voting", decision(2));
  },
  "with a result announced": async (cast) => {
    await cast.chair("decision.close", decision(2));
  },
  "in a roll-call": async (cast) => {
    await cast.chair("decision.open", { item: ITEM, matter: "procedural", mode: "roll_call", ...TEXT });
    await cast.chair("decision.draw_roll", { ...decision(3), order: "protocol" });
    await cast.secretary("decision.cast", { ...decision(3), seat: "BLZ", choice: "yes" });
  },
  "in an election": async (cast) => {
    for (const seat of ["CRI", "SLV", "GTM", "HND", "MEX", "PAN"]) await cast.secretary("decision.cast", { ...decision(3), seat, choice: "no" });
    await cast.chair("decision.close", decision(3));
    await cast.secretary("election.call", { election: "E-1-2024", office: "presidency", from: "2030-01-01", item: ITEM });
    await cast.seat("guatemala", "GTM", "election.nominate", { election: "E-1-2024", candidate: "CRI", by: "GTM" });
    await cast.seat("costa-rica", "CRI", "election.consent", { election: "E-1-2024", candidate: "CRI" });
    await cast.seat("belize", "BLZ", "election.nominate", { election: "E-1-2024", candidate: "MEX", by: "BLZ" });
    await cast.seat("mexico", "MEX", "election.consent", { election: "E-1-2024", candidate: "MEX" });
    await cast.secretary("election.open", { election: "E-1-2024", mode: "roll_call" });
    await cast.seat("guatemala", "GTM", "election.cast", { election: "E-1-2024", candidate: "CRI" });
  },
  suspended: async (cast) => {
    await cast.chair("plenary.suspend");
  },
  closed: async (cast) => {
    await cast.chair("plenary.resume");
    for (const [door, seat] of [["mexico", "MEX"], ["belize", "BLZ"], ["costa-rica", "CRI"], ["el-salvador", "SLV"]]) {
      await cast.seat(door, seat, "election.cast", { election: "E-1-2024", candidate: "CRI" });
    }
    await cast.secretary("election.close_round", { election: "E-1-2024" });
    await cast.secretary("election.announce", { election: "E-1-2024" });
    await cast.chair("plenary.close_item", { item: ITEM });
    for (const item of OTHERS) await cast.chair("plenary.carry_over_item", { item, "reason.es": "Falta de tiempo", "reason.en": "Lack of time" });
    await cast.chair("plenary.close");
  },
};
