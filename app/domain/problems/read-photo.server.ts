import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { ProblemThread } from "./queries.server.ts";

export type PrivatePicture = { bytes: Buffer; mediaType: string };

/** A photograph of a problem that the asker has been let see: its thread was fetched as hers. @throws Missing */
export async function readProblemPhoto(
  ctx: Ctx,
  thread: Pick<ProblemThread, "photos">,
  photo: string,
): Promise<PrivatePicture> {
  if (!thread.photos.includes(photo)) throw new Missing("photo");
  const [file] = await rowsOf<{ path: string; media_type: string }>(
    ctx.db,
    sql`select path, media_type from files where id = ${photo}`,
  );
  if (!file) throw new Missing("photo");
  return readPrivatePicture(ctx, { path: file.path, mediaType: file.media_type });
}

export async function readPrivatePicture(
  ctx: Ctx,
  { path, mediaType }: { path: string; mediaType: string },
): Promise<PrivatePicture> {
  return { bytes: await ctx.house.storage.readPrivate(path), mediaType };
}
