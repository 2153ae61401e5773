import { manager, officer, oneOf } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Refusal } from "#app/platform/errors.ts";
import { declineShare as input } from "./share-forms.ts";
import { endShare, heldShare } from "./share-steps.server.ts";

/** Says no to a case her body was asked to work in, with a word why. @throws Refusal when it is on already, or ended */
export const declineShare = command({
  name: "decline-share",
  who: oneOf(officer, manager),
  input,
  async run({ ctx, tx, actor, tell }, { share: id, note }) {
    const share = await heldShare(tx, actor, id, "in");
    if (share.ended) throw new Refusal("shares.ended");
    if (share.accepted) throw new Refusal("shares.taken-on");
    await endShare(tx, ctx.house.keys, actor, share, "declined", note);
    await tell("case.share-declined", "case", share.caseId, {
      subject: share.personId,
      data: { share: share.id, body: share.bodyId, task: share.task },
    });
    return { id: share.id };
  },
});
