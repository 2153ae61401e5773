import type { OpenCase } from "#app/domain/cases/access.server.ts";
import { linksOfCase } from "#app/domain/pioneers/queries.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { workOfCase } from "./queries.server.ts";

/** The part of a case about pioneers: who works with her or did, and the work she was given. */
export async function chainPart(ctx: Ctx, opened: OpenCase) {
  const [links, work] = await Promise.all([linksOfCase(ctx, opened), workOfCase(ctx, opened)]);
  return { links, work };
}

export type Chain = Awaited<ReturnType<typeof chainPart>>;
