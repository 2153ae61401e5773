import { moveClock } from "#app/domain/audit/move-clock.server.ts";
import { systemContext } from "#app/platform/context.server.ts";
import { demoDoor, sentFields } from "./dev.server.ts";

/** POST `advance` (ISO 8601 duration): moves the market's clock forward. */
export const action = demoDoor(async (ctx, { request }) => {
  const { advance = "" } = await sentFields(request);
  const as = await systemContext(ctx.house, "dev", ctx.requestId);
  const now = await moveClock(as, { advance });
  return Response.json({ now: now.toISOString() });
});
