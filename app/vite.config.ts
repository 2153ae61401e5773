import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixConfig from "../remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { target: "node" },
  // In development Vite would pack what it finds for browsers, of which this has none that works.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  // Drizzle, sharp, stripe and the rest stay in node_modules on the server; nothing of them may reach the browser.
  logLevel: "warn",
});
