import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const all = ["tests/**/*.test.ts", "tests/**/*.test.tsx"];

/** `npm run check` runs the tests that touch neither server code nor a database: layers and pure rules. */
const pure = () =>
  readdirSync("tests", { recursive: true, encoding: "utf8" })
    .map((file) => `tests/${file.replaceAll("\\", "/")}`)
    .filter(
      (file) => /\.test\.tsx?$/.test(file) && !/from ".*(\.server\.|\.mjs"|support\/)/.test(readFileSync(file, "utf8")),
    );

export default defineConfig({
  test: {
    root: ".",
    include: process.env.TEST_PURE ? pure() : all,
    exclude: ["tests/browser/**", "tests/bench/**"],
    globalSetup: process.env.TEST_PURE ? [] : ["tests/support/postgres.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    passWithNoTests: false,
  },
});
