import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reviewedProduct } from "#app/domain/catalogue/access.server.ts";
import { countyNames } from "#app/domain/catalogue/desk-queries.server.ts";
import { evidenceOf } from "#app/domain/catalogue/evidence-queries.server.ts";
import { words } from "#app/domain/catalogue/evidence-words.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { recordEvidence } from "#app/domain/catalogue/record-evidence.server.ts";
import { sheetOf } from "#app/domain/catalogue/sheet.ts";
import { EvidenceForm } from "#app/domain/catalogue/ui/evidence-form.tsx";
import { words as catalogue } from "#app/domain/catalogue/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const product = await reviewedProduct(ctx.db, ctx.actor, params.slug!);
  const records = await evidenceOf(ctx.db, product.id, ctx.locale);
  return {
    product,
    records,
    counties: countyNames(ctx, product),
    own: product.maker?.personId === ctx.actor.id,
  };
});

export const action = form(
  recordEvidence,
  ({ slug, count }, { ctx }) =>
    redirect(paths.officeListingEvidence(ctx.locale, slug), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.evidence", facts: { count } }) },
    }),
  { params: { slug: "slug" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.evidence, { narrowed: true });

/** Where an officer says what single particulars of a listing rest on. */
export default function ListingEvidence() {
  const { product, records, counties, own } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { made, rest } = sheetOf(familyOf(product.family), product.attributes, records);
  const lines = [...made, ...rest];
  const title = (l === "en" && product.texts.en?.title) || product.texts.fa?.title || product.slug;
  return (
    <>
      <WorkHead
        title={say(words.evidence)}
        lead={say(words.lead)}
        trail={[
          { label: say(catalogue.listings), href: paths.officeListings(l) },
          { label: title, href: paths.officeListing(l, product.slug) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        {lines.some(({ outside }) => outside) ? <Flash tone="wait" text={say(words.outsideNote)} /> : null}
        {own ? <Flash tone="wait" text={say(words.own)} /> : null}
        {lines.length === 0 ? <p className="text-soft">{say(words.none)}</p> : null}
        {own || lines.length === 0 ? null : (
          <EvidenceForm
            product={product}
            lines={lines}
            typed={reply}
            placeName={(_locale, { county, place }) =>
              [place, counties[county]].filter(Boolean).join(l === "fa" ? "، " : ", ")
            }
          />
        )}
      </div>
    </>
  );
}
