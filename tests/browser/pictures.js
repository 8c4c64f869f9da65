// The pictures of the documentation, taken from a demonstration: `cargo xtask pictures`.
//
// They go where the first argument says; what README.md and LEEME.md show is among them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launch } from "./browser.js";
import { serve, tell } from "./demonstration.js";
import { Cast, STAGES } from "./room-stages.js";

// The name of each, the door one comes in by, the page, and how wide and dark the window is.
const PICTURES = [
  { name: "plenary-es", path: "/es/IV-2023", width: 1280, height: 1000 },
  { name: "plenary-en-phone", path: "/en/IV-2023", width: 390, height: 844, dark: true },
  { name: "declaration-es", path: "/es/declarations/DC-1-2023", width: 1280, height: 800 },
  { name: "desk-secretariat-es", door: "secretariat", path: "/es/desk", width: 1280, height: 800 },
  { name: "archive-review-es", door: "secretariat", path: "/es/archive/review/2", width: 1280, height: 900 },
  { name: "desk-delegation-en-phone", door: "belize", path: "/en/desk", width: 390, height: 844 },
];
// The same of the room, in a vote that some delegations have voted in.
const MOMENT = "in a recorded vote, with ballots handed in";
const IN_THE_ROOM = [
  { name: "room-chair-es", door: "presidency", path: "/es/room/chair", width: 1280, height: 860 },
  { name: "room-seat-es-phone", door: "el-salvador", path: "/es/room/seat", width: 390, height: 844 },
];
// A paper of the demonstration, whose first page is shown.
const PAPER = { name: "acta-es", title: "Acta" };

const folder = process.argv[2];
const [demonstration, told, browser] = await Promise.all([serve(), tell(), launch()]);
const room = await told.serve();
try {
  for (const picture of PICTURES) await take(demonstration.address, picture);
  const cast = new Cast(room.address);
  for (const [stage, comesTo] of Object.entries(STAGES)) {
    await comesTo(cast);
    if (stage === MOMENT) break;
  }
  for (const picture of IN_THE_ROOM) await take(room.address, picture);
  await takePaper();
} finally {
  await browser.close();
  demonstration.stop();
  room.stop();
  told.forget();
}

/** One of the pictures. */
async function take(home, { name, door, path, width, height, dark }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  if (door) {
    await page.goto(`${home}/es/`);
    await Promise.all([page.waitForNavigation(), page.locator(`form.doors button[value=${door}]`).click()]);
  }
  await page.goto(home + path);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`   ${name}.png`);
}

/** The first page of the approved minutes. */
async function takePaper() {
  const list = await (await fetch(`${demonstration.address}/api/v1/papers?limit=200`)).json();
  const paper = list.items.find((it) => it.plenary === "IV-2023" && it.kind === "minutes" && it.language === "es");
  const pdf = Buffer.from(await (await fetch(new URL(paper.file, demonstration.address))).arrayBuffer());
  const scratch = mkdtempSync(join(tmpdir(), "plenaria-pictures-"));
  try {
    writeFileSync(join(scratch, "paper.pdf"), pdf);
    execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "60", join(scratch, "paper.pdf"), join(folder, PAPER.name)]);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  console.log(`   ${PAPER.name}.png`);
}
