import { createServer } from "node:http";
import postgres from "postgres";
import { listening } from "./listening.ts";

/** Limit `pg`: one query of 24 rows by an index, handed on as JSON. Argument: the database's address. */

const sql = postgres(process.argv[2]!, { max: 10, connection: { default_transaction_read_only: true } });

listening(
  createServer(async (_request, response) => {
    try {
      const rows = await sql`select product_id, family, availability, county, lead_time_days, published_at, price_irr
        from shelf where service = 0 order by published_at desc, product_id limit 24`;
      const body = JSON.stringify(rows);
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  }),
);
