import { redirect } from "@remix-run/node";
import { openReview } from "#app/domain/badges/open-review.server.ts";
import { button, flash } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/** An officer opens a review for a maker: from the form that gives a mark. */
export const action = button(
  openReview,
  (done, { ctx, params }) =>
    done
      ? redirect(paths.officeBadgeRequest(ctx.locale, done.id), {
          status: 303,
          headers: { "Set-Cookie": flash(ctx, { code: "done.review-opened", facts: {} }) },
        })
      : paths.officeBadgeGrant(ctx.locale, params.slug!),
  { params: { shop: "slug" } },
);
