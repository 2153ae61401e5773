import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** When a line drops: after so many bytes were sent up it, or as soon as an answer to so many comes down. */
export type Cut = { afterSent: number; onAnswer?: boolean };

/** A line between a browser and a market that drops as told, once for each cut, in turn. The caller closes it. */
export async function weakLine(market: string, cuts: Cut[]) {
  const { hostname, port } = new URL(market);
  const left = [...cuts];
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const far = connect(Number(port), hostname);
    let sent = 0;
    const end = () => {
      browser.destroy();
      far.destroy();
    };
    const drop = () => {
      left.shift();
      end();
    };
    for (const socket of [browser, far]) {
      open.add(socket);
      socket.on("error", end);
      socket.on("close", () => {
        open.delete(socket);
        end();
      });
    }
    browser.on("data", (chunk) => {
      sent += chunk.length;
      const [next] = left;
      if (next && !next.onAnswer && sent >= next.afterSent) return drop();
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      const [next] = left;
      if (next?.onAnswer && sent >= next.afterSent) return drop();
      browser.write(chunk);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Cuts that have not happened yet. */
    left: () => left.length,
    close() {
      for (const socket of open) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}
