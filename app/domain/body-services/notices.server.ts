import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BodyServiceKind } from "#db/vocabulary-bodies.ts";

export type ServiceToTell = {
  person: string;
  offeredBy: string;
  body: Localized;
  kind: BodyServiceKind;
  number: number;
};

/** What a notice of an offered service says, and who the two sides are. */
export async function serviceToTell(ctx: Ctx, id: string): Promise<ServiceToTell | null> {
  const [row] = await rowsOf<{ told: ServiceToTell }>(
    ctx.db,
    sql`select json_build_object('person', c.person_id, 'offeredBy', s.offered_by, 'kind', s.kind, 'number', c.number,
          'body', json_build_object('fa', b.name_fa, 'en', b.name_en)) as told
        from body_services s join cases c on c.id = s.case_id join bodies b on b.id = s.body_id where s.id = ${asId(id)}`,
  );
  return row?.told ?? null;
}
