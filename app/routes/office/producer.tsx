import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { marksToGive, producerFile } from "#app/domain/badges/office-queries.server.ts";
import { words } from "#app/domain/badges/office-words.ts";
import { HeldMarkCard } from "#app/domain/badges/ui/held-mark.tsx";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { officersPermits } from "#app/domain/producers/permit-queries.server.ts";
import { PermitsToJudge } from "#app/domain/producers/ui/permits-to-judge.tsx";
import { levelWords } from "#app/domain/producers/words.ts";
import { mayReopen } from "#app/domain/shops/office-queries.server.ts";
import { words as shops } from "#app/domain/shops/words.ts";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => {
  const [file, toGive] = await Promise.all([producerFile(ctx, ctx.actor, params.slug!), marksToGive(ctx, ctx.actor)]);
  const [permits, closed] = await Promise.all([
    officersPermits(ctx, ctx.actor, file.shop),
    mayReopen(ctx, ctx.actor, file.shop),
  ]);
  return { file, permits, closed, mayGive: toGive.length > 0 && !file.own };
});

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.file.name ?? words.producers, { narrowed: true });

/** One producer: who she is to the programme, and every mark she was ever given. */
export default function Producer() {
  const { file, permits, closed, mayGive } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(file.name)}
        lead={`${say(occupationName(file.occupation) ?? { fa: file.occupation, en: file.occupation })} · ${say(levelWords[file.level].name)}`}
        trail={[{ label: say(words.producers), href: paths.officeProducers(l) }]}
        actions={
          <>
            {mayGive ? (
              <ButtonLink href={paths.officeBadgeGrant(l, file.shop)} icon="seal">
                {say(words.give)}
              </ButtonLink>
            ) : null}
            <ButtonLink href={paths.shop(l, file.shop)} tone="quiet">
              {say(words.shopLink)}
            </ButtonLink>
          </>
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-10">
          <section>
            <h2 className="mb-4 text-lg font-bold">{say(words.badges)}</h2>
            {file.marks.length === 0 ? <p className="text-soft">{say(words.noneHeld)}</p> : null}
            <ul className="space-y-5">
              {file.marks.map((mark) => (
                <HeldMarkCard key={mark.id} mark={mark} />
              ))}
            </ul>
          </section>
          <PermitsToJudge shop={file.shop} permits={permits.permits} mayJudge={permits.mayJudge} />
        </div>
        <section className="space-y-6">
          {closed ? (
            <ConfirmButton
              label={say(shops.reopen)}
              question={say(shops.reopenQuestion)}
              consequence={say(shops.reopenThen)}
              confirm={say(shops.reopen)}
              action={paths.officeShopReopening(l, file.shop)}
            />
          ) : null}
          <Facts
            facts={[
              {
                name: say(words.place),
                value: <bdi>{[say(file.place), say(file.county)].join(l === "fa" ? "، " : ", ")}</bdi>,
              },
              {
                name: say(words.cluster),
                value: file.cluster ? (
                  <a className="link" href={paths.cluster(l, file.cluster.slug)}>
                    {say(file.cluster.name)}
                  </a>
                ) : null,
              },
              { name: say(words.cooperative), value: file.cooperative ? say(file.cooperative) : null },
              { name: say(words.since), value: <DateText at={file.verifiedAt} /> },
              { name: say(words.verifiedBy), value: file.verifiedBy },
              {
                name: say(words.caseLink),
                value: file.application ? (
                  <a className="link" href={paths.officeApplication(l, file.application)}>
                    {say(words.caseLink)}
                  </a>
                ) : null,
              },
            ]}
          />
        </section>
      </div>
    </>
  );
}
