import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stateTones, stateWords } from "#app/domain/badges/life-words.ts";
import { type OwnGrant, type OwnRequest, ownMarks } from "#app/domain/badges/own-queries.server.ts";
import { words } from "#app/domain/badges/own-words.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({ own: await ownMarks(ctx, ctx.actor) }));

export const meta: MetaFunction = ({ params }) => head(params, words.badges, { narrowed: true });

const requestTones = { asked: "wait", granted: "good", refused: "bad", dropped: "plain" } as const;

/** What a maker holds, what she asked for, and every mark she may ask for. */
export default function Badges() {
  const { own } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.badges)} lead={say(words.lead)} />
      <div className="space-y-12">
        <Table<OwnGrant>
          caption={say(words.held)}
          rows={own.held}
          keyOf={(row) => row.code}
          empty={<Empty title={say(words.heldEmpty)}>{say(words.heldEmptyText)}</Empty>}
          columns={[
            {
              head: say(words.badge),
              main: true,
              cell: (row) => (
                <a className="link inline-flex min-h-11 items-center" href={paths.studioBadge(l, row.slug)}>
                  {say(row.name)}
                </a>
              ),
            },
            { head: say(words.what), cell: (row) => <bdi>{scopeName(l, row.what)}</bdi> },
            {
              head: say(words.state),
              cell: (row) =>
                row.state === "valid" && row.doubtedUntil ? (
                  <Status tone="wait">
                    {say(words.doubted, { until: formatDate(l, new Date(row.doubtedUntil), "numeric") })}
                  </Status>
                ) : (
                  <Status tone={stateTones[row.state]}>{say(stateWords[row.state])}</Status>
                ),
            },
            { head: say(words.validTo), cell: (row) => <DateText at={row.expiresAt} style="numeric" /> },
            {
              head: say(words.code),
              cell: (row) => (
                <a className="link" href={paths.proof(row.code, l)}>
                  <bdi dir="ltr">{row.code}</bdi>
                </a>
              ),
            },
          ]}
        />
        {own.requests.length > 0 ? <Requests requests={own.requests} /> : null}
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(words.all)}</h2>
          <ul className="grid gap-5 md:grid-cols-2">
            {own.marks.map((mark) => (
              <li key={mark.slug} className="flex flex-col rounded-lg border border-line bg-raised p-5">
                <div className="flex flex-wrap items-center gap-3">
                  <h3 className="font-bold">{say(mark.name)}</h3>
                  {mark.held ? <Status tone="good">{say(words.heldNow)}</Status> : null}
                  {mark.asked ? <Status tone="wait">{say(words.asked)}</Status> : null}
                </div>
                <p className="text-sm text-soft">{say(mark.issuer)}</p>
                <p className="my-3 line-clamp-3">{say(mark.criteria)}</p>
                <a
                  className="link mt-auto inline-flex min-h-11 items-center"
                  href={paths.studioBadge(l, mark.slug)}
                  aria-label={`${say(words.see)}: ${say(mark.name)}`}
                >
                  {say(words.see)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Requests({ requests }: { requests: readonly OwnRequest[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <Table<OwnRequest>
      caption={say(words.requests)}
      rows={requests}
      keyOf={(row) => row.id}
      empty={null}
      columns={[
        { head: say(words.badge), main: true, cell: (row) => say(row.name) },
        { head: say(words.what), cell: (row) => <bdi>{scopeName(l, row.what)}</bdi> },
        { head: say(words.askedAt), cell: (row) => <DateText at={row.askedAt} style="numeric" /> },
        {
          head: say(words.requestState),
          cell: (row) => (
            <div>
              <Status tone={requestTones[row.status]}>{say(words[row.status])}</Status>
              {row.status === "refused" && row.reason ? (
                <p className="mt-1 text-sm" dir="auto">
                  {row.reason}
                </p>
              ) : null}
              {row.status === "asked" ? (
                <PostButton action={paths.studioBadgeDropping(l, row.id)} tone="plain">
                  {say(words.drop)}
                </PostButton>
              ) : null}
            </div>
          ),
        },
      ]}
    />
  );
}
