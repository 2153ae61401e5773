import { useLoaderData } from "@remix-run/react";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { buyersReturnWhole } from "#app/domain/returns/queries.server.ts";
import { sendReturn } from "#app/domain/returns/send-return.server.ts";
import { BuyerReturnActs } from "#app/domain/returns/ui/buyer-return.tsx";
import { ReturnCourse } from "#app/domain/returns/ui/return-course.tsx";
import { words } from "#app/domain/returns/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess } from "./order-access.ts";

export const loader = page(
  anyone,
  (ctx, { params, request }) =>
    buyersReturnWhole(ctx, {
      number: params.number ?? "",
      access: orderAccess(ctx, request),
      id: params.return ?? "",
    }),
  { private: true },
);

/** It is on its way. Keeping it is a button of its own. */
export const action = form(
  sendReturn,
  (_result, { ctx, params }) => paths.orderReturn(ctx.locale, params.number ?? "", params.return ?? ""),
  { params: { number: "number", return: "return" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) => pageHead(params, words.one, { narrowed: true });

export default function OrderReturn() {
  const of = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  const number = of.orderNumber;
  return (
    <>
      <PageHead
        title={say(words.one)}
        lead={say(of.title)}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-8 pb-20">
        <FormErrors {...reply.head} />
        <BuyerReturnActs of={of} reply={reply} />
        <ReturnCourse
          of={of}
          mine
          pictureAt={(photo) => `${paths.orderReturn(l, number, of.id)}/photographs/${photo}`}
        />
      </div>
    </>
  );
}
