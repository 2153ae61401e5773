import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { memberFile } from "#app/domain/cooperatives/queries.server.ts";
import { GrantText } from "#app/domain/cooperatives/ui/grant-text.tsx";
import { actWords, words } from "#app/domain/cooperatives/words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(oneOf(manager, clerk), (ctx, { params }) => memberFile(ctx, ctx.actor, params.id!));

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.name ?? words.members, { narrowed: true });

/** One member: what she entrusts, her listings, and what was done in her name. */
export default function Member() {
  const file = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(file.name)}
        lead={say(occupationName(file.occupation) ?? { fa: file.occupation, en: file.occupation })}
        trail={[{ label: say(words.members), href: paths.coopMembers(l) }]}
        actions={
          <ButtonLink href={paths.shop(l, file.shop)} tone="quiet">
            {say(words.shopLink)}
          </ButtonLink>
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-8">
          {file.mayEdit ? null : <Flash tone="plain" text={say(words.editNo)} />}
          <Queue
            title={say(words.products)}
            empty={say(words.noProducts)}
            items={file.products.map(({ slug, title, status }) => ({
              href: file.mayEdit ? paths.coopProduct(l, slug) : paths.product(l, slug),
              title,
              mark: <ProductStateMark status={status} />,
            }))}
          />
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.acts)}</h2>
            {file.acts.length === 0 ? <p className="text-soft">{say(words.noActs)}</p> : null}
            <ol className="space-y-2 text-sm">
              {file.acts.map(({ kind, at, by, title }) => (
                <li key={`${kind}${at}`} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    <bdi className="font-semibold">{by}</bdi>{" "}
                    {say(actWords[kind] ?? { fa: kind, en: kind }, { title: title ?? "" })}
                  </span>
                  <span className="text-soft">
                    <DateText at={at} style="instant" />
                  </span>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <Facts
          facts={[
            { name: say(words.mayDo), value: <GrantText grant={file.grant} /> },
            { name: say(words.place), value: <bdi>{say(file.place)}</bdi> },
            { name: say(words.since), value: <DateText at={file.joinedAt} /> },
            {
              name: say(words.badges),
              value:
                file.badges.length > 0 ? (
                  <span className="flex flex-wrap gap-1.5">
                    {file.badges.map((badge) => (
                      <Status key={badge.en} tone="note">
                        {say(badge)}
                      </Status>
                    ))}
                  </span>
                ) : null,
            },
          ]}
        />
      </div>
    </>
  );
}
