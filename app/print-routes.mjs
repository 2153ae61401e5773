/** `npm run --silent routes`: every route as JSON (docs: contract in the README), read off the built server. */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, checkNode, install, root } from "./prepare.mjs";

/** @type {import("./prepare.mjs").Step} */
const silently = (_title, work) => work();

try {
  checkNode();
  await install(silently);
  await build(silently);
  process.env.NODE_ENV ||= "production";
  const server = await import(pathToFileURL(join(root, "build", "server", "index.js")).href);
  const routes = server.entry.module.describeRoutes(server);
  process.stdout.write(`${JSON.stringify(routes, null, 2)}\n`, () => process.exit(0));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
