import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOpen, orderPass, orderPassSeconds } from "#app/domain/orders/access.server.ts";
import { orderWhole, railsToPay } from "#app/domain/orders/buyer-queries.server.ts";
import { words as buyerWords } from "#app/domain/orders/buyer-words.ts";
import { openOrder } from "#app/domain/orders/open-order.server.ts";
import { orderHead } from "#app/domain/orders/queries.server.ts";
import { standingOf } from "#app/domain/orders/standing.ts";
import { OrderDoor } from "#app/domain/orders/ui/order-door.tsx";
import { OrderView } from "#app/domain/orders/ui/order-view.tsx";
import { words } from "#app/domain/orders/words.ts";
import { codeDays, readPiece } from "#app/domain/passports/code.ts";
import { ownershipWords, words as passportWords } from "#app/domain/passports/words.ts";
import { problemsOfOrder } from "#app/domain/problems/queries.server.ts";
import { reportableKinds } from "#app/domain/problems/rules.ts";
import { ProblemMark } from "#app/domain/problems/ui/problem-mark.tsx";
import { problemKindWords } from "#app/domain/problems/words.ts";
import { returnableLines, returnsOfOrder } from "#app/domain/returns/queries.server.ts";
import { ReturnMark } from "#app/domain/returns/ui/return-mark.tsx";
import { kindInShort, words as returnWords } from "#app/domain/returns/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { cookie } from "#app/platform/cookies.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { isLocale, say as sayIn } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { PostButton } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { useReply } from "../reply.ts";
import { orderAccess } from "./order-access.ts";

export const loader = page(
  anyone,
  async (ctx, { params, request, url }) => {
    const head = await orderHead(ctx.db, params.number ?? "");
    const token = url.searchParams.get("token") ?? "";
    if (!head) throw new Missing("order");
    const open = mayOpen(ctx, head, orderAccess(ctx, request));
    if (!open && !ctx.house.keys.tokenMatches("order", head.id, token)) throw new Missing("order");
    const { id: _id, person_id: _person, ...shown } = head;
    if (!open) return { head: shown, token, opened: null };
    const [whole, problems, returns, givable] = await Promise.all([
      orderWhole(ctx, head.id),
      problemsOfOrder(ctx, head.id),
      returnsOfOrder(ctx, head.id),
      returnableLines(ctx, head.id),
    ]);
    const standing = standingOf({ status: head.status, held: head.holdUntil > ctx.now, whole });
    const reportable = whole.parcels
      .filter(({ status, deliveredAt }) => {
        const at = deliveredAt === null ? null : new Date(deliveredAt);
        return reportableKinds({ status, deliveredAt: at }, ctx.now).length > 0;
      })
      .map(({ number }) => number);
    const rails = standing.payable ? await railsToPay(ctx, head, whole) : [];
    const guest = head.person_id === null;
    return {
      head: shown,
      token: "",
      opened: { whole, problems, returns, givable, standing, reportable, rails, guest },
    };
  },
  { private: true },
);

/** The second fact of a guest: four digits. Then the link's secret is no longer in the address. */
export const action = form(
  openOrder,
  ({ orderId, number }, { ctx, request }) => {
    const pass = cookie(
      "orders",
      orderPass(ctx, orderAccess(ctx, request), orderId),
      orderPassSeconds,
      ctx.house.secure,
    );
    return redirect(paths.order(ctx.locale, number), { status: 303, headers: { "Set-Cookie": pass } });
  },
  { params: { number: "number" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => [
  { title: sayIn(isLocale(params.l) ? params.l : "fa", words.order, { number: params.number ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Order() {
  const { head, token, opened } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  if (!opened) return <OrderDoor head={head} token={token} reply={reply} />;
  const { whole, problems, returns, givable, standing, reportable, rails, guest } = opened;
  const parcelOf = (line: string) =>
    whole.parcels.find(({ lines }) => lines.some(({ id }) => id === line))?.number ?? 0;
  const arrived = (line: string) =>
    whole.parcels.some(({ status, lines }) => status === "delivered" && lines.some(({ id }) => id === line));
  const open = problems.filter(({ status }) => status !== "closed");
  return (
    <OrderView
      head={head}
      whole={whole}
      standing={standing}
      rails={rails}
      reported={open.map(({ line }) => parcelOf(line))}
      beside={(line) => (
        <>
          {problems
            .filter((problem) => problem.line === line.id)
            .map((problem) => (
              <p key={problem.id} className="flex flex-wrap items-center gap-3">
                <a
                  className="link inline-flex min-h-11 items-center text-sm"
                  href={paths.orderProblem(l, head.number, problem.id)}
                >
                  {say(problemKindWords[problem.kind])}
                </a>
                <ProblemMark problem={problem} />
              </p>
            ))}
          {returns
            .filter((one) => one.line === line.id)
            .map((one) => (
              <p key={one.id} className="flex flex-wrap items-center gap-3">
                <a
                  className="link inline-flex min-h-11 items-center text-sm"
                  href={paths.orderReturn(l, head.number, one.id)}
                >
                  {say(kindInShort[one.kind])}
                </a>
                <ReturnMark of={one} />
                {one.exchange?.tracking ? (
                  <span className="text-sm">
                    {say(returnWords.replacement)} · <bdi className="font-mono break-all">{one.exchange.tracking}</bdi>
                    {one.exchange.follow ? (
                      <a className="link ms-3 inline-flex min-h-11 items-center" href={one.exchange.follow}>
                        {say(returnWords.follow)}
                      </a>
                    ) : null}
                  </span>
                ) : null}
              </p>
            ))}
          {line.passports.map((serial) => (
            <a
              key={serial}
              className="link me-6 inline-flex min-h-11 flex-wrap items-center gap-x-2 text-sm"
              href={paths.proof(serial, l)}
            >
              {say(passportWords.passport)}{" "}
              <bdi dir="ltr" className="whitespace-nowrap">
                {serial}
              </bdi>
            </a>
          ))}
          {guest && arrived(line.id) && (line.single || line.passports.some((serial) => readPiece(serial))) ? (
            <details className="text-sm">
              <summary className="link inline-flex min-h-11 cursor-pointer items-center">
                {say(ownershipWords.guest)}
              </summary>
              <p className="mb-3 max-w-xl">{say(ownershipWords.guestText, { days: codeDays })}</p>
              <div className="flex flex-wrap gap-3">
                {line.passports.map((serial) => (
                  <PostButton
                    key={serial}
                    tone="quiet"
                    action={paths.lineOwnership(l, head.number, line.id)}
                    fields={{ serial }}
                  >
                    {say(ownershipWords.makeCode)}
                    {line.passports.length > 1 ? (
                      <bdi dir="ltr" className="whitespace-nowrap">
                        {serial}
                      </bdi>
                    ) : null}
                  </PostButton>
                ))}
              </div>
            </details>
          ) : null}
          {givable.includes(line.id) ? (
            <a
              className="link me-6 inline-flex min-h-11 items-center text-sm"
              href={paths.lineReturn(l, head.number, line.id)}
            >
              {say(returnWords.giveBack)}
            </a>
          ) : null}
          {reportable.includes(parcelOf(line.id)) && !open.some((problem) => problem.line === line.id) ? (
            <a
              className="link inline-flex min-h-11 items-center text-sm"
              href={paths.lineProblem(l, head.number, line.id)}
            >
              {say(buyerWords.report)}
            </a>
          ) : null}
        </>
      )}
    />
  );
}
