import { createServer } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import postgres from "postgres";
import { listening } from "../listening.ts";

/**
 * Limit `remix-pg`: the smallest Remix application that answers with a list of 24 cards and filters, as Remix's own
 * template makes it: on Express, with Remix's own entry. Arguments: the database's address, the application's build.
 */
const [url = "", build = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 10, connection: { default_transaction_read_only: true } });
const app = express();
app.disable("x-powered-by");
app.all(
  "*",
  createRequestHandler({
    build: await import(build),
    mode: "production",
    getLoadContext: () => /** @type {never} */ ({ sql }),
  }),
);
listening(createServer(app));
