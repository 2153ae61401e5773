import { sql } from "drizzle-orm";
import { reachStage } from "#app/domain/cases/steps.server.ts";
import { signedIn } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import * as forms from "./forms.ts";
import { finishLink, lockLink, writeChain } from "./steps.server.ts";

/** The applicant takes the place a pioneer offers her: they work together from now on. Or she says why not. */
export const takePlace = command({
  name: "take-place",
  who: signedIn,
  input: forms.takePlace,
  async run(run, typed) {
    const { tx, actor, tell, moved } = run;
    const link = await lockLink(tx, typed.link);
    if (link.applicant !== actor.id) throw new Missing("link");
    if (link.status !== "offered") throw new Refusal("pioneers.answered");
    if (typed.answer === "decline") {
      await finishLink(run, link, { side: "applicant", reason: typed.reason });
      return { id: link.id };
    }
    await tx.execute(sql`select 1 from cases where id = ${link.case_id} for update`);
    await tx.execute(
      sql`update team_links set status = 'active', agreed_at = market_now(), shown_at = case when ${typed.shown} then market_now() end where id = ${link.id}`,
    );
    await tx.execute(sql`update cases set market_path = 'pioneer' where id = ${link.case_id}`);
    await writeChain(tx, link.case_id);
    await moved("team-link", link.id, "offered", "active");
    await tell("case.pioneer-linked", "case", link.case_id, { subject: link.applicant, data: { link: link.id } });
    await reachStage(run, link.case_id, "networked", { bodyId: link.body_id, source: `team-link:${link.id}` });
    return { id: link.id };
  },
});
