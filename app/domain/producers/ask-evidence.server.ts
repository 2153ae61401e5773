import { sql } from "drizzle-orm";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { addDays } from "#app/platform/calendar.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Refusal } from "#app/platform/errors.ts";
import { dayOf, instantOf } from "#app/platform/time.ts";
import { rowsOf } from "#db/reads.server.ts";
import { officersCase } from "./cases.server.ts";
import * as forms from "./forms.ts";
import { sealRequest } from "./requests.server.ts";
import { requestDaysMost, steps, workSample } from "./rules.ts";

/** Of a day: what is due on it is late from midnight on, and shown under its own date until then. */
const lastMinute = 24 * 60 - 1;

/**
 * Asks an applicant to show more before her application is decided: of which conditions, in plain words, until which day.
 * Her case waits on her until then. One request at a time: what is asked while another waits is refused.
 */
export const askEvidence = command({
  name: "ask-evidence",
  who: officer,
  input: forms.askEvidence,
  once: {
    noun: "evidence-request",
    scope: (ctx, { application }) => `${ctx.actor.kind === "person" ? ctx.actor.id : ""}:${application}`,
    again: async (_ctx, id, { application }) => ({ id, application }),
  },
  async run({ ctx, tx, actor, now, tell, newId }, { application, wanted, text, until }) {
    const found = await officersCase(tx, actor, application, { lock: true });
    if (found.person_id === actor.id) throw new Refusal("producers.own-case");
    if (found.status !== "submitted") throw new Refusal("producers.decided");
    const codes = (await rulesInForce(tx, found.programme_id)).map(({ code }) => code);
    const known = wanted.filter((one) => one === workSample || codes.includes(one));
    if (known.length === 0 || known.length < wanted.length) throw new Invalid({ wanted: "choose" });
    if (until <= dayOf(now) || until > addDays(dayOf(now), requestDaysMost))
      throw new Invalid({ until: "producers.until" });
    const made = await rowsOf(
      tx,
      sql`insert into evidence_requests (id, application_id, wanted, text_sealed, until_day, asked_by)
          values (${newId}, ${found.id}, ${sql.param(known)}::text[], ${sealRequest(ctx.house.keys, newId, text)}, ${until}::date, ${actor.id})
          on conflict (application_id) where answered_at is null do nothing returning id`,
    );
    if (made.length === 0) throw new Refusal("producers.evidence-asked");
    await tx.execute(
      sql`update cases set next_step = ${steps.more}, due_at = ${instantOf(until, lastMinute).toISOString()}::timestamptz where id = ${found.case_id}`,
    );
    await tell("case.evidence-asked", "case", found.case_id, {
      subject: found.person_id,
      data: { request: newId, body: found.body_id, duty: "officer" },
    });
    return { id: newId, application: found.id };
  },
});
