import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { joinCooperative } from "#app/domain/cooperatives/join-cooperative.server.ts";
import { cooperativesToJoin, myMemberships } from "#app/domain/cooperatives/my-queries.server.ts";
import { JoinForm } from "#app/domain/cooperatives/ui/join-form.tsx";
import { MembershipCard } from "#app/domain/cooperatives/ui/membership-card.tsx";
import { words } from "#app/domain/cooperatives/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.grants, { narrowed: true });

export const loader = page(producer, async (ctx) => {
  const [memberships, choices] = await Promise.all([myMemberships(ctx, ctx.actor), cooperativesToJoin(ctx, ctx.actor)]);
  return { memberships, choices, key: newToken() };
});

export const action = form(joinCooperative, (_made, { ctx }) =>
  redirect(paths.studioGrants(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.joined", facts: {} }) },
  }),
);

/** Whose member she is, what she entrusts, and the way to change or end it. */
export default function Grants() {
  const { memberships, choices, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const live = memberships.find((one) => one.endedAt === null) ?? null;
  return (
    <>
      <WorkHead
        title={say(words.grants)}
        lead={say(words.grantsLead)}
        actions={
          <ButtonLink href={paths.studioActivity(l)} tone="quiet" icon="clock">
            {say(words.activity)}
          </ButtonLink>
        }
      />
      <div className="max-w-3xl space-y-10">
        {memberships.map((one) => (
          <MembershipCard key={one.id} membership={one} />
        ))}
        <section className="space-y-6">
          <div>
            <h2 className="text-xl font-bold">{say(live ? words.changeTitle : words.joinTitle)}</h2>
            <p className="mt-1 text-soft">{say(live ? words.changeLead : words.joinLead)}</p>
          </div>
          <FormErrors {...reply.head} />
          <JoinForm once={key} live={live} choices={choices} typed={reply} />
        </section>
      </div>
    </>
  );
}
