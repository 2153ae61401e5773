import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { numberPieces } from "#app/domain/passports/number-pieces.server.ts";
import { paperWords as words } from "#app/domain/passports/paper-words.ts";
import { paperOf } from "#app/domain/passports/print.server.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { PassportPaperPage } from "#app/routes/passport-paper-page.tsx";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug ?? "");
  const many =
    product.status === "published" && (product.availability === "stock" || product.availability === "made-to-order");
  return { slug: product.slug, many, paper: await paperOf(ctx, product.id), key: newToken() };
});

export const action = form(
  numberPieces,
  ({ slug }, { ctx }) =>
    redirect(paths.passportPaper(ctx.locale, "studio", slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.pieces-numbered", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** The papers of the maker's own piece, and the numbers of those of which there are many. */
export default function StudioPassport() {
  const { slug, many, paper, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  // As many as are left, a sheet of six at most.
  const left = paper?.run?.made == null ? 6 : paper.run.made - paper.run.last;
  const numbering =
    left <= 0 ? (
      <p>{say(words.allNumbered)}</p>
    ) : (
      <>
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <NumberField
            name="count"
            label={say(words.count)}
            hint={say(words.countHint)}
            value={reply.value("count", String(Math.min(6, left)))}
            error={reply.error("count")}
            max={2}
            required
          />
          <FormActions>
            <Button icon="tag">{say(words.numberPress)}</Button>
          </FormActions>
        </Form>
      </>
    );
  return <PassportPaperPage room="studio" slug={slug} paper={paper} numbering={many ? numbering : null} />;
}
