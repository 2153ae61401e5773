import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviewedProduct } from "#app/domain/catalogue/access.server.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { returnRevision } from "#app/domain/catalogue/return-revision.server.ts";
import { asEdited, type Revision } from "#app/domain/catalogue/revision.ts";
import { Changes } from "#app/domain/catalogue/ui/changes.tsx";
import { ListingSheet } from "#app/domain/catalogue/ui/listing-sheet.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { ReviewWarnings } from "#app/domain/catalogue/ui/review-warnings.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { overviewFor } from "#app/routes/listing-desk.server.ts";
import { useMarkForm } from "#app/routes/mark-form.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, Hidden } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const product = await reviewedProduct(ctx.db, ctx.actor, params.slug!);
  return { ...overviewFor(ctx, product), own: product.maker?.personId === ctx.actor.id };
});

export const action = form(
  returnRevision,
  (_done, { ctx }) =>
    redirect(paths.officeListings(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.returned", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.listings, { narrowed: true });

/** Changes to a listing that is out: what is and what would be, a line for a mark at each, and the officer's two answers. */
export default function ListingChanges() {
  const { product, photos, counties, own } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const reply = useReply();
  const { revision, slug } = product;
  const marks = useMarkForm("return", revision?.marks ?? {});
  const title = (l === "en" && product.texts.en?.title) || product.texts.fa?.title || slug;
  const judging = revision?.status === "submitted" && product.status === "published" && !own;
  return (
    <>
      <WorkHead
        title={say(listingWords.changesOf, { title })}
        lead={<ProductStateMark status={product.status} />}
        trail={[
          { label: say(words.listings), href: paths.officeListings(l) },
          { label: title, href: paths.officeListing(l, slug) },
        ]}
      />
      <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-8">
          <FormErrors {...reply.head} />
          {revision ? (
            <>
              <ReviewWarnings product={asEdited(product)} />
              <Changes product={product} revision={revision} counties={counties} marks={judging ? marks : undefined} />
            </>
          ) : (
            <Flash tone="note" text={say(listingWords.changesNone)} />
          )}
          <details>
            <summary className="min-h-11 cursor-pointer font-semibold">{say(listingWords.whole)}</summary>
            <div className="mt-4">
              <ListingSheet product={asEdited(product)} photos={photos} counties={counties} />
            </div>
          </details>
        </div>
        <aside className="space-y-6 xl:sticky xl:top-6">
          {own ? <Flash tone="wait" text={say(words.ownListing)} /> : null}
          {revision && !judging && !own ? <Flash tone="note" text={say(listingWords.changesNotSent)} /> : null}
          {revision && judging ? (
            <Decision
              revision={revision}
              slug={slug}
              seen={reply.value("version", String(revision.version))}
              note={reply.value("note", "")}
              fault={reply.error("note")}
            />
          ) : null}
        </aside>
      </div>
    </>
  );
}

type DecisionProps = { revision: Revision; slug: string; seen: string; note: string; fault: string | undefined };

function Decision({ revision: { id, version }, slug, seen, note, fault }: DecisionProps) {
  const say = useSay();
  const l = useLocale();
  return (
    <section aria-labelledby="decide" className="space-y-6">
      <h2 id="decide" className="text-lg font-bold">
        {say(words.decide)}
      </h2>
      <form
        method="post"
        action={paths.officeChangesAcceptance(l, slug)}
        className="space-y-4 rounded-lg border border-line bg-raised p-5"
      >
        <Hidden fields={{ revision: id, version }} />
        <TextArea name="note" id="accept-note" label={say(words.publishNote)} rows={2} max={1000} />
        <Button icon="check" wide>
          {say(listingWords.acceptChanges)}
        </Button>
      </form>
      <form id="return" method="post" className="space-y-4 rounded-lg border border-line bg-raised p-5">
        <Hidden fields={{ revision: id, version: seen }} />
        <TextArea
          name="note"
          label={say(words.returnNote)}
          hint={say(listingWords.noteOrMarks)}
          value={note}
          error={fault}
          rows={3}
          max={1000}
        />
        <Button tone="quiet" wide>
          {say(words.giveBack)}
        </Button>
      </form>
    </section>
  );
}
