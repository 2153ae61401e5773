import { Outlet, useLoaderData } from "@remix-run/react";
import { cooperativesOf } from "#app/domain/cooperatives/queries.server.ts";
import { words } from "#app/domain/cooperatives/words.ts";
import { deskWaiting } from "#app/domain/orders/desk-queries.server.ts";
import { words as desk } from "#app/domain/orders/desk-words.ts";
import { words as payouts } from "#app/domain/payouts/words.ts";
import { sellersWaiting } from "#app/domain/problems/queries.server.ts";
import { words as problems } from "#app/domain/problems/words.ts";
import { sellersWaiting as returnsWaiting } from "#app/domain/returns/queries.server.ts";
import { words as returns } from "#app/domain/returns/words.ts";
import { words as shops } from "#app/domain/shops/words.ts";
import { words as statements } from "#app/domain/statements/words.ts";
import { bodiesOf, clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkShell } from "#app/ui/work-shell.tsx";
import { useFlash } from "./flash.ts";
import { useVisit } from "./visit.ts";

export const loader = page(oneOf(manager, clerk), async (ctx) => {
  const [cooperatives, waiting, reports, back] = await Promise.all([
    cooperativesOf(ctx, ctx.actor),
    deskWaiting(ctx, ctx.actor, "coop"),
    sellersWaiting(ctx, ctx.actor, "coop"),
    returnsWaiting(ctx, ctx.actor, "coop"),
  ]);
  return { cooperatives, waiting, reports, back, keepsAccounts: bodiesOf(ctx.actor, "manager").length > 0 };
});

/** The cooperative's room: its manager, and its clerks beside her. */
export default function Coop() {
  const { cooperatives, waiting, reports, back, keepsAccounts } = useLoaderData<typeof loader>();
  const visit = useVisit();
  const flash = useFlash();
  const say = useSay();
  const l = useLocale();
  return (
    <WorkShell
      visit={{ ...visit, flash }}
      room="coop"
      owner={cooperatives.map((one) => say(one)).join(l === "fa" ? "، " : ", ")}
      links={[
        { href: paths.coop(l), label: say(words.desk), icon: "clock" },
        { href: paths.desk(l, "coop"), label: say(desk.orders), icon: "parcel", waiting },
        { href: paths.coopProblems(l), label: say(problems.desk), icon: "alert", waiting: reports },
        { href: paths.returnsDesk(l, "coop"), label: say(returns.desk), icon: "again", waiting: back },
        { href: paths.coopMembers(l), label: say(words.members), icon: "person" },
        ...(keepsAccounts
          ? [{ href: paths.statements(l, "coop"), label: say(statements.statements), icon: "sheet" as const }]
          : []),
        ...(keepsAccounts
          ? ([{ href: paths.coopPayouts(l), label: say(payouts.payouts), icon: "onward" }] as const)
          : []),
        ...cooperatives.flatMap(({ ownShop }) =>
          ownShop ? [{ href: paths.coopShop(l, ownShop), label: say(shops.bodyShop), icon: "pin" as const }] : [],
        ),
      ]}
    >
      <Outlet />
    </WorkShell>
  );
}
