import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "../../../../remix.config.js";

/** Built as Khanegi is, with the same options of Remix. */
export default defineConfig({
  plugins: [
    remix({
      ...remixConfig,
      appDirectory: "tests/bench/limits/remix-pg/app",
      buildDirectory: ".data/bench/remix-pg",
      future: { ...remixConfig?.future, v3_routeConfig: false },
    }),
  ],
  publicDir: false,
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { target: "node" },
  logLevel: "warn",
});
