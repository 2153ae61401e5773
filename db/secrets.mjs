/** Secrets that are made once and then kept in the data folder, readable by their owner alone. */
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret of that name, made on first use. Several processes may ask at once: one makes it, all get the same.
 * @param {string} dataDir
 * @param {string} name a file name, such as "field-key"
 * @param {() => string} [make] by default 32 random bytes in base64url
 * @returns {string}
 */
export function keepSecret(dataDir, name, make = () => randomBytes(32).toString("base64url")) {
  const folder = join(dataDir, "secrets");
  const path = join(folder, name);
  if (!existsSync(path)) {
    // The parents keep the usual mode: a server that runs as another user has to pass through them.
    mkdirSync(dataDir, { recursive: true });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomBytes(6).toString("hex")}`;
    writeFileSync(draft, make(), { mode: 0o600 });
    try {
      linkSync(draft, path); // fails if another process was first, and then its secret is the one
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(path, "utf8").trim();
}
