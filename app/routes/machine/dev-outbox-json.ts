import { outbox } from "#app/domain/notices/outbox.server.ts";
import { demoDoor } from "./dev.server.ts";

export const loader = demoDoor(async (ctx, { url }) =>
  Response.json(await outbox(ctx, { to: url.searchParams.get("to"), since: url.searchParams.get("since") })),
);
