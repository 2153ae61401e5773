import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { House } from "#app/platform/context.server.ts";

type Answer = { status: number; body: Record<string, unknown> };
/** Another answer in place of the twin's, or null for its own. */
export type Tamper = (path: string, sent: string, answer: Answer) => Answer | null;

/** A twin whose answers are changed on the way, and a house that asks there: the provider's books are no longer what they were. */
export async function tampered(house: House, provider: "stripe" | "zarinpal", tamper: Tamper) {
  const settings = house.env[provider]!;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const sent = Buffer.concat(chunks).toString();
      const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
      const answer = await fetch(`${settings.apiBase}${request.url}`, {
        method: request.method ?? "GET",
        headers: headers as Record<string, string>,
        ...(request.method === "POST" ? { body: sent } : {}),
      });
      const own = { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
      const { status, body } = tamper(request.url ?? "", sent, own) ?? own;
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { ...house.env, [provider]: { ...settings, apiBase } };
  return {
    house: { ...house, env } as House,
    close: () => new Promise((done) => server.close(done)),
  };
}
