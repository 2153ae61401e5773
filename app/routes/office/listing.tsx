import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviewedProduct } from "#app/domain/catalogue/access.server.ts";
import { countyNames, shownPhotos } from "#app/domain/catalogue/desk-queries.server.ts";
import { words as evidence } from "#app/domain/catalogue/evidence-words.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { returnProduct } from "#app/domain/catalogue/return-product.server.ts";
import { mayMoveProduct } from "#app/domain/catalogue/rules.ts";
import { ListingSheet } from "#app/domain/catalogue/ui/listing-sheet.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { ReviewWarnings } from "#app/domain/catalogue/ui/review-warnings.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useMarkForm } from "#app/routes/mark-form.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, Hidden } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const product = await reviewedProduct(ctx.db, ctx.actor, params.slug!);
  return {
    product,
    photos: shownPhotos(ctx.locale, product),
    counties: countyNames(ctx, product),
    own: product.maker?.personId === ctx.actor.id,
  };
});

export const action = form(
  returnProduct,
  ({ slug }, { ctx }) =>
    redirect(paths.officeListing(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.returned", facts: {} }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.listings, { narrowed: true });

/** One listing with everything to judge it by, a line for a mark at each field, and the two things an officer can do. */
export default function Listing() {
  const { product, photos, counties, own } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { slug, version, shop, maker, cluster, status, revision } = product;
  const reply = useReply();
  const marks = useMarkForm("return", product.reviewMarks);
  const judging = mayMoveProduct(status, "published") && !own;
  const place = maker
    ? [l === "fa" ? maker.placeFa : maker.placeEn || maker.placeFa, counties[maker.county]]
        .filter(Boolean)
        .join(l === "fa" ? "، " : ", ")
    : null;
  return (
    <>
      <WorkHead
        title={(l === "en" && product.texts.en?.title) || product.texts.fa?.title || slug}
        lead={<ProductStateMark status={status} />}
        trail={[{ label: say(words.listings), href: paths.officeListings(l) }]}
        actions={
          <ButtonLink href={paths.officeListingEvidence(l, slug)} tone="quiet" icon="seal">
            {say(evidence.link)}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0 space-y-8">
          <FormErrors {...reply.head} />
          {revision?.status === "submitted" ? (
            <ButtonLink href={paths.officeChanges(l, slug)} icon="onward">
              {say(listingWords.seeChanges)}
            </ButtonLink>
          ) : null}
          <ReviewWarnings product={product} />
          {judging ? <p className="text-soft">{say(listingWords.marksLead)}</p> : null}
          <ListingSheet product={product} photos={photos} counties={counties} marks={judging ? marks : undefined} />
        </div>
        <aside className="space-y-6 xl:sticky xl:top-6">
          <Facts
            facts={[
              {
                name: say(words.maker),
                value: (
                  <a className="link" href={paths.shop(l, shop.slug)}>
                    {l === "fa" ? shop.nameFa : shop.nameEn}
                  </a>
                ),
              },
              { name: say(words.place), value: place },
              {
                name: say(words.state),
                value: maker ? say(maker.verified ? words.verified : words.notVerified) : null,
              },
              {
                name: say(words.cluster),
                value: (
                  <a className="link" href={paths.cluster(l, cluster.slug)}>
                    {l === "fa" ? cluster.nameFa : cluster.nameEn}
                  </a>
                ),
              },
              {
                name: say(words.sentOn),
                value: product.submittedAt ? <DateText at={product.submittedAt} style="instant" /> : null,
              },
            ]}
          />
          <Decision
            mayPublish={mayMoveProduct(status, "published")}
            own={own}
            slug={slug}
            version={version}
            out={status === "published"}
            note={reply.value("note", "")}
            fault={reply.error("note")}
            seen={reply.value("version", String(version))}
          />
        </aside>
      </div>
    </>
  );
}

type DecisionProps = {
  mayPublish: boolean;
  own: boolean;
  out: boolean;
  slug: string;
  version: number;
  /** What came back with the note's form: the note, what is wrong with it, and the version that was judged. */
  note: string;
  fault: string | undefined;
  seen: string;
};

function Decision({ mayPublish, own, out, slug, version, note, fault, seen }: DecisionProps) {
  const say = useSay();
  const l = useLocale();
  if (own) return <Flash tone="wait" text={say(words.ownListing)} />;
  if (!mayPublish) return <Flash tone="note" text={say(out ? words.alreadyOut : words.notSubmitted)} />;
  return (
    <section aria-labelledby="decide" className="space-y-6">
      <h2 id="decide" className="text-lg font-bold">
        {say(words.decide)}
      </h2>
      <form
        method="post"
        action={paths.officePublication(l, slug)}
        className="space-y-4 rounded-lg border border-line bg-raised p-5"
      >
        <Hidden fields={{ version }} />
        <TextArea name="note" id="publish-note" label={say(words.publishNote)} rows={2} max={1000} />
        <Button icon="check" wide>
          {say(words.publish)}
        </Button>
      </form>
      <form id="return" method="post" className="space-y-4 rounded-lg border border-line bg-raised p-5">
        <Hidden fields={{ version: seen }} />
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
