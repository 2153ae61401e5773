import { sql } from "drizzle-orm";
import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { shareOnly } from "./share-forms.ts";
import { heldShare } from "./share-steps.server.ts";

/** Takes a case on that her body was asked to work in: from now on it reads the parts given. @throws Refusal once it was taken back */
export const acceptShare = command({
  name: "accept-share",
  who: oneOf(officer, manager),
  input: shareOnly,
  async run({ tx, actor, tell }, { share: id }) {
    const share = await heldShare(tx, actor, id, "in");
    if (share.ended) throw new Refusal("shares.ended");
    if (share.accepted) return unchanged({ id: share.id });
    await tx.execute(
      sql`update case_shares set accepted_at = market_now(), accepted_by = ${actor.id} where id = ${share.id}`,
    );
    await tell("case.share-accepted", "case", share.caseId, {
      subject: share.personId,
      data: { share: share.id, body: share.bodyId, task: share.task },
    });
    return { id: share.id };
  },
});
