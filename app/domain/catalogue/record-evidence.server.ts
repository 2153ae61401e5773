import { sql } from "drizzle-orm";
import { bodiesOf, officer, type Person } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { reviewedProduct } from "./access.server.ts";
import { familyOf, typedAttributes } from "./families/families.ts";
import { recordEvidence as input } from "./forms.ts";
import { mustBeSeen, mustNotBeOwn } from "./rules.ts";

/**
 * An officer records what single particulars of a listing rest on: somebody of her body came and looked, or a laboratory
 * measured. Each record holds the value it was found for. Recorded as the maker's word, it is taken back.
 */
export const recordEvidence = command({
  name: "record-evidence",
  who: officer,
  input,
  async run({ tx, actor, now, tell }, { slug, version, keys, level, reportNo, issuer, day }) {
    const product = await reviewedProduct(tx, actor, slug, { lock: true });
    mustNotBeOwn(product.maker?.personId ?? null, actor.id);
    mustBeSeen(product.version, version);
    const known = typedAttributes(familyOf(product.family)).map(({ key }) => key);
    const chosen = [...new Set(keys)].filter((key) => known.includes(key) && product.attributes[key] !== undefined);
    if (chosen.length === 0 || chosen.length < new Set(keys).size) throw new Invalid({ keys: "evidence.keys" });
    if (day !== null && day > dayOf(now)) throw new Invalid({ day: "evidence.future" });
    if (level === "lab-tested") {
      const faults = {
        ...(reportNo === "" && { reportNo: "required" }),
        ...(issuer === "" && { issuer: "required" }),
        ...(day === null && { day: "required" }),
      };
      if (Object.keys(faults).length > 0) throw new Invalid(faults);
    }
    const by = level === "inspected" ? await inspectingBody(tx, actor, product.cluster.bodyId) : issuer;
    const changed: string[] = [];
    for (const key of chosen) {
      const rows =
        level === "claimed"
          ? await rowsOf(
              tx,
              sql`delete from attribute_evidence where product_id = ${product.id} and key = ${key} returning key`,
            )
          : await rowsOf(
              tx,
              sql`insert into attribute_evidence as e (product_id, key, value, level, report_no, issuer, report_date, recorded_by)
                  select p.id, ${key}, p.attributes -> ${key}, ${level}, ${level === "lab-tested" ? reportNo : null}, ${by},
                    ${day ?? dayOf(now)}::date, ${actor.id} from products p where p.id = ${product.id}
                  on conflict (product_id, key) do update set value = excluded.value, level = excluded.level, report_no = excluded.report_no,
                    issuer = excluded.issuer, report_date = excluded.report_date, recorded_by = excluded.recorded_by, recorded_at = market_now()
                    where (e.value, e.level, e.report_no, e.issuer, e.report_date)
                      is distinct from (excluded.value, excluded.level, excluded.report_no, excluded.issuer, excluded.report_date)
                  returning e.key`,
            );
      if (rows.length > 0) changed.push(key);
    }
    if (changed.length === 0) return unchanged({ slug, count: chosen.length });
    await tell("product.evidence-recorded", "product", product.id, {
      subject: product.shopId,
      data: { level, keys: changed },
    });
    return { slug, count: chosen.length };
  },
});

/** The body in whose name she looked: the one behind the cluster if she serves it, else her own. */
async function inspectingBody(tx: Tx, actor: Person, clusterBody: string): Promise<string> {
  const [body] = await rowsOf<{ slug: string }>(
    tx,
    sql`select slug from bodies where id = any(${uuids(bodiesOf(actor, "officer"))}) order by id <> ${clusterBody}, created_at, id limit 1`,
  );
  if (!body) throw new Error("an officer without a body");
  return body.slug;
}
