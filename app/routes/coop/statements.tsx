import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { managedHolders } from "#app/domain/statements/queries.server.ts";
import { words } from "#app/domain/statements/words.ts";
import { manager } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { StatementsPage } from "#app/routes/statement-pages.tsx";
import { statementsFor } from "#app/routes/statements.server.ts";

export const loader = page(manager, async (ctx, { url }) =>
  statementsFor(ctx, await managedHolders(ctx, ctx.actor), url),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.statements, { narrowed: true });

export default function Statements() {
  return <StatementsPage room="coop" data={useLoaderData<typeof loader>()} />;
}
