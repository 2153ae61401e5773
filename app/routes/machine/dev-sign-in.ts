import { bringCart } from "#app/domain/cart/bring-cart.server.ts";
import { enterAs } from "#app/domain/identity/enter-as.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { demoDoor, sentFields } from "./dev.server.ts";

/** POST `phone`: signs in without a code and without limits. Answers 204 with the session's cookie; the basket goes along. */
export const action = demoDoor(async (ctx, { request }) => {
  const session = await enterAs(ctx, await sentFields(request));
  const { secure } = ctx.house;
  const headers = new Headers({ "Set-Cookie": cookie("sid", session.token, session.maxAge, secure) });
  if (await bringCart(ctx, request, session.token)) headers.append("Set-Cookie", cookie("cart", "", 0, secure));
  return new Response(null, { status: 204, headers });
});
