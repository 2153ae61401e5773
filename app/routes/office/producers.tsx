import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officersProducers, type ProducerLine } from "#app/domain/badges/office-queries.server.ts";
import { words } from "#app/domain/badges/office-words.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.producers, { narrowed: true });

export const loader = page(officer, async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").trim().slice(0, 60);
  const filter = {
    q: asked("q"),
    occupation: asked("occupation"),
    page: Math.min(1000, Math.max(1, Number.parseInt(asked("page"), 10) || 1)),
  };
  const list = await officersProducers(ctx, ctx.actor, filter);
  const at = (page: number) =>
    `?${new URLSearchParams({ q: filter.q, occupation: filter.occupation, page: String(page) })}`;
  return {
    ...list,
    filter,
    previous: filter.page > 1 ? at(filter.page - 1) : null,
    next: list.more ? at(filter.page + 1) : null,
  };
});

/** Everybody verified whom the officer may see, with the marks they hold. */
export default function Producers() {
  const { producers, filter, previous, next } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const occupationOf = (one: string) => say(occupationName(one) ?? { fa: one, en: one });
  return (
    <>
      <WorkHead title={say(words.producers)} lead={say(words.producersLead)} />
      <FilterBar
        action={paths.officeProducers(l)}
        press={say(words.filter)}
        fields={[
          { name: "q", label: say(words.search), value: filter.q },
          {
            name: "occupation",
            label: say(words.occupation),
            value: filter.occupation,
            none: say(words.all),
            options: families.map(({ occupation }) => ({ value: occupation, label: occupationOf(occupation) })),
          },
        ]}
      />
      <Table<ProducerLine>
        caption={say(words.producers)}
        quiet
        rows={producers}
        keyOf={(row) => row.shop}
        empty={<Empty title={say(words.producersEmpty)} />}
        columns={[
          {
            head: say(words.name),
            main: true,
            cell: (row) => (
              <a className="link inline-flex min-h-11 items-center" href={paths.officeProducer(l, row.shop)}>
                {say(row.name)}
              </a>
            ),
          },
          { head: say(words.occupation), cell: (row) => occupationOf(row.occupation) },
          { head: say(words.place), cell: (row) => <bdi>{say(row.place)}</bdi> },
          { head: say(words.since), cell: (row) => <DateText at={row.verifiedAt} style="numeric" /> },
          {
            head: say(words.badges),
            cell: (row) =>
              row.marks.length === 0 ? (
                <span className="text-soft">{say(words.noBadge)}</span>
              ) : (
                <span className="flex flex-wrap gap-1.5 max-md:justify-end">
                  {row.marks.map((mark) => (
                    <Status key={mark.slug} tone="note">
                      {say(mark.name)}
                    </Status>
                  ))}
                </span>
              ),
          },
        ]}
      />
      <Pager previous={previous ?? undefined} next={next ?? undefined} />
    </>
  );
}
