import { useLoaderData } from "@remix-run/react";
import { outbox } from "#app/domain/notices/outbox.server.ts";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { DateText } from "#app/ui/date-text.tsx";

export const loader = page(
  anyone,
  async (ctx, { url }) => {
    if (!ctx.house.env.demo) throw new Missing("page");
    return { sent: await outbox(ctx, { to: url.searchParams.get("to"), since: null }) };
  },
  { private: true },
);

/** Every message the demo has sent, as its receiver would see it. */
export default function Outbox() {
  const { sent } = useLoaderData<typeof loader>();
  return (
    <main className="measure max-w-3xl py-10">
      <h1 className="text-2xl font-extrabold">Outbox · صندوق فرستاده‌ها</h1>
      <ol className="mt-6 space-y-4">
        {sent.map((message) => (
          <li key={message.id} lang={message.locale} dir="auto" className="rounded-lg border border-line bg-raised p-4">
            <p className="flex flex-wrap gap-x-4 text-sm text-soft" dir="ltr">
              <span>{message.channel}</span>
              <bdi>{message.to}</bdi>
              <span>{message.template}</span>
              <DateText at={new Date(message.at)} style="instant" />
            </p>
            {message.channel === "mail" ? <p className="mt-2 font-semibold">{message.subject}</p> : null}
            <p className="mt-1 whitespace-pre-line">{message.text}</p>
            {message.links.map((link) => (
              <a key={link} className="link mt-1 block break-all" dir="ltr" href={link}>
                {link}
              </a>
            ))}
          </li>
        ))}
      </ol>
    </main>
  );
}
