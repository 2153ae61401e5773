import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownProduct } from "#app/domain/catalogue/access.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { stepBeside } from "#app/domain/catalogue/listing-steps.ts";
import { saveProduct } from "#app/domain/catalogue/save-product.server.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { stepFor } from "#app/routes/listing-desk.server.ts";
import { ListingStepPage } from "#app/routes/listing-step-page.tsx";
import { studioStep } from "#app/routes/studio-step.ts";
import { fieldId } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

export const loader = page(producer, async (ctx, { params }) => {
  const { product } = await ownProduct(ctx.db, ctx.actor, params.slug!);
  return stepFor(ctx, product, params.step!);
});

export const action = form(
  saveProduct,
  ({ slug, family, step, walking, waits, warned }, { ctx, url }) => {
    const back = url.searchParams.get("go") === "back";
    // A value that costs the badge is said at its field before she goes on; the next press goes on.
    const stay = warned !== null && !back;
    const next = stay ? step : walking ? stepBeside(familyOf(family), step, back ? -1 : 1)?.id : "look";
    const code = stay ? "done.saved-costs" : waits ? "done.saved-waiting" : "saved";
    return redirect(studioStep(ctx.locale, slug, next ?? "look") + (stay ? `#${fieldId(warned)}` : ""), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code, facts: {} }) },
    });
  },
  { params: { slug: "slug", step: "step" } },
);

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** One step of the maker's listing. */
export default function ProductStep() {
  const data = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { slug } = data.product;
  return (
    <ListingStepPage
      data={data}
      own
      maySetStock
      trail={[{ label: say(words.products), href: paths.studioProducts(l) }]}
      overview={paths.studioProduct(l, slug)}
      href={(step) => studioStep(l, slug, step)}
    />
  );
}
