import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Counter } from "./counter.ts";
import { Weather } from "./weather.ts";

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/**
 * Stands between a market and a payment provider, and counts the calls. By its counter a test acts before the Nth call
 * is passed on, or after the provider has done what was asked and before the market hears of it. The caller closes it.
 */
export async function openHttpProxy(target: string, { counter = new Counter(), seed = 1 } = {}) {
  const weather = new Weather(seed);
  const server = createServer((asked, answer) => {
    carry(target, asked, answer, counter, weather).catch(() => answer.destroy());
  });
  server.on("connection", (socket) => weather.expose(socket));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counter,
    weather,
    close() {
      weather.close();
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function carry(
  target: string,
  asked: IncomingMessage,
  answer: ServerResponse,
  counter: Counter,
  weather: Weather,
): Promise<void> {
  const body = await whole(asked);
  await weather.wait();
  const { before, after } = counter.pass("call", `${asked.method} ${asked.url}`);
  if (before && (await before())) return void answer.destroy();
  const { status, headers, body: said } = await passOn(target, asked, body);
  if (after && (await after())) return void answer.destroy();
  await weather.wait();
  answer.writeHead(status, headers).end(said);
}

function passOn(target: string, asked: IncomingMessage, body: Buffer): Promise<Answer> {
  const { host: _, ...headers } = asked.headers;
  return new Promise((done, fail) => {
    const onward = request(new URL(asked.url ?? "/", target), { method: asked.method, headers }, (answer) => {
      whole(answer).then(
        (said) => done({ status: answer.statusCode ?? 502, headers: answer.headers, body: said }),
        fail,
      );
    });
    onward.once("error", fail);
    onward.end(body);
  });
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
