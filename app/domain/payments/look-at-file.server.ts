import { recordFile } from "#app/domain/media/keep-picture.server.ts";
import { finance } from "#app/platform/actor.ts";
import { command } from "#app/platform/command.server.ts";
import { Invalid } from "#app/platform/errors.ts";
import { textOfFile } from "#app/platform/text-file.ts";
import { lookAtStatementFile as input } from "./money-forms.ts";
import { mostFileBytes } from "./statement.ts";
import { bankFormat, fileType, sortFile } from "./statement-file.server.ts";

/**
 * A bank's own file is read and nothing of it written: faults come back by their rows, and without one the file is kept
 * for a day, by which time she has said yes or it is swept.
 */
export const lookAtFile = command({
  name: "look-at-statement-file",
  who: finance,
  input,
  async prepare(ctx, _actor, { bank, statement: [file] }) {
    if (!file) throw new Invalid({ statement: "required" });
    if (file.bytes.length > mostFileBytes) throw new Invalid({ statement: "receipt.file-size" });
    const text = textOfFile(file.bytes);
    if (text === null) throw new Invalid({ statement: "receipt.file-kind" });
    const format = await bankFormat(ctx.db, bank).catch(() => null);
    if (!format) throw new Invalid({ bank: "choose" });
    await sortFile(ctx, ctx.db, text, format);
    return ctx.house.storage.putPrivate(Buffer.from(text, "utf8"));
  },
  async run({ tx, tell }, { bank }, kept) {
    const file = await recordFile(tx, kept, fileType);
    await tell("statement.looked-at", "statement-format", bank, { data: { size: kept.size } });
    return { file, bank };
  },
});
