import { offerVariant } from "#app/domain/catalogue/offer-variant.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(offerVariant, (_done, { ctx, params }) => paths.studioVariants(ctx.locale, params.slug!), {
  params: { slug: "slug", variant: "variant" },
});
