import { finance } from "#app/platform/actor.ts";
import { command, unchanged } from "#app/platform/command.server.ts";
import { importStatementFile as input } from "./money-forms.ts";
import { writeLines } from "./receipt-steps.server.ts";
import { bankFormat, keptText, sortFile } from "./statement-file.server.ts";

/** She has seen what would be written: it is, once however often it is pressed. */
export const importFile = command({
  name: "import-statement-file",
  who: finance,
  input,
  prepare: (ctx, _actor, { file }) => keptText(ctx, file),
  async run(run, { bank }, text) {
    const format = await bankFormat(run.tx, bank);
    const { fresh, told } = await sortFile({ ...run.ctx, now: run.now }, run.tx, text, format);
    return (await writeLines(run, fresh, format.currency)) ? told : unchanged(told);
  },
});
