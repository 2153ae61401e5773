import type { ReactNode } from "react";
import { formatNumber } from "#app/platform/locale.ts";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { Brand, LanguageLink } from "./header.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { useLocale, useSay } from "./locale-context.tsx";
import { FlashRegion, SkipLink } from "./page.tsx";
import type { Room, Visit } from "./visit.ts";
import { words } from "./words.ts";

/** One place of a working room. */
export interface WorkLink {
  href: string;
  label: string;
  icon?: IconName;
  /** How many things wait there. */
  waiting?: number;
  /** What it is put together with where a room has many places; those of one group stand one after another. */
  group?: string;
}

interface WorkShellProps {
  visit: Visit;
  room: Room;
  /** Whose room it is: a shop, a cooperative, a body, a firm. */
  owner: string;
  links: readonly WorkLink[];
  children: ReactNode;
}

/** The frame of a working room: its places at the side (above, on a phone), the work in the middle, nothing else. */
export function WorkShell({ visit, room, owner, links, children }: WorkShellProps) {
  const locale = useLocale();
  const say = useSay();
  const unread = visit.person?.unread ?? 0;
  // Of the places this page lies below, the nearest; everything lies below the first, which stands for itself alone.
  const place = links
    .filter(({ href }, index) => visit.here === href || (index > 0 && visit.here.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  const grouped = links.some(({ group }) => group);
  return (
    <div className="min-h-dvh bg-paper print:min-h-0">
      <SkipLink />
      <header className="bg-foot text-on-foot print:hidden">
        <div className="mx-auto flex max-w-[100rem] flex-wrap items-center gap-x-6 px-4 py-2 lg:px-8">
          <Brand />
          <p className="order-last w-full pb-1 text-sm text-on-foot-soft sm:order-none sm:w-auto sm:pb-0">
            {say(words[room])} <span aria-hidden="true">·</span> <bdi className="text-on-foot">{owner}</bdi>
          </p>
          <div className="ms-auto flex items-center [&_a]:hover:bg-transparent [&_a]:hover:text-on-foot [&_a]:hover:underline">
            <LanguageLink href={visit.otherHref} />
            {unread > 0 ? (
              <a href={`/${locale}/account/notices`} className="flex min-h-11 items-center gap-1.5 px-2.5 text-sm">
                <Icon name="voice" />
                <span className="sr-only">{say(words.unreadCount, { count: unread })}</span>
                <span aria-hidden="true">{formatNumber(locale, unread)}</span>
              </a>
            ) : null}
            <a href={`/${locale}/account`} className="flex min-h-11 items-center gap-2 px-2.5 text-sm">
              <Icon name="person" />
              <span className="max-lg:sr-only">{visit.person?.name || say(words.account)}</span>
            </a>
          </div>
        </div>
      </header>
      <div className="mx-auto grid max-w-[100rem] grid-cols-1 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <nav
          aria-label={say(words.rooms)}
          className="border-line max-lg:border-b lg:border-e lg:py-8 print:hidden max-lg:has-[details]:flex max-lg:has-[details]:flex-wrap max-lg:has-[details]:justify-between"
        >
          <ul className="relative flex min-w-0 gap-1 overflow-x-auto px-2 [scrollbar-width:none] lg:flex-col lg:gap-0.5 lg:px-4">
            {links.map((link, index) => (
              <WorkPlace
                key={link.href}
                link={link}
                here={visit.here}
                within={link === place}
                heading={link.group !== links[index - 1]?.group}
                near={!grouped || index === 0 || link === place || Boolean(link.waiting)}
              />
            ))}
          </ul>
          {grouped ? <AllPlaces links={links} here={visit.here} /> : null}
        </nav>
        <div className="min-w-0">
          <FlashRegion flash={visit.flash} />
          <main
            id="main"
            tabIndex={-1}
            className="min-h-[80dvh] px-4 pt-4 pb-20 focus-visible:outline-none lg:px-10 print:min-h-0 print:p-0"
          >
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

interface WorkPlaceProps {
  link: WorkLink;
  here: string;
  within: boolean;
  /** Whether a new group begins with it. */
  heading: boolean;
  /** Whether it stands in the row of a phone, too. */
  near: boolean;
}

function WorkPlace({ link, here, within, heading, near }: WorkPlaceProps) {
  const locale = useLocale();
  const say = useSay();
  return (
    // Above the work, where only the first few are in sight, the place one is in comes first.
    <li className={`shrink-0 ${within ? "max-lg:order-first" : ""} ${near ? "" : "max-lg:hidden"}`}>
      {heading && link.group ? (
        <span className="block px-3 pt-5 pb-1 text-xs font-bold text-soft max-lg:hidden">{link.group}</span>
      ) : null}
      <a
        href={link.href}
        aria-current={here === link.href ? "page" : within ? "true" : undefined}
        className="flex min-h-11 items-center gap-3 rounded-md px-3 text-sm text-soft max-lg:whitespace-nowrap hover:bg-sunk hover:text-ink aria-[current]:bg-walnut-wash aria-[current]:font-semibold aria-[current]:text-walnut"
      >
        {link.icon ? <Icon name={link.icon} /> : null}
        {link.label}
        {link.waiting ? (
          <span className="ms-auto min-w-6 shrink-0 rounded-full whitespace-nowrap bg-press px-2 text-center text-xs/6 font-bold text-on-press">
            <span aria-hidden="true">{formatNumber(locale, link.waiting)}</span>
            <span className="sr-only">{say(words.waiting, { count: link.waiting })}</span>
          </span>
        ) : null}
      </a>
    </li>
  );
}

/** On a phone, every place of a large room behind one press. */
function AllPlaces({ links, here }: { links: readonly WorkLink[]; here: string }) {
  const say = useSay();
  const groups = [...new Set(links.map(({ group }) => group))];
  return (
    <details className="group px-2 open:w-full lg:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-3 text-sm font-semibold text-walnut">
        {say(words.allPlaces)}
      </summary>
      <div className="grid gap-x-6 gap-y-4 pb-5 sm:grid-cols-2">
        {groups.map((group) => (
          <div key={group ?? ""}>
            {group ? <p className="px-3 text-xs font-bold text-soft">{group}</p> : null}
            <ul>
              {links
                .filter((link) => link.group === group)
                .map(({ href, label }) => (
                  <li key={href}>
                    <a
                      href={href}
                      aria-current={here === href ? "page" : undefined}
                      className="flex min-h-11 items-center rounded-md px-3 hover:bg-sunk aria-[current]:font-semibold aria-[current]:text-walnut"
                    >
                      {label}
                    </a>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

interface WorkHeadProps {
  title: ReactNode;
  lead?: ReactNode;
  trail?: readonly Crumb[];
  actions?: ReactNode;
}

/** The head of a working page: closer than the market's, so that the queue is in sight at once. */
export function WorkHead({ title, lead, trail, actions }: WorkHeadProps) {
  return (
    <div className="mb-6">
      {trail ? <Breadcrumb trail={trail} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="max-w-3xl">
          <h1 className="text-2xl font-extrabold">{title}</h1>
          {lead ? <div className="mt-1 text-soft">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
      </div>
    </div>
  );
}

export interface QueueItem {
  href: string;
  title: string;
  /** Who, where, since when. */
  detail?: ReactNode;
  /** By when; a status mark. */
  mark?: ReactNode;
}

/** What needs me now, first things first: each line leads to the one page where it is done. */
export function Queue({ title, items, empty }: { title: string; items: readonly QueueItem[]; empty: ReactNode }) {
  const locale = useLocale();
  return (
    <section className="rounded-lg border border-line bg-raised">
      <h2 className="flex items-baseline gap-3 px-5 pt-4 pb-2 text-lg font-bold">
        {title}
        <span className="text-sm font-normal text-soft">{formatNumber(locale, items.length)}</span>
      </h2>
      {items.length === 0 ? <div className="px-5 pb-6 text-soft">{empty}</div> : null}
      <ul className="divide-y divide-line border-t border-line empty:border-0">
        {items.map((item) => (
          <li key={item.href} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3 hover:bg-sunk">
            <div className="min-w-0 grow basis-60">
              <a href={item.href} className="font-semibold after:absolute after:inset-0 after:content-['']">
                {item.title}
              </a>
              {item.detail ? <div className="text-sm text-soft">{item.detail}</div> : null}
            </div>
            {item.mark}
            <Icon name="onward" className="size-5 text-edge max-sm:hidden" />
          </li>
        ))}
      </ul>
    </section>
  );
}
