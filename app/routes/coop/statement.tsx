import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { managedHolders } from "#app/domain/statements/queries.server.ts";
import { words } from "#app/domain/statements/words.ts";
import { manager } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { StatementPage } from "#app/routes/statement-pages.tsx";
import { statementFor } from "#app/routes/statements.server.ts";

export const loader = page(manager, async (ctx, { params }) =>
  statementFor(ctx, await managedHolders(ctx, ctx.actor), params.month),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.statement, { narrowed: true });

export default function Statement() {
  return <StatementPage room="coop" data={useLoaderData<typeof loader>()} />;
}
