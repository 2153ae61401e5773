import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeListings } from "#app/domain/catalogue/bulk/change-listings.server.ts";
import { previewOf } from "#app/domain/catalogue/bulk/preview.server.ts";
import { mostAtOnce } from "#app/domain/catalogue/bulk/rules.ts";
import { words } from "#app/domain/catalogue/bulk/words.ts";
import { BulkForm } from "#app/domain/catalogue/ui/bulk-form.tsx";
import { BulkPlan } from "#app/domain/catalogue/ui/bulk-plan.tsx";
import { words as catalogue } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { speak } from "#app/speech.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { url }) => ({
  ...(await previewOf(ctx, ctx.actor, url.searchParams)),
  query: url.search,
  key: newToken(),
}));

export const action = form(changeListings, ({ change }, { ctx }) =>
  redirect(`${paths.studioProducts(ctx.locale)}?changed=${change}`, 303),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** Prices and pieces of several listings: what is to change, then before and after of each, then one press for all. */
export default function ProductsChanges() {
  const data = useLoaderData<typeof loader>();
  const { listings, asked, planned, tooMany } = data;
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const spoken = Object.entries(data.errors).map(([name, code]) => ({ name, message: speak(l, code) }));
  const faultOf = (listing: (typeof listings)[number]) =>
    reply.error(`at.${listing.slug}`) ?? (listing.plan?.fault ? speak(l, listing.plan.fault) : undefined);
  const titled = (listing: (typeof listings)[number], message: string) =>
    `${l === "fa" ? listing.titleFa : listing.titleEn}: ${message}`;
  const errors = [
    ...spoken,
    ...reply.errors.map(({ name, message }) => {
      const listing = listings.find(({ slug }) => name === `at.${slug}`);
      return { name, message: listing ? titled(listing, message) : message };
    }),
    ...listings.flatMap((listing) => {
      const [name, message] = [`at.${listing.slug}`, listing.plan?.fault];
      return message && !reply.error(name) ? [{ name, message: titled(listing, speak(l, message)) }] : [];
    }),
    ...(tooMany ? [{ name: "price", message: speak(l, "bulk.too-many", { most: mostAtOnce }) }] : []),
  ];
  const without = (slug: string) => {
    const rest = new URLSearchParams(asked);
    for (const one of listings) if (one.slug !== slug) rest.append("p", one.slug);
    return `${paths.studioBulk(l)}?${rest}`;
  };
  const touched = listings.filter(({ plan }) => plan && (plan.prices.length > 0 || plan.pieces)).length;
  const ready = planned && !tooMany && touched > 0 && listings.every(({ plan }) => !plan?.fault);
  return (
    <>
      <WorkHead
        title={say(words.title)}
        lead={say(words.lead)}
        trail={[{ label: say(catalogue.products), href: paths.studioProducts(l) }]}
      />
      {listings.length === 0 ? (
        <Empty
          title={say(words.noneChosen)}
          action={<ButtonLink href={paths.studioProducts(l)}>{say(words.toList)}</ButtonLink>}
        >
          {say(words.noneChosenText)}
        </Empty>
      ) : (
        <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div className="max-w-2xl space-y-6">
            <FormErrors errors={errors} refusal={reply.refusal} />
            <BulkForm
              action={`${paths.studioBulk(l)}#preview`}
              chosen={listings.map(({ slug }) => slug)}
              value={(name) => asked[name]}
              error={(name) => spoken.find((error) => error.name === name)?.message ?? reply.error(name)}
            />
          </div>
          <section
            id="preview"
            aria-labelledby="preview-head"
            className={`scroll-mt-4 space-y-4 xl:sticky xl:top-6 ${planned ? "max-xl:order-first" : ""}`}
          >
            <h2 id="preview-head" className="text-xl font-bold">
              {planned ? say(words.previewTitle) : say(words.chosen, { count: listings.length })}
            </h2>
            {planned && !ready ? (
              <Flash tone="wait" text={say(touched === 0 && errors.length === 0 ? words.nothing : words.faultsFirst)} />
            ) : null}
            <ul className="space-y-3 xl:max-h-[70dvh] xl:overflow-y-auto">
              {listings.map((listing) => (
                <BulkPlan
                  key={listing.slug}
                  listing={listing}
                  fault={faultOf(listing)}
                  leaveOut={
                    listings.length > 1 ? (
                      <a
                        href={`${without(listing.slug)}#preview`}
                        className="link inline-flex min-h-11 items-center text-sm"
                      >
                        {say(words.leaveOut)}
                        <span className="sr-only"> {l === "fa" ? listing.titleFa : listing.titleEn}</span>
                      </a>
                    ) : null
                  }
                />
              ))}
            </ul>
            {ready ? (
              <form
                method="post"
                action={`${paths.studioBulk(l)}${data.query}`}
                className="space-y-3 border-t border-line pt-4"
              >
                <input type="hidden" name="key" value={data.key} />
                {listings.map(({ slug, version }) => (
                  <input key={slug} type="hidden" name="seen" value={`${slug}:${version}`} />
                ))}
                {Object.entries(asked).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <p>{say(words.confirmLead, { count: touched })}</p>
                <Button icon="check">{say(words.confirm)}</Button>
              </form>
            ) : null}
          </section>
        </div>
      )}
    </>
  );
}
