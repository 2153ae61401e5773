import { redirect } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { words as badges } from "#app/domain/badges/own-words.ts";
import { studioOf } from "#app/domain/catalogue/desk-queries.server.ts";
import { words as shelf } from "#app/domain/catalogue/shelf-words.ts";
import { words } from "#app/domain/catalogue/words.ts";
import { words as cooperative } from "#app/domain/cooperatives/words.ts";
import { words as coupons } from "#app/domain/coupons/words.ts";
import { deskWaiting } from "#app/domain/orders/desk-queries.server.ts";
import { words as orders } from "#app/domain/orders/words.ts";
import { words as payouts } from "#app/domain/payments/payout-words.ts";
import { words as rails } from "#app/domain/payments/rail-desk-words.ts";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { sellersWaiting } from "#app/domain/problems/queries.server.ts";
import { words as problems } from "#app/domain/problems/words.ts";
import { words as permits } from "#app/domain/producers/permit-words.ts";
import { words as quality } from "#app/domain/quality/words.ts";
import { sellersWaiting as returnsWaiting } from "#app/domain/returns/queries.server.ts";
import { words as returns } from "#app/domain/returns/words.ts";
import { words as rights } from "#app/domain/rights/words.ts";
import { words as shops } from "#app/domain/shops/words.ts";
import { words as books } from "#app/domain/statements/book-words.ts";
import { words as statements } from "#app/domain/statements/words.ts";
import { termsToAgree } from "#app/domain/terms/queries.server.ts";
import { workWaiting } from "#app/domain/work-orders/queries.server.ts";
import { words as work } from "#app/domain/work-orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import type { Localized } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { type WorkLink, WorkShell } from "#app/ui/work-shell.tsx";
import { useFlash } from "./flash.ts";
import { useVisit } from "./visit.ts";

export const loader = page(producer, async (ctx, { url }) => {
  // Whoever has not agreed to what is new still sees what was ordered of her and sends it.
  const orders = url.pathname.startsWith(paths.studioConsignments(ctx.locale));
  if (!orders && (await termsToAgree(ctx.db, ctx.actor.id)).length > 0)
    throw redirect(paths.joinTerms(ctx.locale), 303);
  const [shop, waiting, reports, back, toDo] = await Promise.all([
    studioOf(ctx.db, ctx.actor),
    deskWaiting(ctx, ctx.actor, "studio"),
    sellersWaiting(ctx, ctx.actor, "studio"),
    returnsWaiting(ctx, ctx.actor, "studio"),
    workWaiting(ctx, ctx.actor),
  ]);
  return { shop, waiting, reports, back, toDo };
});

/** Names of the groups her places stand in; the first place stands alone. */
const groups: readonly (Localized | null)[] = [
  null,
  { fa: "سفارش و کار", en: "Orders and work" },
  { fa: "غرفه", en: "Shop" },
  { fa: "درآمد", en: "Income" },
  { fa: "طرح و همکاری", en: "Programme" },
];
const grouped = (say: (words: Localized) => string, places: readonly WorkLink[][]): WorkLink[] =>
  places.flatMap((links, index) => {
    const group = groups[index];
    return group ? links.map((link) => ({ ...link, group: say(group) })) : links;
  });

/** The maker's own room. */
export default function Studio() {
  const { shop, waiting, reports, back, toDo } = useLoaderData<typeof loader>();
  const visit = useVisit();
  const flash = useFlash();
  const say = useSay();
  const l = useLocale();
  return (
    <WorkShell
      visit={{ ...visit, flash }}
      room="studio"
      owner={l === "fa" ? shop.nameFa : shop.nameEn}
      links={grouped(say, [
        [{ href: paths.studio(l), label: say(words.studioHome), icon: "clock" }],
        [
          { href: paths.studioConsignments(l), label: say(orders.desk), icon: "parcel", waiting },
          { href: paths.studioProblems(l), label: say(problems.desk), icon: "alert", waiting: reports },
          { href: paths.returnsDesk(l, "studio"), label: say(returns.desk), icon: "again", waiting: back },
          { href: paths.workOrders(l), label: say(work.work), icon: "sheet", waiting: toDo },
        ],
        [
          { href: paths.studioProducts(l), label: say(words.products), icon: "loom" },
          { href: paths.studioShop(l), label: say(shops.shop), icon: "pin" },
          { href: paths.studioCoupons(l), label: say(coupons.coupons), icon: "tag" },
          { href: paths.studioWishes(l), label: say(shelf.wishes), icon: "search" },
        ],
        [
          { href: paths.studioEarnings(l), label: say(orders.earnings), icon: "seal" },
          { href: paths.statements(l, "studio"), label: say(statements.statements), icon: "sheet" },
          { href: paths.studioBooks(l), label: say(books.books), icon: "coins" },
          { href: paths.studioPayouts(l), label: say(payouts.payouts), icon: "onward" },
          { href: paths.studioRails(l), label: say(rails.own), icon: "compare" },
        ],
        [
          { href: paths.studioBadges(l), label: say(badges.badges), icon: "seal" },
          { href: paths.studioQuality(l), label: say(quality.quality), icon: "check" },
          { href: paths.studioLearning(l), label: say(rights.learning), icon: "flask" },
          { href: paths.team(l), label: say(pioneers.team), icon: "person" },
          { href: paths.studioPermits(l), label: say(permits.permits), icon: "check" },
          { href: paths.studioGrants(l), label: say(cooperative.grants), icon: "person" },
          { href: paths.studioActivity(l), label: say(cooperative.activity), icon: "voice" },
        ],
      ])}
    >
      <Outlet />
    </WorkShell>
  );
}
