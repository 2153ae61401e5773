import type { MetaFunction } from "@remix-run/node";
import { sellersReturns } from "#app/domain/returns/queries.server.ts";
import { words } from "#app/domain/returns/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { ReturnsPage } from "#app/routes/returns-page.tsx";

export const loader = page(producer, async (ctx) => ({
  returns: await sellersReturns(ctx, ctx.actor, "studio"),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.desk, { narrowed: true });

export default function Returns() {
  return <ReturnsPage room="studio" />;
}
