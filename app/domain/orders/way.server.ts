import { sql } from "drizzle-orm";
import type { CountryPack } from "#app/country/pack.ts";
import { countyOf } from "#app/country/places.ts";
import { Missing } from "#app/platform/errors.ts";
import { type Db, rowsOf } from "#db/reads.server.ts";
import type { ChosenWay } from "./desk-carriers.ts";

/** From where to where a consignment goes, and how its buyer chose. @throws Missing */
export async function wayOf(db: Db, pack: CountryPack, consignmentId: string): Promise<ChosenWay> {
  const [row] = await rowsOf<Omit<ChosenWay, "fromProvince"> & { county: string | null }>(
    db,
    sql`select c.carrier, c.service, c.pickup, o.province as "toDestination", o.currency, coalesce(p.county, b.county) as county
        from consignments c join orders o on o.id = c.order_id join shops s on s.id = c.sender_id
        left join producers p on p.id = s.producer_id left join bodies b on b.id = s.body_id where c.id = ${consignmentId}`,
  );
  if (!row) throw new Missing("consignment");
  const { county, ...way } = row;
  return { ...way, fromProvince: countyOf(pack, county ?? "")?.province ?? "" };
}
