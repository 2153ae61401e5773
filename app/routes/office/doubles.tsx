import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastMerges, openDoubles } from "#app/domain/doubles/queries.server.ts";
import { signWords, words } from "#app/domain/doubles/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.doubles, { narrowed: true });

export const loader = page(officer, async (ctx) => ({
  doubles: await openDoubles(ctx, ctx.actor),
  merges: await lastMerges(ctx, ctx.actor),
}));

/** Pairs of files that may be one person's, and what was merged lately. */
export default function Doubles() {
  const { doubles, merges } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.doubles)} lead={say(words.lead)} />
      <div className="space-y-10">
        {doubles.length === 0 ? (
          <Empty title={say(words.none)}>{say(words.noneLead)}</Empty>
        ) : (
          <Queue
            title={say(words.doubles)}
            empty={null}
            items={doubles.map(({ id, score, signs, first, second }) => ({
              href: paths.officeDouble(l, id),
              title: say(words.pair, { first, second }),
              detail: signs.map((sign) => say(signWords[sign])).join(l === "fa" ? "، " : ", "),
              mark: <Status tone="wait">{say(words.alike, { score })}</Status>,
            }))}
          />
        )}
        {merges.length > 0 ? (
          <section aria-labelledby="merges" className="space-y-3">
            <h2 id="merges" className="text-lg font-bold">
              {say(words.merges)}
            </h2>
            <ul className="divide-y divide-line border-y border-line">
              {merges.map(({ id, kept, number, name, at }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
                  <span>
                    <a className="link" href={paths.officeCase(l, kept)}>
                      <bdi>{name}</bdi> · {formatNumber(l, number)}
                    </a>{" "}
                    <DateText at={at} />
                  </span>
                  <PostButton tone="quiet" action={paths.officeMergeUndoing(l, id)} icon="again">
                    {say(words.undoPress)}
                  </PostButton>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  );
}
