import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { pieceFor } from "./piece.server.ts";
import { Piece } from "./piece.tsx";
import { pieceMeta } from "./piece-meta.ts";

/** One piece. `?to=` tells the carriage to a province or country. */
export const loader = page(anyone, (ctx, args) => pieceFor(ctx, args, "goods"));

export const meta: MetaFunction<typeof loader> = ({ params, data }) => pieceMeta(params, data);

export default function Product() {
  return <Piece data={useLoaderData<typeof loader>()} />;
}
