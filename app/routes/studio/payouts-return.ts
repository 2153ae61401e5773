import { redirect } from "@remix-run/node";
import { askedAccount } from "#app/domain/payments/refresh-account.server.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";

/**
 * Where the provider sends the maker back. That she came proves nothing: it is only a reason to ask the provider, as its
 * event is; the page she is led to shows what it answered.
 */
export const loader = page(producer, async (ctx) => {
  await askedAccount(ctx, ctx.actor.producer.shopId);
  throw redirect(paths.studioPayouts(ctx.locale), 303);
});
