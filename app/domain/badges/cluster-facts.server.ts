import { sql } from "drizzle-orm";
import { evidenceJson } from "#app/domain/catalogue/evidence-queries.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { dayOf } from "#app/platform/time.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ClusterFacts, MarkFacts } from "./criteria/criterion.ts";
import { markFacts } from "./facts.server.ts";
import type { HolderRef, MarkOf } from "./rules.ts";

type At = { now: Date; locale: Locale };

/** What the coded criteria of a mark rest on, whoever is to hold it. */
export const factsOf = (db: Db, holder: HolderRef, what: MarkOf, at: At): Promise<MarkFacts> =>
  holder.kind === "shop" ? markFacts(db, holder.id, what, at) : clusterFacts(db, holder.id, at);

/** The facts of a whole cluster; what is asked of shops finds nothing in them. */
async function clusterFacts(db: Db, clusterId: string, { now, locale }: At): Promise<MarkFacts> {
  const counties = sql`(select c.county union select unnest(i.counties) from cluster_indications ci
    join geographical_indications i on i.id = ci.indication_id where ci.cluster_id = c.id)`;
  const [row] = await rowsOf<ClusterFacts & { county: string; clusterCounties: string[] }>(
    db,
    sql`select c.county, array(${counties}) as "clusterCounties", k.makers, k.verified, k."inCounty",
          (select coalesce(json_agg(json_build_object('evidence', ${evidenceJson(locale)}) order by p.id), '[]'::json)
            from products p join shops s on s.id = p.shop_id and s.opened_at is not null
            where p.cluster_id = c.id and p.status = 'published' and p.availability <> 'service') as pieces
        from clusters c cross join lateral (select count(*)::int as makers, count(*) filter (where m.verified_at is not null)::int as verified,
            count(*) filter (where m.verified_at is not null and m.county in ${counties})::int as "inCounty"
          from producers m where m.cluster_id = c.id) k where c.id = ${clusterId}`,
  );
  if (!row) throw new Error("the cluster is not there");
  const { county, clusterCounties, ...cluster } = row;
  return {
    ...{ cluster, county, clusterCounties, today: dayOf(now), verified: false, pieces: [], delivered: 0 },
    ...{ complaints: [], openDisputes: 0, permits: [], certificates: [], assessedLevel: 0 },
  };
}
