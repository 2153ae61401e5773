import { redirect } from "@remix-run/node";
import type { Ctx } from "#app/platform/context.server.ts";
import { flash } from "#app/platform/doors.server.ts";
import type { Facts } from "#app/platform/locale.ts";

/** On to a page that says once what was done. */
export const said = (ctx: Ctx, to: string, code: string, facts: Facts = {}): Response =>
  redirect(to, { status: 303, headers: { "Set-Cookie": flash(ctx, { code, facts }) } });
