import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { NotYours } from "#app/platform/errors.ts";
import * as forms from "./appeal-forms.ts";
import { officersAppeal } from "./appeals.server.ts";

/** Lets an officer read an appeal and what it is about; the look is in the case's log first. Her own she follows as everybody does. */
export const viewAppeal = command({
  name: "view-appeal",
  who: officer,
  input: forms.appealOnly,
  async run({ ctx, tx, actor, tell }, { appeal: id }) {
    const found = await officersAppeal(tx, actor, id);
    if (found.personId === actor.id) throw new NotYours("officer");
    await tell("case.viewed", "case", found.caseId, {
      subject: found.personId,
      data: { parts: ["application", "eligibility"], reason: "appeal" },
    });
    const open = (column: string, sealed: string) =>
      ctx.house.keys.decryptField(sealed, { table: "eligibility_appeals", column, row: found.id });
    return {
      ...found,
      text: open("text_sealed", found.text),
      reason: found.reason && open("reason_sealed", found.reason),
      decidesIt: found.againstId !== actor.id,
    };
  },
});
