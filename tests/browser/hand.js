// Somebody who acts without a screen, so that others have something to look at.

import { randomUUID } from "node:crypto";

export class Hand {
  /** Comes in through a door. */
  static async at(home, door) {
    const hand = new Hand();
    Object.assign(hand, { home, door, cookie: "" });
    const inside = await hand.posts("/doors", { door });
    hand.cookie = inside.headers.get("set-cookie").split(";")[0];
    const page = await (await fetch(`${home}/es/account`, { headers: { cookie: hand.cookie } })).text();
    hand.token = page.match(/name="form_token" value="([^"]+)"/)[1];
    return hand;
  }

  /** Does an act; it is on record when this returns. `fields` as its form has them, `as` in front: `MEX.delegation`. */
  async does(act, as, fields = {}) {
    const answer = await this.posts(`/es/acts/${act}`, { form_token: this.token, request: randomUUID(), as, ...fields });
    const says = await answer.json();
    if (!answer.ok) throw new Error(`${this.door}, ${act}, ${answer.status}: ${JSON.stringify(says)}`);
    return says;
  }

  posts(path, fields) {
    return fetch(this.home + path, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: this.cookie, origin: this.home, "sec-fetch-site": "same-origin", accept: "application/json" },
      body: new URLSearchParams(fields),
    });
  }
}
