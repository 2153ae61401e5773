import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { stepFor } from "#app/routes/listing-desk.server.ts";
import { ListingStepPage } from "#app/routes/listing-step-page.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { ActingFor } from "./acting-for.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product, maySetStock } = await memberProduct(ctx.db, ctx.actor, params.slug!);
  return { ...stepFor(ctx, product, params.step!), maySetStock };
});

export const action = form(
  saveProduct,
  ({ slug, step, waits, warned }, { ctx }) =>
    redirect(
      warned
        ? `${paths.coopProductStep(ctx.locale, slug, step)}#${fieldId(warned)}`
        : paths.coopProduct(ctx.locale, slug),
      {
        status: 303,
        headers: {
          "Set-Cookie": flash(ctx, {
            code: warned ? "done.saved-costs" : waits ? "done.saved-waiting" : "saved",
            facts: {},
          }),
        },
      },
    ),
  { params: { slug: "slug", step: "step" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** One step of a member's listing, at her cooperative's desk. */
export default function CoopProductStep() {
  const data = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { slug, shop } = data.product;
  return (
    <ListingStepPage
      data={data}
      own={false}
      maySetStock={data.maySetStock}
      trail={[{ label: say(frame.coop), href: paths.coop(l) }]}
      overview={paths.coopProduct(l, slug)}
      href={(step) =>
        step === "look" || step === "photos" ? paths.coopProduct(l, slug) : paths.coopProductStep(l, slug, step)
      }
      acting={<ActingFor shop={shop} />}
    />
  );
}
