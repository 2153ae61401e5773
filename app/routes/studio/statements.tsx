import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownHolders } from "#app/domain/statements/queries.server.ts";
import { words } from "#app/domain/statements/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { StatementsPage } from "#app/routes/statement-pages.tsx";
import { statementsFor } from "#app/routes/statements.server.ts";

export const loader = page(producer, async (ctx, { url }) => statementsFor(ctx, await ownHolders(ctx, ctx.actor), url));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.statements, { narrowed: true });

export default function Statements() {
  return <StatementsPage room="studio" data={useLoaderData<typeof loader>()} />;
}
