import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./support/chromium.mjs";

// Workers read this file too; the first process has looked already.
process.env.CHROMIUM ??= (await findChromium()) ?? "";
const executablePath = process.env.CHROMIUM;

/** What is tagged with the other language; with EVERY (`npm run test:every`) a language leaves nothing to the other. */
const others = (l: "fa" | "en") => (process.env.EVERY ? {} : { grepInvert: l === "fa" ? /@en/ : /@fa/ });
const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

/** `*.journey.ts` runs in both languages, 360 px wide, without script; `*.desktop.ts` on a large screen with it. */
export default defineConfig<{ l: "fa" | "en" }>({
  testDir: "browser",
  outputDir: "../test-results",
  globalSetup: "./support/market.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  forbidOnly: true,
  use: { launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) } },
  projects: [
    { name: "fa", testMatch: "*.journey.ts", ...others("fa"), use: { ...phone, l: "fa", locale: "fa-IR" } },
    { name: "en", testMatch: "*.journey.ts", ...others("en"), use: { ...phone, l: "en", locale: "en-GB" } },
    {
      name: "desktop",
      testMatch: "*.desktop.ts",
      use: { viewport: { width: 1280, height: 800 }, l: "fa", locale: "fa-IR" },
    },
  ],
});
