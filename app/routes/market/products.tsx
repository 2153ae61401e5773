import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/catalogue/shelf-words.ts";
import { Shelf } from "#app/domain/catalogue/ui/shelf.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "../head.ts";
import { listOf } from "./list.server.ts";

/** The list of goods, narrowed as the address says. */
export const loader = page(anyone, async (ctx, door) => ({ list: await listOf(ctx, "goods", door) }));

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  head(params, words.goods, { description: words.goodsLead, narrowed: location.search !== "" });

export default function Products() {
  const { list } = useLoaderData<typeof loader>();
  return <Shelf {...list} />;
}
