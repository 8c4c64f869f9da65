// The pictures of the documentation, taken from a demonstration: `cargo xtask pictures`.
//
// They go where the first argument says; what README.md and LEEME.md show is among them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launch } from "./browser.js";
import { serve } from "./demonstration.js";

// The name of each, the door one comes in by, the page, and how wide and dark the window is.
const PICTURES = [
  { name: "plenary-es", path: "/es/IV-2023", width: 1280, height: 1000 },
  { name: "plenary-en-phone", path: "/en/IV-2023", width: 390, height: 844, dark: true },
  { name: "declaration-es", path: "/es/declarations/DC-1-2023", width: 1280, height: 800 },
  { name: "desk-secretariat-es", door: "secretariat", path: "/es/desk", width: 1280, height: 800 },
  { name: "desk-delegation-en-phone", door: "belize", path: "/en/desk", width: 390, height: 844 },
];
// A paper of the demonstration, whose first page is shown.
const PAPER = { name: "acta-es", title: "Acta" };

const folder = process.argv[2];
const demonstration = await serve();
const browser = await launch();
try {
  for (const { name, door, path, width, height, dark } of PICTURES) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? "dark" : "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    if (door) {
      await page.goto(`${demonstration.address}/es/`);
      await Promise.all([page.waitForNavigation(), page.locator(`form.doors button[value=${door}]`).click()]);
    }
    await page.goto(demonstration.address + path);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
    console.log(`   ${name}.png`);
  }
  await takePaper();
} finally {
  await browser.close();
  demonstration.stop();
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
