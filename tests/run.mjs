/**
 * `npm test`: everything, on a bare checkout too. `--check`: what needs no database and no browser, in seconds.
 * `--only unit` or `--only browser`: that part alone. `--every`: whole, what is taken in turns otherwise. Ends with the
 * line `tests: N passed, N failed`.
 * Node's built-ins only, until the packages are installed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, checkNode, children, install, node, root } from "../app/prepare.mjs";
import { startPostgres, stopIfUnused } from "../db/embedded.mjs";
import { testSettings } from "./support/settings.mjs";

if (process.argv.includes("--every")) process.env.EVERY = "1";
const check = process.argv.includes("--check");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : null;
const parts = { sources: !only, unit: !only || only === "unit", browser: !check && (!only || only === "browser") };
const bin = (/** @type {string} */ path) => join(root, "node_modules", path);

const count = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
/** @type {(() => Promise<unknown>)[]} */
const undo = [];

/**
 * A line when it begins and one when it ends, for several run at once.
 * @type {import("../app/prepare.mjs").Step}
 */
async function tell(title, work) {
  const began = performance.now();
  console.log(`  ${title} ...`);
  const result = await work();
  console.log(`  ${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * A step that counts as one test.
 * @param {string} title
 * @param {() => Promise<string>} work answers what is wrong, or nothing
 * @returns {Promise<boolean>}
 */
async function one(title, work) {
  let wrong = "";
  try {
    wrong = await tell(title, work);
  } catch (error) {
    wrong = error instanceof Error ? error.message : String(error);
  }
  count[wrong ? "failed" : "passed"]++;
  if (wrong) failures.push(`${title}\n${wrong}`);
  if (wrong) console.error(`\n${title} failed.\n${wrong}\n`);
  return !wrong;
}

/** @param {string[]} args */
async function quiet(...args) {
  const { code, output } = await node(args);
  return code === 0 ? "" : output || `ended with ${code}`;
}

/**
 * A test runner, which shows its own progress and leaves its counts in a file.
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {(file: string) => { passed: number, failed: number, skipped: number }} read
 * @param {string} file
 */
async function runner(title, args, env, read, file) {
  console.log(`\n  ${title} ...`);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  children.add(child);
  const code = await new Promise((done) => child.once("exit", done));
  children.delete(child);
  const counted = existsSync(file) ? read(readFileSync(file, "utf8")) : { passed: 0, failed: 0, skipped: 0 };
  if (code !== 0 && counted.failed === 0) counted.failed = 1; // it broke before it could count
  if (counted.passed + counted.failed === 0) counted.failed = 1; // nothing looked at is not a pass
  for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) count[key] += counted[key];
  if (counted.failed) failures.push(`${title}: ${counted.failed} failed, see above`);
}

/** @param {string} text vitest's JSON */
function readVitest(text) {
  const report = JSON.parse(text);
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && !file.assertionResults.length,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {string} text Playwright's JSON */
function readPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** @param {string} scratch */
async function unit(scratch) {
  const file = join(scratch, "unit.json");
  const args = [
    bin("vitest/vitest.mjs"),
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  if (check) return runner("Layers and rules", args, { TEST_PURE: "1" }, readVitest, file);
  const database = await startPostgres({ dataDir: join(scratch, "postgres"), settings: testSettings });
  undo.push(database.stop);
  await runner("Layers, rules, database, contracts", args, { TEST_DATABASE_URL: database.url }, readVitest, file);
  await database.stop();
}

/** @type {string | null} */
let chromium = null;

async function findBrowser() {
  const { findChromium, installChromium } = await import("./support/chromium.mjs");
  chromium = await findChromium();
  if (chromium !== null) return "";
  const why = await tell("Installing Chromium", async () => installChromium());
  chromium = await findChromium();
  if (chromium !== null) return "";
  return `The browser tests need a Chromium, and none was found. ${why} Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) and run the tests again.`;
}

/** @param {string} scratch */
async function browser(scratch) {
  const file = join(scratch, "browser.json");
  const args = [
    bin("@playwright/test/cli.js"),
    "test",
    "--config",
    "tests/playwright.config.ts",
    "--reporter=list,json",
  ];
  await runner(
    "Browser journeys",
    args,
    { CHROMIUM: chromium ?? "", PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    readPlaywright,
    file,
  );
}

/** What runs that were killed have left behind. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith("khanegi-test-"))) {
    const folder = join(tmpdir(), name);
    if (existsSync(join(folder, "postgres")) && !(await stopIfUnused(join(folder, "postgres")))) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function all() {
  checkNode();
  await install(tell);
  if (!check) await sweep();
  const scratch = mkdtempSync(join(tmpdir(), "khanegi-test-"));
  undo.unshift(async () => rmSync(scratch, { recursive: true, force: true }));
  let browserReady = parts.browser;
  // Types and build leave each other a core.
  const sources = async () => {
    if (!parts.sources) return;
    await one("Types", () => quiet(bin("typescript/bin/tsc"), "--noEmit"));
    await one("Lint", () => quiet(bin("@biomejs/biome/bin/biome"), "check", "."));
  };
  const product = async () => {
    if (check) return;
    const built = await one("Build", async () => build((_title, work) => work()).then(() => ""));
    if (parts.browser) browserReady = (await one("Chromium", findBrowser)) && built;
  };
  await Promise.all([sources(), product()]);
  if (parts.unit) await unit(scratch);
  if (browserReady) await browser(scratch);
}

let stopped = false;

/** @param {number} code */
async function finish(code) {
  if (stopped) return;
  stopped = true;
  for (const child of children) child.kill("SIGINT");
  for (let waited = 0; waited < 200 && children.size > 0; waited++) await new Promise((done) => setTimeout(done, 50));
  for (const end of undo.reverse()) await end().catch((error) => console.error(error));
  if (failures.length > 0) console.error(`\n${failures.map((failure) => failure.split("\n")[0]).join("\n")}`);
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  process.stdout.write(`\ntests: ${count.passed} passed, ${count.failed} failed${skipped}\n`, () => process.exit(code));
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => void finish(130));
process.chdir(root);
all()
  .catch((error) => {
    count.failed++;
    console.error(`\n${error instanceof Error ? error.message : error}`);
  })
  .finally(() => finish(count.failed > 0 ? 1 : 0));
