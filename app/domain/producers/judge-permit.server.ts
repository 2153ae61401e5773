import { sql } from "drizzle-orm";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import { uuids } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { PermitState } from "#db/vocabulary.ts";
import * as forms from "./forms.ts";
import { hasEnded } from "./permit-rules.ts";

type Found = { id: string; shop: string; person: string; number: string; until: string | null; status: PermitState };

/** An officer finds a permit to be what its maker says, or not. Only of makers whose case her own body decided, never her own. */
export const judgePermit = command({
  name: "judge-permit",
  who: officer,
  input: forms.judgePermit,
  async run({ tx, actor, now, tell, moved }, { shop, kind, number, outcome }) {
    const [permit] = await rowsOf<Found>(
      tx,
      sql`select p.id, s.id as shop, m.person_id as person, p.number, p.valid_until::text as until, p.status
          from permits p join producers m on m.id = p.producer_id join shops s on s.producer_id = m.id
          join applications a on a.id = m.application_id and a.body_id = any(${uuids(bodiesOf(actor, "officer"))})
          where s.slug = ${shop} and p.kind = ${kind} for update of p`,
    );
    if (!permit) throw new Missing("permit");
    if (permit.person === actor.id) throw new Refusal("producers.own-permit");
    if (permit.number !== number) throw new Refusal("producers.permit-changed");
    if (permit.status === outcome) return unchanged({ shop, outcome });
    if (outcome === "checked" && hasEnded(permit.until, dayOf(now))) throw new Refusal("producers.permit-ended");
    await tx.execute(
      sql`update permits set status = ${outcome}, checked_by = ${actor.id}, checked_at = market_now() where id = ${permit.id}`,
    );
    await moved("permit", permit.id, permit.status, outcome);
    await tell(`permit.${outcome}`, "permit", permit.id, { subject: permit.shop, data: { permit: kind } });
    return { shop, outcome };
  },
});
