import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownHolders } from "#app/domain/statements/queries.server.ts";
import { words } from "#app/domain/statements/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { StatementPage } from "#app/routes/statement-pages.tsx";
import { statementFor } from "#app/routes/statements.server.ts";

export const loader = page(producer, async (ctx, { params }) =>
  statementFor(ctx, await ownHolders(ctx, ctx.actor), params.month),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.statement, { narrowed: true });

export default function Statement() {
  return <StatementPage room="studio" data={useLoaderData<typeof loader>()} />;
}
