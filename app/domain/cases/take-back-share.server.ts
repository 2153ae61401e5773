import { officer } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { shareOnly } from "./share-forms.ts";
import { endShare, heldShare } from "./share-steps.server.ts";

/** Takes a case back from the body it was given to, asked or taken on; what that body has written stays in the file. */
export const takeBackShare = command({
  name: "take-back-share",
  who: officer,
  input: shareOnly,
  async run({ ctx, tx, actor, tell }, { share: id }) {
    const share = await heldShare(tx, actor, id, "out");
    if (share.ended) return unchanged({ id: share.id });
    await endShare(tx, ctx.house.keys, actor, share, "taken-back", "");
    await tell("case.share-taken-back", "case", share.caseId, {
      subject: share.personId,
      data: { share: share.id, body: share.fromBodyId, to: share.bodyId, task: share.task },
    });
    return { id: share.id };
  },
});
