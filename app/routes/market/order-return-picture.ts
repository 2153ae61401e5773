import { readProblemPhoto } from "#app/domain/problems/read-photo.server.ts";
import { buyersReturnWhole } from "#app/domain/returns/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { privatePicture } from "../private-picture.ts";
import { orderAccess } from "./order-access.ts";

/** A photograph of what she sends back, for its buyer. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const of = await buyersReturnWhole(ctx, {
      number: params.number ?? "",
      access: orderAccess(ctx, request),
      id: params.return ?? "",
    });
    return privatePicture(
      await readProblemPhoto(ctx, { photos: [...of.photos, ...of.packed] }, params.photograph ?? ""),
    );
  },
  { private: true },
);
