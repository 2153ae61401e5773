import { officer } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import * as forms from "./forms.ts";
import { officersReport } from "./queries.server.ts";

/** Lets an officer read what somebody wrote; the look is told first. */
export const viewReport = command({
  name: "view-report",
  who: officer,
  input: forms.reportOnly,
  async run({ ctx, tx, actor, tell }, { report: id }) {
    const found = await officersReport(tx, actor, id);
    await tell("abuse-report.viewed", "abuse-report", found.id, { subject: found.shopId });
    const open = (column: string, sealed: string) =>
      ctx.house.keys.decryptField(sealed, { table: "abuse_reports", column, row: found.id });
    return {
      ...found,
      text: open("text_sealed", found.text),
      note: found.note && open("note_sealed", found.note),
      own: found.maker === actor.id,
    };
  },
});
