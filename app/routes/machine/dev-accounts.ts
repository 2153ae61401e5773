import { demoAccounts } from "#app/domain/identity/demo-accounts.server.ts";
import { demoDoor } from "./dev.server.ts";

export const loader = demoDoor(async (ctx, { twins }) => {
  const headers: Record<string, string> = twins
    ? { "x-twin": twins.stripe, "x-gateway-twin": twins.gateway, "x-gateway-2-twin": twins.gateway2 }
    : {};
  return Response.json(await demoAccounts(ctx), { headers });
});
