// A house of one's own, as nobody has touched it: a record that has just begun, served under a name on loopback.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const UNTIL_SERVED_MS = 60_000;

/** Begins a record and serves it; says where, and the link of its first administrator. `stop` ends it. */
export async function begin() {
  const folder = mkdtempSync(join(tmpdir(), "plenaria-house-"));
  const port = await free();
  // Passkeys are bound to a name, so the house is known by one.
  const address = `http://localhost:${port}`;
  const said = execFileSync(process.env.PROGRAM, ["new", join(folder, "record"),
    "--name-es", "Coalición de los Nueve", "--acronym", "NUEVE", "--founded-in", "2011", "--zone", "UTC",
    "--origin", "nueve.example/registro", "--seat", "ALB", "--admin-name", "Ana Pérez",
    "--admin-email", "ana@nueve.example", "--address", address], { encoding: "utf8" });
  const child = spawn(process.env.PROGRAM, ["serve", join(folder, "record"),
    "--listen", `127.0.0.1:${port}`, "--address", address, "--log-level", "error"], { stdio: ["ignore", "pipe", "pipe"] });
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
    await served(child);
    return { address, link: said.match(/http:\S+\/sign-in\/link\/\S+/)[0], stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A port that nobody listens on just now. */
function free() {
  return new Promise((resolve) => {
    const asked = createServer().listen(0, "127.0.0.1", () => {
      const { port } = asked.address();
      asked.close(() => resolve(port));
    });
  });
}

/** Until the program says that it serves. */
function served(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => reject(new Error(`not served within ${UNTIL_SERVED_MS} ms:\n${said}`)), UNTIL_SERVED_MS);
    const listen = (more) => {
      said += more;
      if (!/http:\/\/127\.0\.0\.1:\d+\//.test(said)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`the house ended with ${code}:\n${said}`)));
  });
}
