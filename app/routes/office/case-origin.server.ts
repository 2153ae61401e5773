import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { consentsOf } from "#app/domain/cases/consents.server.ts";
import { pioneersNamed } from "#app/domain/pioneers/named.server.ts";
import { registerEntriesOf } from "#app/domain/rosters/case-part.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";

/** How a case came to be: what was read aloud, what a register elsewhere said, and which pioneer it named. */
export async function originPart(ctx: Ctx, opened: OpenCase) {
  const [consents, entries] = await Promise.all([consentsOf(ctx, opened), registerEntriesOf(ctx, opened)]);
  const names = entries.map(({ pioneerName }) => pioneerName);
  const known = opened.parts.includes("pioneer") ? await pioneersNamed(ctx, opened, names) : [];
  return { consents, entries: entries.map((entry) => ({ ...entry, known: known.includes(entry.pioneerName) })) };
}
