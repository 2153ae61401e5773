import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Opens a limit's server on a spare port, tells the bench its address, and ends with the bench. */
export function listening(server: Server): void {
  server.listen(0, "127.0.0.1", () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  process.on("disconnect", () => process.exit(0));
  process.on("SIGTERM", () => process.exit(0));
}
