import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { currencyOf } from "#app/domain/cart/currency.server.ts";
import { shelfCards, shelfFacets } from "#app/domain/catalogue/shelf.server.ts";
import { readShelfQuery } from "#app/domain/catalogue/shelf-query.ts";
import { words } from "#app/domain/catalogue/shelf-words.ts";
import { Shelf } from "#app/domain/catalogue/ui/shelf.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { head } from "../head.ts";

/** The list of services, narrowed as the address says. */
export const loader = page(anyone, async (ctx, { url, request }) => {
  const currency = currencyOf(ctx, request);
  const query = readShelfQuery(url.searchParams, "services", currency);
  const [cards, facets] = await Promise.all([shelfCards(ctx, query, currency), shelfFacets(ctx, query, currency)]);
  return { query, page: cards, facets, currency };
});

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  head(params, words.services, { description: words.servicesLead, narrowed: location.search !== "" });

export default function Services() {
  return <Shelf {...useLoaderData<typeof loader>()} />;
}
