// A demonstration of one's own: told afresh, served on loopback, gone afterwards. PROGRAM says which program tells it.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

// Telling it takes some seconds; on a machine that builds at the same time, many.
const UNTIL_SERVED_MS = 180_000;

/** Serves a demonstration and says where; `stop` ends it. */
export async function serve() {
  const folder = await mkdtemp(join(tmpdir(), "plenaria-browser-"));
  return running(folder, (port) => ["demo", "--listen", `127.0.0.1:${port}`, "--dir", join(folder, "demo")]);
}

/** Tells the demonstration that goes on into a plenary, once; each that is served from it is a copy of its own. */
export async function tell() {
  const told = await mkdtemp(join(tmpdir(), "plenaria-room-"));
  const forget = () => rmSync(told, { recursive: true, force: true });
  process.once("exit", forget);
  await promisify(execFile)(process.env.PROGRAM, ["demo", "--room", "--no-serve", "--dir", join(told, "demo")], { timeout: UNTIL_SERVED_MS });
  return {
    /** Serves a copy of it, on a port that it keeps when it is killed and served again. */
    async serve() {
      const folder = await mkdtemp(join(tmpdir(), "plenaria-browser-"));
      await cp(told, folder, { recursive: true });
      return running(folder, (port) => ["demo", "--room", "--listen", `127.0.0.1:${port}`, "--dir", join(folder, "demo")]);
    },
    forget,
  };
}

/** The program as it runs: where, and how to end it, for good (`stop`) or as a power cut would (`kill`, then `again`). */
async function running(folder, asked) {
  let child = spawn(process.env.PROGRAM, asked(0), { stdio: ["ignore", "pipe", "pipe"] });
  const end = () => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", end);
  const stop = () => {
    process.removeListener("exit", end);
    end();
  };
  try {
    const address = await served(child);
    return {
      address,
      stop,
      async kill() {
        const gone = once(child, "exit");
        child.kill("SIGKILL");
        await gone;
      },
      async again() {
        child = spawn(process.env.PROGRAM, asked(new URL(address).port), { stdio: ["ignore", "pipe", "pipe"] });
        await served(child);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** The address that the program prints once it answers there. */
function served(child) {
  return new Promise((resolve, reject) => {
    let said = "", complaints = "";
    const late = setTimeout(() => reject(new Error(`not served within ${UNTIL_SERVED_MS} ms:\n${said}`)), UNTIL_SERVED_MS);
    child.stdout.on("data", (more) => {
      said += more;
      // Half a line may be there already; the slash ends the address.
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+(?=\/)/);
      if (!address) return;
      clearTimeout(late);
      resolve(address[0]);
    });
    child.stderr.on("data", (more) => { complaints += more; });
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the demonstration ended with ${code}:\n${said}${complaints}`)));
  });
}
