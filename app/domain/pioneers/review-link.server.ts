import { sql } from "drizzle-orm";
import { openCaseFor, requirePart } from "#app/domain/cases/access.server.ts";
import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { PioneerOffer } from "#db/vocabulary-pioneers.ts";
import * as forms from "./forms.ts";
import { sealLink } from "./steps.server.ts";

/** The office looks back with both: what of the promise was done. It counts in the next ranking. */
export const reviewLink = command({
  name: "review-link",
  who: officer,
  input: forms.reviewLink,
  async run({ ctx, tx, actor, tell }, { case: id, done, result }) {
    const opened = requirePart(await openCaseFor(tx, actor, id, { lock: true }), "pioneer");
    if (opened.own) throw new Refusal("pioneers.own");
    const [link] = await rowsOf<{ id: string; promised: PioneerOffer[]; pioneer: string }>(
      tx,
      sql`select l.id, l.promised, m.person_id as pioneer from team_links l join pioneers pi on pi.id = l.pioneer_id join producers m on m.id = pi.producer_id
          where l.case_id = ${opened.id} and l.agreed_at is not null order by l.agreed_at desc limit 1 for update of l`,
    );
    if (!link) throw new Refusal("pioneers.not-linked");
    if (link.pioneer === actor.id) throw new Refusal("pioneers.own");
    if (done.some((offer) => !link.promised.includes(offer))) throw new Invalid({ done: "choose" });
    await tx.execute(
      sql`update team_links set done = ${sql.param(done)}::text[], reviewed_by = ${actor.id}, reviewed_at = market_now(),
            result_sealed = ${sealLink(ctx.house.keys, link.id, "result_sealed", result)} where id = ${link.id}`,
    );
    await tell("case.pioneer-reviewed", "case", opened.id, { subject: opened.personId, data: { link: link.id } });
    return { id: link.id };
  },
});
