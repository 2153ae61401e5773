import { createServer } from "node:http";
import { createReadableStreamFromReadable, createRequestHandler, writeReadableStreamToWritable } from "@remix-run/node";
import postgres from "postgres";
import { listening } from "../listening.ts";

/**
 * Limit `remix-pg`: the smallest Remix application that answers with a list of 24 cards and filters, on bare node:http.
 * Arguments: the database's address, the application's build.
 */

const sql = postgres(process.argv[2]!, { max: 10, connection: { default_transaction_read_only: true } });
const handle = createRequestHandler(await import(process.argv[3]!), "production");

listening(
  createServer(async (incoming, outgoing) => {
    try {
      const headers = new Headers();
      for (const [name, value] of Object.entries(incoming.headers)) if (value) headers.set(name, String(value));
      const withBody = incoming.method !== "GET" && incoming.method !== "HEAD";
      const request = new Request(new URL(incoming.url ?? "/", `http://${incoming.headers.host}`), {
        method: incoming.method ?? "GET",
        headers,
        ...(withBody && { body: createReadableStreamFromReadable(incoming), duplex: "half" }),
      });
      const response = await handle(request, { sql } as never);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      if (response.body) await writeReadableStreamToWritable(response.body, outgoing);
      else outgoing.end();
    } catch (error) {
      console.error(error);
      outgoing.writeHead(500).end();
    }
  }),
);
