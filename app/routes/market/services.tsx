import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/catalogue/shelf-words.ts";
import { Shelf } from "#app/domain/catalogue/ui/shelf.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "../head.ts";
import { listOf } from "./list.server.ts";

/** The list of services, narrowed as the address says. */
export const loader = page(anyone, async (ctx, door) => ({ list: await listOf(ctx, "services", door) }));

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  head(params, words.services, { description: words.servicesLead, narrowed: location.search !== "" });

export default function Services() {
  const { list } = useLoaderData<typeof loader>();
  return <Shelf {...list} />;
}
