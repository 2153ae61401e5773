import { retireVariant } from "#app/domain/catalogue/retire-variant.server.ts";
import { button } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

export const action = button(
  retireVariant,
  (_done, { ctx, params }) => paths.studioVariants(ctx.locale, params.slug!),
  {
    params: { slug: "slug", variant: "variant" },
  },
);
