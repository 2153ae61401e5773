import { sql } from "drizzle-orm";
import { type Maker, producer } from "#app/platform/actor.ts";
import { addDays, type IsoDate, parseDate } from "#app/platform/calendar.ts";
import { command, type Run } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf, endOfDay } from "#app/platform/time.ts";
import { texts } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { grants, memberships } from "#db/schema/cooperatives.ts";
import { cooperativeKinds } from "#db/vocabulary.ts";
import * as forms from "./forms.ts";
import { consentVersion, loneScope, longestGrantDays } from "./rules.ts";

/**
 * A maker joins a cooperative by her own consent and says what it may do in her name, and until when. A member who says
 * so anew replaces what she granted before. Nobody else can do this for her, and a grant cannot be passed on.
 */
export const joinCooperative = command({
  name: "join-cooperative",
  who: producer,
  input: forms.joinCooperative,
  once: {
    noun: "grant",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  async run(run, input) {
    const { ctx, tx, actor, now, tell, newId } = run;
    const lone = loneScope(input.scopes);
    if (lone) throw new Invalid({ scopes: "cooperatives.lone-scope" });
    const validTo = endOf(input.until, dayOf(now));
    const membershipId = await membershipIn(run, input.cooperative);
    const replaced = await rowsOf<{ id: string }>(
      tx,
      sql`update grants set revoked_at = ${now.toISOString()}::timestamptz where membership_id = ${membershipId} and revoked_at is null returning id`,
    );
    const subject = actor.producer.shopId;
    for (const { id } of replaced) await tell("grant.revoked", "grant", id, { subject, data: { replacedBy: newId } });
    await tx.insert(grants).values({
      id: newId,
      membershipId,
      scopes: [...new Set(input.scopes)],
      validFrom: now,
      validTo,
      grantedBy: actor.id,
      consent: {
        version: consentVersion,
        locale: ctx.locale,
        at: now.toISOString(),
        session: actor.sessionId,
        request: ctx.requestId,
      },
    });
    await tell("grant.given", "grant", newId, { subject, data: { scopes: input.scopes, membership: membershipId } });
    return { id: newId };
  },
});

/** Her membership in this cooperative, begun now if there is none. One cooperative at a time: her prices name it. */
async function membershipIn({ tx, actor, tell }: Run<Maker>, slug: string): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(
    tx,
    sql`select id from bodies where slug = ${slug} and kind = any(${texts(cooperativeKinds)})`,
  );
  if (!body) throw new Invalid({ cooperative: "choose" });
  await tx.execute(sql`select 1 from producers where id = ${actor.producer.id} for update`);
  const [live] = await rowsOf<{ id: string; body_id: string }>(
    tx,
    sql`select id, body_id from memberships where producer_id = ${actor.producer.id} and ended_at is null`,
  );
  if (live && live.body_id !== body.id) throw new Refusal("cooperatives.one-at-a-time");
  if (live) return live.id;
  const [made] = await tx
    .insert(memberships)
    .values({ bodyId: body.id, producerId: actor.producer.id })
    .returning({ id: memberships.id });
  if (!made) throw new Error("the membership was not written");
  await tell("membership.begun", "membership", made.id, { subject: actor.producer.shopId, data: { body: body.id } });
  return made.id;
}

/** The end of the last day she named, or of the longest time there is. */
function endOf(text: string, today: IsoDate): Date {
  const latest = addDays(today, longestGrantDays);
  if (text === "") return endOfDay(latest);
  const day = parseDate(text);
  if (!day) throw new Invalid({ until: "cooperatives.until" });
  if (day < today) throw new Invalid({ until: "cooperatives.until-past" });
  if (day > latest) throw new Invalid({ until: "cooperatives.until-long" });
  return endOfDay(day);
}
