import { sql } from "drizzle-orm";
import { signedIn } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Missing, Refusal } from "#app/platform/errors.ts";
import { asId } from "#db/lists.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { BodyServiceState } from "#db/vocabulary-bodies.ts";
import { answerService as input } from "./forms.ts";

/** She says yes or no to what a body offers her; the same answer twice is one. @throws Missing for another's, Refusal once it is over */
export const answerService = command({
  name: "answer-service",
  who: signedIn,
  input,
  async run({ tx, actor, tell }, { service, answer }) {
    const [found] = await rowsOf<{ id: string; caseId: string; state: BodyServiceState; kind: string; body: string }>(
      tx,
      sql`select s.id, s.case_id as "caseId", s.state, s.kind, s.body_id as body from body_services s join cases c on c.id = s.case_id
          where s.id = ${asId(service)} and c.person_id = ${actor.id} and c.merged_into_id is null for update of s`,
    );
    if (!found) throw new Missing("service");
    const state = answer === "accept" ? "accepted" : "declined";
    if (found.state === state) return unchanged({ id: found.id });
    if (found.state !== "offered") throw new Refusal("body-services.over");
    await tx.execute(
      sql`update body_services set state = ${state}, answered_at = market_now(), ended_at = case when ${state === "declined"} then market_now() end where id = ${found.id}`,
    );
    await tell(`case.service-${state}`, "case", found.caseId, {
      subject: actor.id,
      data: { offer: found.id, service: found.kind, to: found.body },
    });
    return { id: found.id };
  },
});
