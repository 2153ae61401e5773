/** A Chromium for the browser tests: the system's, Playwright's own, or Debian's, installed on the spot when root. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** How it is started: quiet on the network, and without its sandbox where that is not allowed, that is, as root. */
export const chromiumArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** @returns {string[]} */
function candidates() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].filter(existsSync);
}

/**
 * Whether it really opens a page: some systems have a chromium that only tells where to get one.
 * @param {string} executable empty for Playwright's own
 */
async function works(executable) {
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({ args: chromiumArgs, ...(executable && { executablePath: executable }) });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * @returns {Promise<string | null>} its path, empty for Playwright's own, null if there is none
 */
export async function findChromium() {
  for (const path of [...candidates(), ""]) if (await works(path)) return path;
  return null;
}

/**
 * Debian's Chromium, if this is Debian and we are root.
 * @returns {string} why not, or empty
 */
export function installChromium() {
  if (!existsSync("/etc/debian_version")) return "This is not Debian, so it was not installed.";
  if (process.getuid?.() !== 0) return "Only root could install it.";
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8", timeout: 300_000 });
    if (status !== 0) return `apt-get ${args[0]} said: ${(stderr ?? "").trim().split("\n").slice(-3).join(" ")}`;
  }
  return "";
}
