import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { providersOf } from "./providers/index.server.ts";

/**
 * Errand: our payments that a provider lists as paid while nobody has asked it about them: whoever paid them never came
 * back, and by our own books they may even have failed. References that are not ours are somebody else's business.
 */
export async function unaskedPayments(ctx: Ctx): Promise<{ id: string }[]> {
  const found = providersOf(ctx.house).map(async ({ name, unasked }) => {
    if (!unasked) return [];
    const refs = await unasked().catch((error: unknown) => {
      ctx.house.log.warn({ err: error, provider: name }, "a provider could not list what was paid");
      return [];
    });
    if (refs.length === 0) return [];
    return rowsOf<{ id: string }>(
      ctx.db,
      sql`select id from payments where provider = ${name} and status in ('created', 'failed')
          and provider_ref in (${sql.join(
            refs.map((ref): SQL => sql`${ref}`),
            sql`, `,
          )})`,
    );
  });
  return (await Promise.all(found)).flat();
}
