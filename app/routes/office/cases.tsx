import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isKeeper } from "#app/domain/cases/access-queries.server.ts";
import { words as file } from "#app/domain/cases/file-words.ts";
import { openCases } from "#app/domain/cases/queries.server.ts";
import { stageOf } from "#app/domain/cases/rules.ts";
import { stageOptions, stageWords, words } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { words as registering } from "#app/domain/producers/register-words.ts";
import { bodiesOf, caseworker } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { Queue, WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.cases, { narrowed: true });

export const loader = page(caseworker, async (ctx, { url }) => {
  const stage = stageOf(url.searchParams.get("stage"));
  const after = (url.searchParams.get("after") ?? "").slice(0, 80);
  const { cases, next } = await openCases(ctx, ctx.actor, { stage, after });
  const keeper = await isKeeper(ctx.db, ctx.actor);
  const onward = new URLSearchParams({ ...(stage ? { stage } : {}), after: next ?? "" });
  const registers = bodiesOf(ctx.actor, "officer").length > 0;
  return { cases, keeper, registers, stage: stage ?? "", next: next ? `?${onward}` : null, now: ctx.now.toISOString() };
});

/** Every case file her bodies have, what is due first. */
export default function Cases() {
  const { cases, keeper, registers, stage, next, now } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.cases)}
        actions={
          keeper || registers ? (
            <>
              {registers ? <ButtonLink href={paths.officeCaseNew(l)}>{say(registering.register)}</ButtonLink> : null}
              {keeper ? (
                <ButtonLink href={paths.officeAccess(l)} tone="quiet">
                  {say(file.access)}
                </ButtonLink>
              ) : null}
            </>
          ) : undefined
        }
      />
      <FilterBar
        action={paths.officeCases(l)}
        press={say(words.filter)}
        fields={[
          { name: "stage", label: say(words.stage), value: stage, options: stageOptions(say), none: say(words.all) },
        ]}
      />
      {cases.length === 0 ? (
        <Empty title={say(words.none)}>{say(words.noneLead)}</Empty>
      ) : (
        <Queue
          title={say(words.cases)}
          empty={null}
          items={cases.map((line) => ({
            href: paths.officeCase(l, line.id),
            title: line.name ?? say(words.number, { number: line.number }),
            detail: (
              <>
                {say(occupationName(line.occupation) ?? { fa: line.occupation, en: line.occupation })} ·{" "}
                {say(line.county)} · {say(stageWords[line.stage])} <DateText at={line.stageAt} />
                {line.nextStep ? <> · {line.nextStep}</> : null}
              </>
            ),
            mark: line.dueAt ? (
              <Status tone={line.dueAt < now ? "bad" : "wait"}>
                {say(words.due, { day: formatDate(l, new Date(line.dueAt)) })}
              </Status>
            ) : null,
          }))}
        />
      )}
      <Pager next={next ?? undefined} />
    </>
  );
}
