import { managedHolders } from "#app/domain/statements/queries.server.ts";
import { manager } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { statementFile } from "#app/routes/statements.server.ts";

export const loader = page(manager, async (ctx, { params }) =>
  statementFile(ctx, await managedHolders(ctx, ctx.actor), params.month),
);
