import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as file } from "#app/domain/cases/file-words.ts";
import { type Act, actsForMe } from "#app/domain/cooperatives/my-queries.server.ts";
import { actWords, words } from "#app/domain/cooperatives/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.activity, { narrowed: true });

export const loader = page(producer, async (ctx) => ({ acts: await actsForMe(ctx, ctx.actor) }));

/** What others did in her name, by whom, and by which right. */
export default function Activity() {
  const { acts } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.activity)}
        lead={say(words.activityLead)}
        actions={
          <>
            <ButtonLink href={paths.studioGrants(l)} tone="quiet">
              {say(words.toGrants)}
            </ButtonLink>
            <ButtonLink href={paths.joinFile(l)} tone="quiet">
              {say(file.looks)}
            </ButtonLink>
          </>
        }
      />
      {acts.length === 0 ? (
        <Empty title={say(words.activityEmpty)} />
      ) : (
        <ol className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-raised">
          {acts.map((act) => (
            <Line key={act.id} act={act} />
          ))}
        </ol>
      )}
    </>
  );
}

function Line({ act }: { act: Act }) {
  const say = useSay();
  const l = useLocale();
  const did = say(actWords[act.kind] ?? { fa: act.kind, en: act.kind }, { title: act.title ?? "" });
  const href = act.product
    ? paths.studioProduct(l, act.product)
    : act.consignment
      ? paths.studioConsignment(l, act.consignment)
      : null;
  return (
    <li className="flex gap-4 px-5 py-4">
      <span
        aria-hidden="true"
        className="grid size-10 shrink-0 place-items-center rounded-full bg-walnut-wash text-walnut"
      >
        <Icon name={act.cooperative ? "loom" : "seal"} />
      </span>
      <div className="min-w-0">
        <p>
          <bdi className="font-semibold">{act.by}</bdi>{" "}
          {href ? (
            <a className="link" href={href}>
              {did}
            </a>
          ) : (
            did
          )}
        </p>
        <p className="text-sm text-soft">
          {act.cooperative ? say(words.underGrant, { cooperative: say(act.cooperative) }) : say(words.byOffice)}{" "}
          <span aria-hidden="true">·</span> <DateText at={act.at} style="instant" />
        </p>
      </div>
    </li>
  );
}
