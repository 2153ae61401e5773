import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rulesInForce } from "#app/domain/eligibility/queries.server.ts";
import { words } from "#app/domain/producers/check-words.ts";
import { words as joining } from "#app/domain/producers/words.ts";
import { runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.title, { description: words.lead });

/**
 * The conditions as the programme asks them now, one after the other. What was answered stands in the address and nowhere
 * else: `a` holds how many were answered with yes, `no` says that the next was not.
 */
export const loader = page(anyone, async (ctx, { url }) => {
  const programme = await runningProgramme(ctx);
  const rules = programme ? await rulesInForce(ctx.db, programme.id) : [];
  const answered = Math.min(rules.length, Math.max(0, Number.parseInt(url.searchParams.get("a") ?? "0", 10) || 0));
  const refused = url.searchParams.has("no") && answered < rules.length;
  const asked = rules[answered];
  return {
    count: rules.length,
    at: answered,
    refused,
    asked: asked ? { question: asked.question, reason: asked.reason, evidence: asked.evidence } : null,
    needed: rules.map(({ evidence }) => evidence),
  };
});

/** One question at a time; the answer is plain and at once, and nothing of it is kept. */
export default function JoinCheck() {
  const { count, at, refused, asked, needed } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={say(words.lead)}
        trail={[{ label: say(joining.title), href: paths.join(l) }]}
      />
      <div className="measure max-w-2xl pb-20">
        {asked && !refused ? (
          <section className="space-y-6">
            <p className="text-soft">{say(words.progress, { at: at + 1, count })}</p>
            <h2 className="text-2xl font-bold">{say(asked.question)}</h2>
            <p className="grid gap-3 sm:flex">
              <ButtonLink href={`?a=${at + 1}`}>{say(words.yes)}</ButtonLink>
              <ButtonLink href={`?a=${at}&no=1`} tone="quiet">
                {say(words.no)}
              </ButtonLink>
            </p>
            {at > 0 ? (
              <a href={`?a=${at - 1}`} className="inline-block min-h-11 py-2 underline underline-offset-4">
                {say(words.back)}
              </a>
            ) : null}
          </section>
        ) : refused && asked ? (
          <section className="space-y-4">
            <h2 className="text-2xl font-bold">{say(words.notNow)}</h2>
            <p>{say(asked.reason)}</p>
            <p className="text-soft">{say(words.later)}</p>
            <p className="flex flex-wrap gap-3">
              <ButtonLink href={`?a=${at}`} tone="quiet">
                {say(words.back)}
              </ButtonLink>
              <ButtonLink href={paths.products(l)} tone="quiet">
                {say(words.look)}
              </ButtonLink>
            </p>
          </section>
        ) : (
          <section className="space-y-5">
            <h2 className="text-2xl font-bold">{say(count > 0 ? words.all : words.closed)}</h2>
            {count > 0 ? (
              <>
                <p>{say(words.bring)}</p>
                <ul className="list-disc space-y-1 ps-6">
                  {needed
                    .filter((one) => say(one) !== "")
                    .map((one) => (
                      <li key={one.en}>{say(one)}</li>
                    ))}
                  <li>{say(joining.neededPicture)}</li>
                </ul>
                <ButtonLink href={paths.application(l)}>{say(joining.apply)}</ButtonLink>
              </>
            ) : null}
          </section>
        )}
      </div>
    </>
  );
}
