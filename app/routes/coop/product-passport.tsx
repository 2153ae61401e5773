import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { paperWords } from "#app/domain/passports/paper-words.ts";
import { paperOf } from "#app/domain/passports/print.server.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { PassportPaperPage } from "#app/routes/passport-paper-page.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug ?? "");
  return { slug: product.slug, paper: await paperOf(ctx, product.id) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, paperWords.title, { narrowed: true });

/** The papers of a member's piece, under the grant by which her cooperative works on it. */
export default function CoopPassport() {
  const { slug, paper } = useLoaderData<typeof loader>();
  return <PassportPaperPage room="coop" slug={slug} paper={paper} />;
}
