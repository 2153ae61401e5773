import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { markProduct } from "#app/domain/catalogue/mark-product.server.ts";
import { asEdited } from "#app/domain/catalogue/revision.ts";
import { ListingSheet } from "#app/domain/catalogue/ui/listing-sheet.tsx";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { overviewFor } from "#app/routes/listing-desk.server.ts";
import { useMarkForm } from "#app/routes/mark-form.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { ActingFor } from "./acting-for.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug!);
  return overviewFor(ctx, product);
});

export const action = form(
  markProduct,
  ({ slug }, { ctx }) =>
    redirect(paths.coopProduct(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.marked", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction = ({ params }) => head(params, listingWords.leaveMarks, { narrowed: true });

/** A member's listing with a line at each field for what she should mend. */
export default function CoopMarks() {
  const { product, marks, photos, counties } = useLoaderData<typeof loader>();
  const reply = useReply();
  const markForm = useMarkForm("marks", marks);
  const say = useSay();
  const l = useLocale();
  const edited = asEdited(product);
  const title = (l === "en" && edited.texts.en?.title) || edited.texts.fa?.title || product.slug;
  return (
    <>
      <WorkHead
        title={say(listingWords.leaveMarks)}
        lead={say(listingWords.coopMarksLead)}
        trail={[
          { label: say(frame.coop), href: paths.coop(l) },
          { label: title, href: paths.coopProduct(l, product.slug) },
        ]}
      />
      <div className="space-y-6">
        <ActingFor shop={product.shop} />
        <FormErrors {...reply.head} />
        <ListingSheet product={edited} photos={photos} counties={counties} marks={markForm} />
        <form id="marks" method="post" className="sticky bottom-0 z-10 border-t border-line bg-paper py-3">
          <Button icon="check">{say(listingWords.saveMarks)}</Button>
        </form>
      </div>
    </>
  );
}
