import { sql } from "drizzle-orm";
import { bodiesOf, type Person } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Choice } from "./compose-queries.server.ts";
import { type HeldMark, heldMarkJson } from "./office-queries.server.ts";

export type ClusterFile = {
  slug: string;
  name: Localized;
  marks: HeldMark[];
  /** Requests that wait; `mine` where her body decides them. */
  requests: { id: string; badge: Localized; askedAt: string; mine: boolean }[];
};
export type ClusterMarksDesk = { files: ClusterFile[]; marks: Choice[]; clusters: Choice[] };

/**
 * What clusters hold and ask for, as far as it is an officer's: of clusters her bodies answer for, and of marks her bodies
 * issue; with what she may ask for.
 */
export async function clusterMarksDesk(ctx: Ctx, actor: Person): Promise<ClusterMarksDesk> {
  const bodies = uuids(bodiesOf(actor, "officer"));
  const hers = sql`(c.body_id = any(${bodies}) or b.issuer_id = any(${bodies}))`;
  const choice = (row: string) =>
    sql.raw(
      `json_build_object('slug', ${row}.slug, 'name', json_build_object('fa', ${row}.name_fa, 'en', ${row}.name_en))`,
    );
  const [row] = await rowsOf<ClusterMarksDesk>(
    ctx.db,
    sql`with files as (select c.slug, json_build_object('fa', c.name_fa, 'en', c.name_en) as name,
          (select coalesce(json_agg(${heldMarkJson(ctx, bodies)} order by g.revoked_at nulls first, b.level, g.granted_at), '[]'::json)
            from badge_grants g join badges b on b.id = g.badge_id join bodies i on i.id = b.issuer_id
            join persons giver on giver.id = g.granted_by left join persons taker on taker.id = g.revoked_by
            where g.shop_id is null and g.cluster_id = c.id and ${hers}) as marks,
          (select coalesce(json_agg(json_build_object('id', r.id, 'badge', json_build_object('fa', b.name_fa, 'en', b.name_en), 'askedAt', r.asked_at,
              'mine', b.issuer_id = any(${bodies})) order by r.asked_at), '[]'::json)
            from badge_requests r join badges b on b.id = r.badge_id
            where r.shop_id is null and r.cluster_id = c.id and r.status = 'asked' and ${hers}) as requests
        from clusters c)
      select (select coalesce(json_agg(files order by files.slug), '[]'::json) from files
            where json_array_length(files.marks) + json_array_length(files.requests) > 0) as files,
        (select coalesce(json_agg(${choice("b")} order by b.level, b.slug), '[]'::json) from badges b where b.holder <> 'shop'
            and (b.issuer_id = any(${bodies}) or exists (select from clusters c where c.body_id = any(${bodies})))) as marks,
        (select coalesce(json_agg(${choice("c")} order by c.slug), '[]'::json) from clusters c where c.body_id = any(${bodies})
            or exists (select from badges b where b.holder <> 'shop' and b.issuer_id = any(${bodies}))) as clusters`,
  );
  return row ?? { files: [], marks: [], clusters: [] };
}
