import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { paperWords } from "#app/domain/passports/paper-words.ts";
import { paperOf } from "#app/domain/passports/print.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "#app/routes/head.ts";
import { PassportPaperPage } from "#app/routes/passport-paper-page.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug ?? "");
  return { slug: product.slug, paper: await paperOf(ctx, product.id) };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, paperWords.title, { narrowed: true });

/** The papers of the maker's own piece. */
export default function StudioPassport() {
  const { slug, paper } = useLoaderData<typeof loader>();
  return <PassportPaperPage room="studio" slug={slug} paper={paper} />;
}
