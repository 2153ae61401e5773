import { sql } from "drizzle-orm";
import { termsInForce } from "#app/domain/terms/queries.server.ts";
import { agreeToTerms } from "#app/domain/terms/steps.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { Tx } from "#db/writes.server.ts";
import { admission, bearerOf, judged, requireNoOther, submit, writeNationalCode } from "./apply-steps.server.ts";
import { takeDraft } from "./draft-steps.server.ts";
import * as forms from "./forms.ts";

/** Sends an application to join the programme. One at a time; after a refusal another may be sent. */
export const apply = command({
  name: "apply",
  who: signedIn,
  input: forms.apply,
  once: {
    noun: "application",
    scope: (ctx) => (ctx.actor.kind === "person" ? ctx.actor.id : ""),
    again: async (_ctx, id) => ({ id }),
  },
  prepare: admission,
  async run(run, input, open) {
    const { ctx, tx, actor, now, newId } = run;
    const { code, birth } = judged(ctx, now, input, open);
    if (!input.agree && (await termsInForce(tx)).length > 0) throw new Invalid({ agree: "terms.agree" });
    await requireNoOther(tx, actor.id);
    await agreeToTerms(tx, actor.id);
    const bearer = await bearerOf(tx, ctx, code);
    if (bearer !== null && bearer !== actor.id) throw new Invalid({ nationalCode: "producers.code-known" });
    await writeNationalCode(tx, ctx, actor.id, code);
    const bodyId = await judgingBody(tx, input.occupation);
    await submit(run, input, { personId: actor.id, bodyId, birth, programme: open.programme, source: "self" });
    await takeDraft(run, newId);
    return { id: newId };
  },
});

/**
 * The body whose officers judge this occupation: one that stands behind a cluster of it and has officers, otherwise the
 * secretariat, which answers for all.
 */
async function judgingBody(tx: Tx, occupation: string): Promise<string> {
  const [body] = await rowsOf<{ id: string }>(
    tx,
    sql`select b.id from bodies b
        cross join lateral (select exists (select 1 from duties d where d.body_id = b.id and d.kind = 'officer' and d.ended_at is null) as staffed,
          exists (select 1 from clusters c where c.body_id = b.id and c.occupation = ${occupation}) as own) has
        where (has.own and has.staffed) or b.kind = 'secretariat'
        order by has.staffed desc, has.own desc, b.created_at, b.id limit 1`,
  );
  if (!body) throw new Refusal("producers.closed");
  return body.id;
}
