import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { levelWords } from "#app/domain/assessments/words.ts";
import { rightsOf } from "#app/domain/rights/queries.server.ts";
import { RightList } from "#app/domain/rights/ui/right-list.tsx";
import { words as rights } from "#app/domain/rights/words.ts";
import { myLearning } from "#app/domain/trainings/queries.server.ts";
import { CertificateList, ModuleList } from "#app/domain/trainings/ui/learning.tsx";
import { words } from "#app/domain/trainings/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, rights.learning, { narrowed: true });

export const loader = page(producer, async (ctx) => ({
  rights: await rightsOf(ctx.db, ctx.actor.producer.shopId),
  learning: await myLearning(ctx, ctx.actor),
}));

/** What a maker may do, what opens next, and the lessons that open it. */
export default function StudioLearning() {
  const { rights: all, learning } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(rights.learning)}
        lead={say(rights.learningLead)}
        actions={
          <ButtonLink href={paths.joinTrainings(l)} tone="quiet">
            {say(words.courses)}
          </ButtonLink>
        }
      />
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(rights.rights)}</h2>
          <RightList all={all} levels={levelWords} />
        </section>
        {learning ? (
          <div className="space-y-10">
            <section className="space-y-3">
              <h2 className="text-lg font-bold">{say(words.lessons)}</h2>
              <p className="text-soft">{say(words.lessonsLead)}</p>
              <ModuleList all={learning.lessons} own />
            </section>
            <section className="space-y-3">
              <h2 className="text-lg font-bold">{say(words.certificates)}</h2>
              <CertificateList all={learning.certificates} />
            </section>
          </div>
        ) : null}
      </div>
    </>
  );
}
