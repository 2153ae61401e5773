import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { listening } from "./listening.ts";

/** Limit `const`: bare node:http and a page that is there already. Argument: the file with the page. */

const page = readFileSync(process.argv[2]!);

listening(
  createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length });
    response.end(page);
  }),
);
