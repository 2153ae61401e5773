import { buyersThread } from "#app/domain/problems/queries.server.ts";
import { readProblemPhoto } from "#app/domain/problems/read-photo.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "../private-picture.ts";
import { orderAccess } from "./order-access.ts";

/** A photograph of her own report, for its buyer. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const thread = await buyersThread(ctx, {
      number: params.number ?? "",
      access: orderAccess(ctx, request),
      problem: params.problem ?? "",
    });
    return privatePicture(await readProblemPhoto(ctx, thread, params.picture ?? ""));
  },
  { private: true },
);
