import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Counter, type Passing } from "./counter.ts";
import { asksForEncryption, Frames, oneLine, Statements } from "./postgres-frames.ts";
import { Weather } from "./weather.ts";

/** What a driver asks of its own accord when it connects: not a step of anything we do. */
const ofTheDriver = /from pg_catalog\.pg_type/;

type Watched = { address: URL; counter: Counter; weather: Weather };

/**
 * Stands between a market and its database, reads the messages that pass, and counts the statements. By its counter a
 * test acts exactly before the Nth statement is passed on, or after the database has carried it out and before the
 * market hears of it: so before a COMMIT is sent, and after it was done and its answer lost. The caller closes it.
 */
export async function openPostgresProxy(databaseUrl: string, { counter = new Counter(), seed = 1 } = {}) {
  const address = new URL(databaseUrl);
  const weather = new Weather(seed);
  const server = createServer((client) => carry(client, { address, counter, weather }));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const own = new URL(databaseUrl);
  own.hostname = "127.0.0.1";
  own.port = String((server.address() as AddressInfo).port);
  return {
    /** The database's address by way of this proxy. */
    url: own.href,
    counter,
    weather,
    close() {
      weather.close();
      return new Promise((done) => server.close(done));
    },
  };
}

/** One connection of a market, carried to the database and back. */
function carry(client: Socket, { address, counter, weather }: Watched): void {
  const far = connect(Number(address.port || 5432), address.hostname);
  const statements = new Statements();
  /** Answers still to come: each Sync and each simple query is answered by one ReadyForQuery. */
  let due = 0;
  let open: Passing[] = [];
  /** While it is held, what the database says waits here. */
  let held: Buffer[] | null = null;
  let answered = () => {};

  const end = () => {
    client.destroy();
    far.destroy();
    answered();
  };
  for (const socket of [client, far]) {
    socket.setNoDelay(true);
    socket.on("error", end);
    socket.on("close", end);
    weather.expose(socket);
  }

  const up = inTurn(async (chunk: Buffer) => {
    await weather.wait();
    for (const frame of asked.take(chunk)) {
      if (client.destroyed) return;
      if (frame.type === "" && asksForEncryption(frame.bytes)) {
        client.write("N");
        continue;
      }
      const statement = statements.carriedOut(frame);
      if (statement !== null && !ofTheDriver.test(statement)) {
        const { passing, before, after } = counter.pass("sql", oneLine(statement));
        open.push(passing);
        if (before && (await before())) return end();
        if (after) {
          held = [];
          stopAt = after;
        }
      }
      if (frame.type === "S" || frame.type === "Q") due++;
      far.write(frame.bytes);
      if (stopAt && (frame.type === "S" || frame.type === "Q")) {
        await new Promise<void>((done) => {
          answered = done;
          if (far.destroyed) done();
        });
        const cut = await stopAt();
        stopAt = null;
        if (cut) return end();
        for (const bytes of held ?? []) client.write(bytes);
        held = null;
      }
    }
  });
  const asked = new Frames(true);
  let stopAt: (() => Promise<boolean>) | null = null;

  const said = new Frames(false);
  const down = inTurn(async (chunk: Buffer) => {
    await weather.wait();
    for (const { type, bytes } of said.take(chunk)) {
      if (held) held.push(bytes);
      else client.write(bytes);
      if (type !== "Z") continue;
      if (due > 0) due--;
      for (const passing of open) passing.settles = bytes[5] === 0x49 && !/^(select|begin)\b/i.test(passing.what);
      open = [];
      if (due === 0) answered();
    }
  });
  client.on("data", up);
  far.on("data", down);
}

/** Handles pieces one after another, in the order in which they came. */
function inTurn(handle: (chunk: Buffer) => Promise<void>): (chunk: Buffer) => void {
  let before = Promise.resolve();
  return (chunk) => {
    before = before.then(() => handle(chunk)).catch(() => {});
  };
}
