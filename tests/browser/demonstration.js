// A demonstration of one's own: told afresh, served on loopback, gone afterwards. PROGRAM says which program tells it.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Telling it takes some seconds; on a machine that builds at the same time, many.
const UNTIL_SERVED_MS = 180_000;

/** Serves a demonstration and says where; `stop` ends it. */
export async function serve() {
  const folder = mkdtempSync(join(tmpdir(), "plenaria-browser-"));
  const child = spawn(process.env.PROGRAM, ["demo", "--listen", "127.0.0.1:0", "--dir", join(folder, "demo")],
    { stdio: ["ignore", "pipe", "pipe"] });
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
    return { address: await served(child), stop };
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
