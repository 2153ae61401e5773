import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { placeChoices } from "#app/country/place-choices.ts";
import { words } from "#app/domain/catalogue/shelf-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { PlaceField } from "#app/ui/place-field.tsx";
import { head } from "../head.ts";

/** Where the reader is, so that the list may begin with what is made nearest; the rest of the list's address is kept. */
export const loader = page(anyone, async (ctx, { url }) => {
  const { near, kind, after: _, ...kept } = Object.fromEntries([...url.searchParams].slice(0, 30));
  return { groups: placeChoices(ctx.house.country, ctx.locale), near, services: kind === "services", kept };
});

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.near, { description: words.nearLead, narrowed: true });

export default function Near() {
  const { groups, near, services, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const path = services ? paths.services(locale) : paths.products(locale);
  return (
    <>
      <PageHead title={say(words.near)} lead={say(words.nearLead)} trail={[{ label: say(words.goods), href: path }]} />
      <form action={path} className="measure max-w-xl space-y-6 pb-16">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PlaceField
          name="near"
          label={say(words.nearPlace)}
          groups={groups}
          value={near}
          none={say(words.nearNone)}
          required
        />
        <Button icon="pin">{say(words.apply)}</Button>
      </form>
    </>
  );
}
