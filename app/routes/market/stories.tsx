import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { publicStories } from "#app/domain/producers/public-queries.server.ts";
import { words } from "#app/domain/producers/public-words.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { head } from "../head.ts";

/** Makers' stories: what they tell of themselves in their own shops. */
export const loader = page(anyone, async (ctx) => ({
  stories: (await publicStories(ctx, 60)).map((story) => ({
    ...story,
    craft: story.occupation ? (occupationName(story.occupation)?.[ctx.locale] ?? "") : "",
    countyName: countyOf(ctx.house.country, story.county)?.[ctx.locale] ?? "",
  })),
}));

export const meta: MetaFunction<typeof loader> = ({ params }) =>
  head(params, words.storiesTitle, { description: words.storiesLead });

export default function Stories() {
  const { stories } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead title={say(words.storiesTitle)} lead={say(words.storiesLead)} />
      <div className="measure">
        {stories.length === 0 ? (
          <Empty
            title={say(words.noStories)}
            action={<ButtonLink href={paths.shops(locale)}>{say(words.all)}</ButtonLink>}
          />
        ) : null}
        <ul className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          {stories.map((story) => (
            <li
              key={story.slug}
              className="group relative grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-x-5 sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-7"
            >
              <Picture
                photo={story.photo}
                shape="square"
                sizes="(min-width: 36rem) 11rem, 7rem"
                className="rounded-lg"
              />
              <article>
                <p className="text-sm text-soft">
                  {[story.craft, story.place || story.countyName].filter(Boolean).join(" · ")}
                </p>
                <h2 className="text-xl font-bold">
                  <a
                    href={paths.shop(locale, story.slug)}
                    className="underline-offset-[0.35em] after:absolute after:inset-0 after:content-[''] group-hover:underline"
                  >
                    {story.name}
                  </a>
                </h2>
                <p className="mt-2 whitespace-pre-line">{story.story}</p>
              </article>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
