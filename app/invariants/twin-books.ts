import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Env } from "#app/platform/env.server.ts";

/** A gateway sends nothing on to sellers and knows no disputes; it has no word for either. */
const sums = z.object({
  captured: z.number().int(),
  refunded: z.number().int(),
  transferred: z.number().int().default(0),
  disputed: z.number().int().default(0),
});
const printed = z.object({
  currencies: z.record(z.string(), sums),
  objects: z.record(z.string(), sums.extend({ currency: z.string() })),
  balanced: z.boolean(),
});

/** A twin's own books: minor units per currency (small letters), and per object by the provider's id. */
export type Books = z.infer<typeof printed> & { provider: "stripe" | "zarinpal" | "zarinpal-2" };

const addresses = z.object({ stripe: z.string(), gateway: z.string(), gateway2: z.string().optional() });

/** Asks the twins for their books: where the environment points, else where the running market put them. */
export async function readTwinBooks(env: Env): Promise<Books[]> {
  if (!env.demo) return [];
  const known = await readFile(join(env.dataDir, "twins", "addresses.json"), "utf8")
    .then((text) => addresses.parse(JSON.parse(text)))
    .catch(() => null);
  const twins = [
    { provider: "stripe", address: env.stripe?.apiBase ?? known?.stripe },
    { provider: "zarinpal", address: env.zarinpal?.apiBase ?? known?.gateway },
    { provider: "zarinpal-2", address: env.zarinpal2?.apiBase ?? known?.gateway2 },
  ] as const;
  const answers = twins.map(async ({ provider, address }) => {
    if (!address?.startsWith("http:")) return [];
    // A market that has ended has taken its twins along; then there is nobody to ask.
    const answer = await fetch(`${address}/twin/books`, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
    return answer?.ok ? [{ provider, ...printed.parse(await answer.json()) }] : [];
  });
  return (await Promise.all(answers)).flat();
}
