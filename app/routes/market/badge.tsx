import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { holderWords, reasonWords, scopeWords } from "#app/domain/badges/life-words.ts";
import { words } from "#app/domain/badges/public-words.ts";
import { badgePage, type Holder } from "#app/domain/badges/queries.server.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { CriteriaList, VersionChanges } from "#app/domain/badges/ui/criteria-list.tsx";
import { MarkFigure } from "#app/domain/badges/ui/mark-figure.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead, Section } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { head } from "../head.ts";

/** One mark: its criteria and their versions, its issuer, who holds it, whose is suspended, from whom it was taken back. */
export const loader = page(anyone, async (ctx, { params }) => ({ badge: await badgePage(ctx, params.slug ?? "") }));

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  data ? head(params, data.badge.name, { description: data.badge.criteria }) : [];

export default function Badge() {
  const { badge } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const say = useSay();
  const shop: Column<Holder> = {
    head: say(words.holder),
    main: true,
    cell: (row) => (
      <>
        <a
          className="link"
          href={row.kind === "shop" ? paths.shop(locale, row.holderSlug) : paths.cluster(locale, row.holderSlug)}
        >
          {row.holder}
        </a>
        {row.kind === "cluster" ? <span className="font-normal"> · {say(words.holderCluster)}</span> : null}
        {row.what.scope === "shop" || row.kind === "cluster" ? null : (
          <span className="font-normal"> · {scopeName(locale, row.what)}</span>
        )}
        {row.place ? <span className="font-normal text-soft"> · {row.place}</span> : null}
      </>
    ),
  };
  const code: Column<Holder> = {
    head: say(words.code),
    cell: (row) => (
      <a className="link" href={paths.proof(row.code, locale)} dir="ltr">
        {row.code}
      </a>
    ),
  };
  const life: Column<Holder> = {
    head: say(words.life),
    cell: (row) => (
      <a
        className="link"
        href={paths.badgeLife(locale, badge.slug, row.code)}
        aria-label={`${say(words.life)}: ${row.holder}`}
      >
        {say(words.life)}
      </a>
    ),
  };
  const [now] = badge.versions;
  return (
    <>
      <PageHead
        title={badge.name}
        lead={badge.criteria}
        trail={[{ label: say(words.title), href: paths.badges(locale) }]}
      />
      <div className="measure grid items-start gap-x-14 gap-y-8 md:grid-cols-[minmax(0,42rem)_minmax(8rem,14rem)] md:justify-between">
        <div className="w-32 max-md:order-first md:order-last md:w-full">
          <MarkFigure slug={badge.slug} />
        </div>
        <div>
          <Facts
            facts={[
              { name: say(words.issuer), value: badge.issuer },
              { name: say(words.criteria), value: say(words.version, { version: badge.criteriaVersion }) },
              { name: say(words.validFor), value: say(words.months, { months: badge.validMonths }) },
              { name: say(words.purpose), value: badge.purpose },
              { name: say(words.whoHolds), value: badge.holder === "shop" ? null : say(holderWords[badge.holder]) },
              {
                name: say(words.speaksOf),
                value:
                  badge.holder !== "shop"
                    ? null
                    : badge.scopes.map((scope) => say(scopeWords[scope])).join(locale === "fa" ? "، " : ", "),
              },
              { name: say(words.licence), value: badge.licence ? say(words.licenceText) : null },
            ]}
          />
        </div>
      </div>
      {now && now.list.length > 0 ? (
        <Section title={say(words.criteriaNow)}>
          <CriteriaList list={now.list} />
        </Section>
      ) : null}
      <Section title={say(words.holders)}>
        {badge.holders > badge.held.length ? (
          <p className="-mt-4 mb-6 text-soft">
            {say(words.newestOf, { shown: badge.held.length, count: badge.holders })}
          </p>
        ) : null}
        <Table
          quiet
          caption={say(words.holders)}
          rows={badge.held}
          keyOf={(row) => row.code}
          empty={<Empty title={say(words.noHolders)}>{say(words.noHoldersText)}</Empty>}
          columns={[
            shop,
            { head: say(words.granted), cell: (row) => <DateText at={row.grantedAt} /> },
            { head: say(words.expires), cell: (row) => <DateText at={row.expiresAt} /> },
            code,
            life,
          ]}
        />
      </Section>
      {badge.suspended.length > 0 ? (
        <Section title={say(words.suspended)}>
          <p className="-mt-4 mb-6 text-soft">{say(words.suspendedLead)}</p>
          <Table
            quiet
            caption={say(words.suspended)}
            rows={badge.suspended}
            keyOf={(row) => row.code}
            empty={null}
            columns={[
              { ...shop, cell: shop.cell },
              {
                head: say(words.suspendedUntil),
                cell: (row) => (row.until ? <DateText at={row.until} /> : say(words.untilLifted)),
              },
              {
                head: say(words.revocationReason),
                cell: (row) => (row.reason ? say(reasonWords[row.reason]) : "–"),
              },
              { ...life, cell: life.cell },
            ]}
          />
        </Section>
      ) : null}
      {badge.revoked.length > 0 ? (
        <Section title={say(words.revoked)}>
          <p className="-mt-4 mb-6 text-soft">{say(words.revokedLead)}</p>
          <Table
            quiet
            caption={say(words.revoked)}
            rows={badge.revoked}
            keyOf={(row) => row.code}
            empty={null}
            columns={[
              { ...shop, cell: shop.cell },
              { head: say(words.revokedOn), cell: (row) => <DateText at={row.revokedAt} /> },
              {
                head: say(words.revocationReason),
                cell: (row) => (
                  <>
                    {row.why ? `${say(reasonWords[row.why])} · ` : null}
                    <bdi>{row.reason}</bdi>
                  </>
                ),
              },
              { ...code, cell: code.cell },
              { ...life, cell: life.cell },
            ]}
          />
        </Section>
      ) : null}
      <Section title={say(words.versions)}>
        <p className="-mt-4 mb-6 text-soft">{say(words.versionsLead)}</p>
        <VersionChanges versions={badge.versions} />
      </Section>
    </>
  );
}
