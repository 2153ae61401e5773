import { useLoaderData } from "@remix-run/react";
import { myAccount } from "#app/domain/identity/queries.server.ts";
import { words } from "#app/domain/identity/words.ts";
import { unreadCount } from "#app/domain/notices/queries.server.ts";
import { words as notices } from "#app/domain/notices/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { roomsOf } from "#app/routes/rooms.server.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import type { Room } from "#app/ui/visit.ts";
import { words as frame } from "#app/ui/words.ts";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.accountTitle);

export const loader = page(signedIn, async (ctx) => {
  const [account, unread] = await Promise.all([myAccount(ctx, ctx.actor), unreadCount(ctx.db, ctx.actor)]);
  return { ...account, unread, name: ctx.actor.name, rooms: roomsOf(ctx.actor), asleep: ctx.actor.sleeping.length > 0 };
});

const roomIcons: Record<Room, IconName> = { studio: "loom", coop: "parcel", trade: "basket", office: "seal" };

export default function Account() {
  const me = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={me.name ? say(words.greeting, { name: me.name }) : say(words.accountTitle)}
        lead={me.phoneTail ? <bdi dir="ltr">{localDigits(l, `••• ••• ${me.phoneTail}`)}</bdi> : null}
        actions={
          <PostButton action={paths.signOut(l)} tone="quiet">
            {say(words.signOut)}
          </PostButton>
        }
      />
      <div className="measure space-y-12 pb-20">
        {me.asleep ? (
          <div className="max-w-2xl space-y-3">
            <Flash tone="wait" text={say(words.factorAsleep)} />
            <ButtonLink href={paths.secondFactor(l, paths.account(l))}>{say(words.wake)}</ButtonLink>
          </div>
        ) : null}
        {me.rooms.length > 0 ? (
          <Ways
            title={say(words.rooms)}
            ways={me.rooms.map((room) => ({ href: `/${l}/${room}`, label: say(frame[room]), icon: roomIcons[room] }))}
          />
        ) : null}
        <Ways
          title={say(words.myThings)}
          ways={[
            { href: paths.accountOrders(l), label: say(words.orders), lead: say(words.ordersLead), icon: "parcel" },
            {
              href: paths.notices(l),
              label: say(words.notices),
              lead: me.unread > 0 ? say(notices.unread, { count: me.unread }) : say(words.noticesLead),
              icon: "voice",
            },
            ...(me.rooms.length > 0 || me.asleep
              ? []
              : [{ href: paths.join(l), label: say(frame.join), lead: say(words.joinLead), icon: "loom" as const }]),
          ]}
        />
        <Ways
          title={say(words.security)}
          ways={[
            { href: paths.profile(l), label: say(words.profile), lead: me.name || say(words.noName), icon: "person" },
            {
              href: paths.phone(l),
              label: say(words.ownPhoneWay),
              lead: me.phoneTail ? localDigits(l, `•••• ${me.phoneTail}`) : say(words.ownPhoneHousehold),
              icon: "voice",
            },
            {
              href: paths.devices(l),
              label: say(words.devices),
              lead: say(words.deviceCount, { count: me.devices }),
              icon: "globe",
            },
            ...(me.email
              ? [
                  {
                    href: paths.newPassword(l),
                    label: say(words.password),
                    lead: say(me.hasPassword ? words.passwordIsSet : words.passwordLead),
                    icon: "seal" as const,
                  },
                ]
              : []),
          ]}
        />
        {me.hasSecondFactor ? (
          <p className="flex items-center gap-2 text-sm text-leaf">
            <Icon name="check" />
            {say(words.factorOn)}
          </p>
        ) : null}
      </div>
    </>
  );
}

type Way = { href: string; label: string; lead?: string; icon: IconName };

/** A few ways on, each a line large enough for a thumb. */
function Ways({ title, ways }: { title: string; ways: readonly Way[] }) {
  return (
    <section>
      <h2 className="mb-4 text-xl font-bold">{title}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {ways.map(({ href, label, lead, icon }) => (
          <li
            key={href}
            className="relative flex min-w-0 items-center gap-4 rounded-lg border border-line bg-raised px-4 py-4 hover:border-edge hover:bg-sunk"
          >
            <span className="grid size-12 shrink-0 place-items-center rounded-full bg-walnut-wash text-walnut">
              <Icon name={icon} className="size-6" />
            </span>
            <div className="min-w-0 grow">
              <a href={href} className="font-semibold after:absolute after:inset-0 after:content-['']">
                {label}
              </a>
              {lead ? <p className="text-sm text-soft">{lead}</p> : null}
            </div>
            <Icon name="onward" className="size-5 text-edge" />
          </li>
        ))}
      </ul>
    </section>
  );
}
