import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { officersPassports, type PassportLine } from "#app/domain/passports/office-queries.server.ts";
import { stateWords, officeWords as words } from "#app/domain/passports/office-words.ts";
import { PassportStatus } from "#app/domain/passports/ui/passport-status.tsx";
import { words as passportWords } from "#app/domain/passports/words.ts";
import { officer } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const loader = page(officer, async (ctx, { url }) => {
  const asked = (name: string) => (url.searchParams.get(name) ?? "").trim().slice(0, 60);
  const at = parseWhole(asked("page") || "1", { min: 1, max: 1000 }) ?? 1;
  const state = asked("state") in stateWords ? asked("state") : "";
  const filter = { q: asked("q"), state };
  const { rows, more } = await officersPassports(ctx, ctx.actor, { ...filter, page: at });
  const link = (to: number) =>
    paths.officePassports(ctx.locale, `?${new URLSearchParams({ ...filter, page: String(to) })}`);
  return { rows, filter, previous: at > 1 ? link(at - 1) : undefined, next: more ? link(at + 1) : undefined };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.passports, { narrowed: true });

/** The passports an officer's body signed. */
export default function Passports() {
  const { rows, filter, previous, next } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.passports)} lead={say(words.lead)} />
      <FilterBar
        action={paths.officePassports(l)}
        press={say(words.filter)}
        fields={[
          { name: "q", label: say(words.search), value: filter.q },
          {
            name: "state",
            label: say(words.state),
            value: filter.state,
            none: say(words.all),
            options: Object.entries(stateWords).map(([value, label]) => ({ value, label: say(label) })),
          },
        ]}
      />
      <Table<PassportLine>
        caption={say(words.passports)}
        quiet
        rows={rows}
        keyOf={({ serial }) => serial}
        empty={<Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>}
        columns={[
          {
            head: say(passportWords.serial),
            main: true,
            cell: ({ serial }) => (
              <a className="link inline-flex min-h-11 items-center font-mono" href={paths.officePassport(l, serial)}>
                <bdi dir="ltr">{serial}</bdi>
              </a>
            ),
          },
          { head: say(passportWords.title), cell: ({ title }) => <bdi>{title}</bdi> },
          { head: say(passportWords.maker), cell: ({ maker }) => <bdi>{maker}</bdi> },
          { head: say(passportWords.issued), cell: ({ issuedAt }) => <DateText at={issuedAt} style="numeric" /> },
          {
            head: say(words.state),
            cell: ({ state }) => <PassportStatus state={state} />,
          },
          { head: say(words.looks), numeric: true, cell: ({ looks }) => formatNumber(l, looks) },
        ]}
      />
      <Pager previous={previous} next={next} />
    </>
  );
}
