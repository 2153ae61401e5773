import { enterAs } from "#app/domain/identity/enter-as.server.ts";
import { cookie } from "#app/platform/cookies.ts";
import { demoDoor, sentFields } from "./dev.server.ts";

/** POST `phone`: signs in without a code and without limits. Answers 204 with the session's cookie. */
export const action = demoDoor(async (ctx, { request }) => {
  const session = await enterAs(ctx, await sentFields(request));
  return new Response(null, {
    status: 204,
    headers: { "Set-Cookie": cookie("sid", session.token, session.maxAge, ctx.house.secure) },
  });
});
