import { redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.server.ts";
import { type DoorArgs, flash } from "#app/platform/doors.server.ts";
import { ownPath, paths } from "#app/platform/paths.ts";

/** After a press on a mark: its holder's page with what was done; refused, back to where the button stands. */
export const grantReply =
  (code: string) =>
  (done: { shop: string | null } | null, { ctx, request }: DoorArgs & { ctx: Ctx }): string | Response => {
    if (!done) return ownPath(fromOf(request), paths.officeProducers(ctx.locale));
    const page =
      done.shop === null ? paths.officeClusterMarks(ctx.locale) : paths.officeProducer(ctx.locale, done.shop);
    return redirect(page, {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code, facts: {} }) },
    });
  };

function fromOf(request: Request): string {
  const referer = request.headers.get("Referer");
  return referer && URL.canParse(referer) ? new URL(referer).pathname : "";
}
