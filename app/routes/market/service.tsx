import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { pieceFor } from "./piece.server.ts";
import { Piece } from "./piece.tsx";
import { pieceMeta } from "./piece-meta.ts";

/** One service, which is agreed with its maker and not put into a basket. */
export const loader = page(anyone, (ctx, args) => pieceFor(ctx, args, "services"));

export const meta: MetaFunction<typeof loader> = ({ params, data }) => pieceMeta(params, data);

export default function Service() {
  return <Piece data={useLoaderData<typeof loader>()} />;
}
