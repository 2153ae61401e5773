import { useLoaderData } from "@remix-run/react";
import { words as account } from "#app/domain/identity/words.ts";
import { type FeedItem, myNotices } from "#app/domain/notices/queries.server.ts";
import { words } from "#app/domain/notices/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Status } from "#app/ui/status.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.title);

export const loader = page(signedIn, async (ctx, { url }) => {
  const asked = Number(url.searchParams.get("page") ?? "1");
  const feed = await myNotices(ctx, ctx.actor, Number.isInteger(asked) && asked > 0 && asked < 1000 ? asked : 1);
  return { ...feed, shownAt: ctx.now.toISOString() };
});

/** What she was told, to be found again: unread first. */
export default function Notices() {
  const { items, unread, page: at, more, shownAt } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={unread > 0 ? say(words.unread, { count: unread }) : say(words.lead)}
        trail={[{ label: say(account.accountTitle), href: paths.account(l) }]}
        actions={
          <>
            {unread > 0 ? (
              <PostButton action={paths.noticesReading(l)} fields={{ shownAt }} tone="quiet">
                {say(words.markAllRead)}
              </PostButton>
            ) : null}
            <ButtonLink href={paths.noticePreferences(l)} tone="quiet">
              {say(words.choose)}
            </ButtonLink>
          </>
        }
      />
      <div className="measure pb-20">
        {items.length === 0 ? (
          <Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>
        ) : (
          <ol className="max-w-3xl overflow-hidden divide-y divide-line rounded-lg border border-line bg-raised">
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ol>
        )}
        <Pager
          previous={at > 1 ? paths.notices(l, at - 1) : undefined}
          next={more ? paths.notices(l, at + 1) : undefined}
        />
      </div>
    </>
  );
}

function Item({ item }: { item: FeedItem }) {
  const say = useSay();
  const l = useLocale();
  const about = <span className="sr-only"> {say(words.about, { subject: item.subject })}</span>;
  return (
    <li className={`space-y-2 px-4 py-4 sm:px-6 ${item.read ? "" : "bg-madder-wash"}`}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="font-semibold">
          <Text of={item.subject} locale={item.locale} />
        </h2>
        {item.read ? null : <Status tone="note">{say(words.isNew)}</Status>}
      </div>
      <p className="whitespace-pre-line">
        <Text of={item.text} locale={item.locale} />
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="text-sm text-soft">
          <DateText at={item.at} style="instant" />
        </span>
        {item.link && !item.read ? (
          <PostButton action={paths.noticeOpening(l, item.id)} tone="quiet">
            {say(words.open)}
            {about}
          </PostButton>
        ) : null}
        {item.link && item.read ? (
          <a className="link" href={item.link}>
            {say(words.open)}
            {about}
          </a>
        ) : null}
        {item.read ? null : (
          <PostButton action={paths.noticeReading(l, item.id)} tone="plain">
            {say(words.markRead)}
            {about}
          </PostButton>
        )}
      </div>
    </li>
  );
}

/** What was said, in the direction of its own language; numbers of orders, accounts and parcels are kept whole. */
function Text({ of, locale }: { of: string; locale: Locale }) {
  return (
    <bdi lang={locale}>
      {of.split(/(KH-[0-9A-Z]+|[A-Z]{2}[0-9]{2}[0-9A-Z]{10,}|[0-9]{8,})/).map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never change places
          <bdi key={index} dir="ltr" className="whitespace-nowrap">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </bdi>
  );
}
