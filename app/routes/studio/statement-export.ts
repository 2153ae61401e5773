import { ownHolders } from "#app/domain/statements/queries.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { statementFile } from "#app/routes/statements.server.ts";

export const loader = page(producer, async (ctx, { params }) =>
  statementFile(ctx, await ownHolders(ctx, ctx.actor), params.month),
);
