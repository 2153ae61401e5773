import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { returnShare as input } from "./share-forms.ts";
import { endShare, heldShare } from "./share-steps.server.ts";

/** Gives a case back with what came of the task; its results stay in the file, and the body reads it no longer. @throws Refusal */
export const returnShare = command({
  name: "return-share",
  who: oneOf(officer, manager),
  input,
  async run({ ctx, tx, actor, tell }, { share: id, outcome, note }) {
    const share = await heldShare(tx, actor, id, "in");
    if (share.ended) throw new Refusal("shares.ended");
    if (!share.accepted) throw new Refusal("shares.not-taken-on");
    await endShare(tx, ctx.house.keys, actor, share, outcome, note);
    await tell("case.share-returned", "case", share.caseId, {
      subject: share.personId,
      data: { share: share.id, body: share.bodyId, task: share.task, outcome },
    });
    return { id: share.id };
  },
});
