import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { managedBodies } from "#app/domain/payouts/payees.server.ts";
import { payeePage } from "#app/domain/payouts/queries.server.ts";
import { PayeeStanding } from "#app/domain/payouts/ui/payee-standing.tsx";
import { words } from "#app/domain/payouts/words.ts";
import { manager } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(manager, async (ctx) => {
  const bodies = await managedBodies(ctx.db, ctx.actor);
  return {
    bodies: await Promise.all(
      bodies.map(async (body) => ({ ...body, page: await payeePage(ctx, { kind: "body", id: body.id }) })),
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.payouts, { narrowed: true });

/** Where a cooperative's share is, and the account it goes to. */
export default function CoopPayouts() {
  const { bodies } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead title={say(words.payouts)} lead={say(words.coopLead)} />
      <div className="space-y-16">
        {bodies.map(({ id, fa, en, page: own }) => (
          <section key={id} aria-label={say({ fa, en })}>
            {bodies.length > 1 ? <p className="mb-4 text-soft">{say({ fa, en })}</p> : null}
            <PayeeStanding
              page={own}
              changeHref={paths.coopPayoutsBank(l, id)}
              callOffAction={paths.coopPayoutsCallingOff(l)}
              body={id}
            />
          </section>
        ))}
      </div>
    </>
  );
}
