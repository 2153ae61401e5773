import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { numberPieces } from "#app/domain/passports/number-pieces.server.ts";
import { paperWords as words } from "#app/domain/passports/paper-words.ts";
import { isOfMany, paperOf } from "#app/domain/passports/print.server.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { PassportPaperPage } from "#app/routes/passport-paper-page.tsx";
import { PieceNumbers } from "#app/routes/piece-numbers.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug ?? "");
  return { slug: product.slug, many: isOfMany(product), paper: await paperOf(ctx, product.id), key: newToken() };
});

export const action = form(
  numberPieces,
  ({ slug }, { ctx }) =>
    redirect(paths.passportPaper(ctx.locale, "coop", slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.pieces-numbered", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** The papers of a member's piece, under the grant by which her cooperative works on it, and the numbers of those of which there are many. */
export default function CoopPassport() {
  const { slug, many, paper, key } = useLoaderData<typeof loader>();
  return (
    <PassportPaperPage
      room="coop"
      slug={slug}
      paper={paper}
      numbering={many ? <PieceNumbers paper={paper} once={key} /> : null}
    />
  );
}
