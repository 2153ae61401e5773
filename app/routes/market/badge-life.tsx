import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type GrantMove, grantLife } from "#app/domain/badges/life-queries.server.ts";
import { moveWords, reasonWords, stateTones, stateWords, words } from "#app/domain/badges/life-words.ts";
import { words as shown } from "#app/domain/badges/public-words.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { head } from "../head.ts";

export const loader = page(anyone, async (ctx, { params }) => ({
  life: await grantLife(ctx, params.slug ?? "", params.code ?? ""),
}));

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  data ? head(params, `${data.life.badge} · ${data.life.holder}`, { narrowed: true }) : [];

/** The life of one grant: who did what, when and why, without officers' names. */
export default function BadgeLife() {
  const { life } = useLoaderData<typeof loader>();
  const l = useLocale();
  const say = useSay();
  return (
    <>
      <PageHead
        title={`${life.badge} · ${life.holder}`}
        lead={say(words.historyLead)}
        trail={[
          { label: say(shown.title), href: paths.badges(l) },
          { label: life.badge, href: paths.badge(l, life.badgeSlug) },
        ]}
      />
      <div className="measure">
        <Facts
          facts={[
            {
              name: say(words.state),
              value: <Status tone={stateTones[life.state]}>{say(stateWords[life.state])}</Status>,
            },
            {
              name: say(shown.holder),
              value: life.holderOpen ? (
                <a
                  className="link"
                  href={life.kind === "shop" ? paths.shop(l, life.holderSlug) : paths.cluster(l, life.holderSlug)}
                >
                  {life.holder}
                </a>
              ) : (
                life.holder
              ),
            },
            { name: say(words.scope), value: <bdi>{scopeName(l, life.what)}</bdi> },
            { name: say(shown.issuer), value: life.issuer },
            {
              name: say(words.code),
              value: (
                <a className="link" href={paths.proof(life.code, l)}>
                  <bdi dir="ltr">{life.code}</bdi>
                </a>
              ),
            },
          ]}
        />
      </div>
      <Section title={say(words.history)}>
        <Table<GrantMove>
          quiet
          caption={say(words.history)}
          rows={life.moves}
          keyOf={(row) => `${row.kind}${row.at}`}
          empty={null}
          columns={[
            { head: say(words.what), main: true, cell: (row) => say(moveWords[row.kind]) },
            { head: say(words.when), cell: (row) => <DateText at={row.at} /> },
            { head: say(words.by), cell: (row) => row.by ?? say(words.clock) },
            {
              head: say(words.why),
              cell: (row) => (
                <>
                  {row.reasonCode ? say(reasonWords[row.reasonCode]) : null}
                  {row.reasonCode && row.reason ? " · " : null}
                  <bdi>{row.reason}</bdi>
                </>
              ),
            },
            {
              head: say(words.until),
              cell: (row) => (
                <>
                  {row.until ? <DateText at={row.until} /> : null}
                  {row.version ? ` · ${say(words.byVersion, { version: row.version })}` : null}
                </>
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
