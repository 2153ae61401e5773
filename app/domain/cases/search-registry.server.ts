import { sql } from "drizzle-orm";
import type { z } from "zod";
import { phoneIndexOf } from "#app/domain/identity/contact.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { Invalid } from "#app/platform/errors.ts";
import type { Localized } from "#app/platform/locale.ts";
import { rowsOf } from "#db/reads.server.ts";
import { waysTo } from "./access.server.ts";
import { countyName } from "./queries.server.ts";
import { searchRegistry as input } from "./share-forms.ts";
import { type Serving, servedBy } from "./share-queries.server.ts";

/** A case found in the registry: that it is there and who serves it; `id` only for who may open it. */
export type RegistryHit = { number: number; county: Localized; serving: Serving[]; id: string | null };

/** More hits of one name than these are no answer: she has to know more than a name. */
const mostHits = 10;

/**
 * Whether somebody is in the programme already and who serves her, by the whole of her case's number, name or phone
 * (domain A19). Answers no name and no part of a file; each search is told, by what was found and never by what was typed.
 */
export const searchRegistry = command({
  name: "search-registry",
  who: caseworker,
  input,
  async run({ ctx, tx, actor, tell, newId }, typed): Promise<{ hits: RegistryHit[]; many: boolean }> {
    const rows = await rowsOf<{ id: string; number: number; county: string; open: boolean }>(
      tx,
      sql`select c.id, c.number::int as number, c.county, exists (select from (${waysTo(actor)}) w) as open
          from cases c join persons p on p.id = c.person_id where c.merged_into_id is null and ${condition(ctx, typed)}
          order by c.number limit ${mostHits + 1}`,
    );
    const many = rows.length > mostHits;
    const found = many ? [] : rows;
    await tell("registry.searched", "registry", newId, {
      data: { by: typed.by, found: found.map(({ number }) => number) },
    });
    const hits = await Promise.all(
      found.map(async ({ id, number, county, open }) => ({
        number,
        county: countyName(ctx, county),
        serving: await servedBy(ctx, id),
        id: open ? id : null,
      })),
    );
    return { hits, many };
  },
});

function condition(ctx: Ctx, { by, text }: z.output<typeof input>) {
  if (by === "name") return sql`p.name = ${text}`;
  if (by === "phone") {
    const phone = ctx.house.country.identifiers.mobile(text);
    if (!phone) throw new Invalid({ text: "identity.phone-invalid" });
    const index = phoneIndexOf(ctx.house.keys, phone);
    return sql`(p.phone_index = ${index} or c.household_phone_index = ${index})`;
  }
  const number = parseWhole(text, { min: 1, max: 2_000_000_000 });
  if (number === null) throw new Invalid({ text: "number" });
  return sql`c.number = ${number}`;
}
