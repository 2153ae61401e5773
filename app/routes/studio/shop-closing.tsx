import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { consignmentStateWords } from "#app/domain/orders/words.ts";
import { closeShop } from "#app/domain/shops/close-shop.server.ts";
import { openConsignments } from "#app/domain/shops/open-consignments.server.ts";
import { ownShop } from "#app/domain/shops/own-shop.server.ts";
import { words } from "#app/domain/shops/words.ts";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => {
  const [{ closedAt }, open] = await Promise.all([ownShop(ctx.db, ctx.actor), openConsignments(ctx, ctx.actor)]);
  return { closedAt, open };
});

export const action = form(closeShop, (_closed, { ctx }) =>
  redirect(paths.studioShopClosing(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.shop-closed", facts: {} }) },
  }),
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.closing, { narrowed: true });

/** The end of a shop: what follows, what stands in the way, and the one button. */
export default function Closing() {
  const { closedAt, open } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.closing)}
        lead={say(words.closingLead)}
        trail={[{ label: say(words.shop), href: paths.studioShop(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        {closedAt ? (
          <Flash
            tone="note"
            text={
              <>
                <p className="font-semibold">{say(words.closedOn, { date: formatDate(l, new Date(closedAt)) })}</p>
                <p>{say(words.closedHow)}</p>
              </>
            }
          />
        ) : (
          <section>
            <h2 className="text-lg font-bold">{say(words.closingThen)}</h2>
            <ul className="mt-2 list-disc space-y-1 ps-6">
              {[words.then1, words.then2, words.then3, words.then4].map((then) => (
                <li key={then.en}>{say(then)}</li>
              ))}
            </ul>
          </section>
        )}
        {!closedAt && open.length > 0 ? (
          <section className="space-y-3">
            <h2 className="text-lg font-bold">{say(words.openOrders)}</h2>
            <p className="text-soft">{say(words.openOrdersLead)}</p>
            <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
              {open.map((one) => (
                <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3">
                  <div>
                    {one.status === "awaiting-payment" ? (
                      <span className="font-semibold">{l === "fa" ? one.titleFa : one.titleEn}</span>
                    ) : (
                      <a className="link font-semibold" href={paths.studioConsignment(l, one.id)}>
                        {l === "fa" ? one.titleFa : one.titleEn}
                      </a>
                    )}
                    <p className="text-sm text-soft">
                      {one.status === "awaiting-payment" ? (
                        say(words.beingPaid, { time: formatDate(l, new Date(one.holdUntil), "time") })
                      ) : (
                        <bdi>{one.order}</bdi>
                      )}
                    </p>
                  </div>
                  <Status tone={one.status === "new" ? "wait" : "note"}>
                    {say(consignmentStateWords[one.status])}
                  </Status>
                </li>
              ))}
            </ul>
            <ButtonLink href={paths.studioShopHoliday(l)} tone="quiet" icon="clock">
              {say(words.holiday)}
            </ButtonLink>
          </section>
        ) : null}
        {!closedAt && open.length === 0 ? (
          <Form>
            <CheckboxField name="sure" value="on" label={say(words.sure)} error={reply.error("sure")} required />
            <FormActions>
              <Button tone="grave">{say(words.close)}</Button>
            </FormActions>
          </Form>
        ) : null}
      </div>
    </>
  );
}
