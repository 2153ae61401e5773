import type { MetaFunction } from "@remix-run/node";
import { sellersReturns } from "#app/domain/returns/queries.server.ts";
import { words } from "#app/domain/returns/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { ReturnsPage } from "#app/routes/returns-page.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx) => ({
  returns: await sellersReturns(ctx, ctx.actor, "coop"),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Returns() {
  return <ReturnsPage room="coop" />;
}
