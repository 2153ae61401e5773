import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families, familyOf } from "#app/domain/catalogue/families/families.ts";
import { returnRules } from "#app/domain/catalogue/families/return-rules.server.ts";
import { words } from "#app/domain/catalogue/families/standard-words.ts";
import { FamilyStandard } from "#app/domain/catalogue/ui/family-standard.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { isLocale, say as sayIn } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";

export const loader = page(anyone, async (ctx, { params }) => {
  const family = families.find(({ id }) => id === params.family);
  if (!family) throw new Missing("family");
  return { id: family.id, returns: returnRules(ctx, family) };
});

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const family = data && isLocale(params.l) ? familyOf(data.id)[params.l] : "";
  const title = isLocale(params.l) ? sayIn(params.l, words.one, { family }) : "";
  return head(params, title, { description: words.lead });
};

/** What a listing of one family must say and show, and how it may be returned. */
export default function Standard() {
  const { id, returns } = useLoaderData<typeof loader>();
  const family = familyOf(id);
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.one, { family: family[l] })}
        lead={say(words.oneLead)}
        trail={[{ label: say(words.title), href: paths.standards(l) }]}
      />
      <FamilyStandard family={family} returns={returns} />
    </>
  );
}
