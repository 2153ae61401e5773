import type { Ctx } from "#app/platform/context.server.ts";
import { type DoorArgs, machine } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";

/** A door of demo mode. The guard lets only this machine in; in production the address does not exist at all. */
export function demoDoor(answer: (ctx: Ctx, args: DoorArgs) => Promise<Response>) {
  return machine(async (ctx, args) => {
    if (!ctx.house.env.demo) throw new Missing("page");
    return answer(ctx, args);
  });
}

/** What was sent, as a form or as JSON: demo doors take both. */
export async function sentFields(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get("Content-Type") ?? "";
  const entries = type.includes("json")
    ? Object.entries((await request.json()) as Record<string, unknown>)
    : [...new URLSearchParams(await request.text())];
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
