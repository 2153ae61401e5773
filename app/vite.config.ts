import { readdirSync } from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "../remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const scripts = readdirSync(new URL("browser", import.meta.url)).map((file) => file.replace(/\.ts$/, ""));

/** What helps in the browser: every file of app/browser becomes /scripts/<name>.js, for the pages that name it. */
const browserScripts: Plugin = {
  name: "browser-scripts",
  applyToEnvironment: (environment) => environment.name === "client",
  buildStart() {
    if (this.environment.mode !== "build") return;
    for (const name of scripts)
      this.emitFile({ type: "chunk", id: `/app/browser/${name}.ts`, fileName: `scripts/${name}.js` });
  },
  configureServer(server) {
    server.middlewares.use((request, _response, goOn) => {
      const name = /^\/scripts\/([a-z-]+)\.js/.exec(request.url ?? "")?.[1];
      if (name && scripts.includes(name)) request.url = `/app/browser/${name}.ts`;
      goOn();
    });
  },
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), browserScripts],
  build: { target: "es2022", assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { target: "node" },
  // In development Vite would pack what it finds for browsers, of which this has none that works.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  // Drizzle, sharp, stripe and the rest stay in node_modules on the server; nothing of them may reach the browser.
  logLevel: "warn",
});
