import { sql } from "drizzle-orm";
import { producer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid, Missing, Refusal } from "#app/platform/errors.ts";
import { dayOf } from "#app/platform/time.ts";
import * as forms from "./forms.ts";
import { answerBy } from "./rules.ts";
import { finishLink, lockLink, placesTaken, sealLink } from "./steps.server.ts";

/**
 * The pioneer offers a place, saying what she promises and what they mean to reach, or says why not. The place is taken
 * from now on, so that the last one is promised once however many are accepted at the same time.
 */
export const answerProposal = command({
  name: "answer-proposal",
  who: producer,
  input: forms.answerProposal,
  async run(run, typed) {
    const { ctx, tx, actor, now, tell, moved } = run;
    const link = await lockLink(tx, typed.link);
    if (link.pioneer_person !== actor.id) throw new Missing("link");
    if (link.status !== "proposed") throw new Refusal("pioneers.answered");
    if (typed.answer === "decline") {
      await finishLink(run, link, { side: "pioneer", reason: typed.reason });
      return { id: link.id };
    }
    if (!link.pioneer_live) throw new Refusal("pioneers.not-confirmed");
    if (typed.promised.some((offer) => !link.offers.includes(offer))) throw new Invalid({ promised: "choose" });
    if (typed.reviewOn! <= dayOf(now, ctx.house.country.timeZone)) throw new Invalid({ reviewOn: "pioneers.day-past" });
    if ((await placesTaken(tx, link.pioneer_id)) >= link.capacity) throw new Refusal("pioneers.full");
    await tx.execute(
      sql`update team_links set status = 'offered', promised = ${sql.param(typed.promised)}::text[], review_on = ${typed.reviewOn}, ends_on = ${typed.endsOn},
            goals_sealed = ${sealLink(ctx.house.keys, link.id, "goals_sealed", typed.goals)},
            answer_by = ${answerBy(now, ctx.house.country).toISOString()}::timestamptz where id = ${link.id}`,
    );
    await moved("team-link", link.id, "proposed", "offered");
    await tell("case.pioneer-offered", "case", link.case_id, { subject: link.applicant, data: { link: link.id } });
    return { id: link.id };
  },
});
