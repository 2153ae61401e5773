/** `npm run build`: pages and server into build/, quietly unless something is wrong. */
import { build, checkNode, install, step } from "./prepare.mjs";

try {
  checkNode();
  await install(step);
  await build(step);
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
}
