import { sql } from "drizzle-orm";
import { openChecks } from "#app/domain/cases/checklist.server.ts";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { openBirthDate } from "#app/domain/eligibility/birth-date.server.ts";
import { eligibilityIn } from "#app/domain/eligibility/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { slugOf, transliterate } from "#app/platform/text.ts";
import { rowsOf } from "#db/reads.server.ts";
import { producers, shops } from "#db/schema/producers.ts";
import type { Tx } from "#db/writes.server.ts";
import { type CaseRow, officersCase } from "./cases.server.ts";
import * as forms from "./forms.ts";

/** Takes in an applicant who was found to meet every rule of the programme: she becomes a producer, and her shop opens. */
export const verifyProducer = command({
  name: "verify-producer",
  who: officer,
  input: forms.verifyProducer,
  async run(run, input) {
    const { ctx, tx, actor, now, tell, moved } = run;
    const found = await officersCase(tx, actor, input.application, { lock: true });
    if (found.person_id === actor.id) throw new Refusal("producers.own-case");
    if (found.status === "verified") return unchanged({ id: found.id });
    if (found.status === "refused") throw new Refusal("producers.decided");
    const { whole } = await eligibilityIn(tx, { id: found.case_id, programmeId: found.programme_id }, now);
    if (whole !== "eligible") throw new Refusal(`producers.${whole === "not" ? "not-eligible" : "rules-open"}`);
    if (found.pictures === 0) throw new Refusal("producers.unmet-evidence");
    if ((await openChecks(tx, { id: found.case_id, programmeId: found.programme_id })) > 0)
      throw new Refusal("producers.checks-open");
    const clusterId = await clusterOf(tx, found, input.cluster);
    const birthYear = found.birth ? Number(openBirthDate(ctx.house.keys, found.id, found.birth).slice(0, 4)) : null;
    const facts = {
      applicationId: found.id,
      clusterId,
      level: found.level,
      occupation: found.occupation,
      county: found.county,
      placeFa: found.place_fa,
      placeEn: found.place_en,
      birthYear,
      verifiedAt: now,
      verifiedBy: actor.id,
    };
    const [producer] = await tx
      .insert(producers)
      .values({ personId: found.person_id, ...facts })
      .onConflictDoUpdate({ target: producers.personId, set: facts })
      .returning({ id: producers.id });
    if (!producer) throw new Error("the producer was not written");
    const [shop] = await tx
      .insert(shops)
      .values({
        slug: await freeSlug(tx, slugOf(input.nameEn) || transliterate(found.name, "maker")),
        producerId: producer.id,
        nameFa: found.name,
        nameEn: input.nameEn,
        storyFa: found.statement,
        openedAt: now,
      })
      .onConflictDoUpdate({ target: shops.producerId, set: { openedAt: now, nameEn: input.nameEn } })
      .returning({ id: shops.id, slug: shops.slug });
    if (!shop) throw new Error("the shop was not written");
    await tx.execute(
      sql`update applications set status = 'verified', decided_by = ${actor.id}, decided_at = ${now.toISOString()}::timestamptz where id = ${found.id}`,
    );
    await tx.execute(sql`update cases set next_step = '', due_at = null where id = ${found.case_id}`);
    await reachStage(run, found.case_id, "eligible", { bodyId: found.body_id, source: `application:${found.id}` });
    await moved("application", found.id, "submitted", "verified");
    await tell("application.verified", "application", found.id, { subject: found.person_id, data: { shop: shop.id } });
    await tell("shop.opened", "shop", shop.id, { subject: shop.id, data: { application: found.id } });
    return { id: found.id };
  },
});

/** The cluster an officer chose: of the applicant's own occupation. None is allowed; she then sells without one. */
async function clusterOf(tx: Tx, found: CaseRow, slug: string): Promise<string | null> {
  if (slug === "") return null;
  const [cluster] = await rowsOf<{ id: string }>(
    tx,
    sql`select id from clusters where slug = ${slug} and occupation = ${found.occupation}`,
  );
  if (!cluster) throw new Invalid({ cluster: "choose" });
  return cluster.id;
}

/** `solmaz-anbarani`, or with -2, -3 … where that is taken. New names are given one after another. */
async function freeSlug(tx: Tx, wanted: string): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('shop-slug', 0))`);
  const base = wanted.slice(0, 60);
  const taken = await rowsOf<{ slug: string }>(
    tx,
    sql`select slug from shops where slug = ${base} or slug like ${`${base}-%`}`,
  );
  const names = new Set(taken.map((row) => row.slug));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!names.has(name)) return name;
  }
}
