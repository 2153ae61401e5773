import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sendProof } from "#app/domain/orders/send-proof.server.ts";
import { transferPage } from "#app/domain/orders/transfer-queries.server.ts";
import { words } from "#app/domain/orders/transfer-words.ts";
import { accountExample, TransferAccount } from "#app/domain/orders/ui/transfer-account.tsx";
import { SentProofs, TransferProgress } from "#app/domain/orders/ui/transfer-progress.tsx";
import { anyone } from "#app/platform/actor.ts";
import { readCookie } from "#app/platform/cookies.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { formatInstant } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FileField, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const pass = readCookie(request.headers.get("Cookie"), "orders", ctx.house.secure) ?? "";
    return { transfer: await transferPage(ctx, params.number ?? "", pass), key: newToken() };
  },
  { private: true },
);

export const action = form(
  sendProof,
  ({ number }, { ctx }) =>
    redirect(paths.orderTransfer(ctx.locale, number), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.proof-sent", facts: {} }) },
    }),
  { params: { number: "number" }, cookies: { access: "orders" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title, { narrowed: true });

/** The buyer's way through a transfer: where to, how much, what to write with it; then the photograph of the receipt. */
export default function OrderTransfer() {
  const { transfer, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const { number, fault, status, account, proofs } = transfer;
  const gone = status === "cancelled";
  const rejected = proofs[0]?.status === "rejected" && !gone;
  return (
    <>
      <PageHead
        title={say(words.title)}
        lead={fault || gone ? undefined : say(words.lead)}
        trail={[{ label: say(words.order, { number }), href: paths.order(l, number) }]}
      />
      <div className="measure grid items-start gap-12 pb-20 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-10">
          {fault === "transfer.paid" ? <Flash tone="good" text={say(words.nowPaid)} /> : null}
          {fault === "transfer.waiting" ? <Flash tone="wait" text={say(words.nowWaiting)} /> : null}
          {fault === "transfer.other-rail" ? (
            <Flash
              tone="note"
              text={
                transfer.foundAt && !gone
                  ? say(words.nowOtherSum, { time: formatInstant(l, new Date(transfer.holdUntil)) })
                  : say(gone ? words.nowGoneSeen : words.nowOtherRail)
              }
            />
          ) : null}
          {gone && fault === null ? <Flash tone="bad" text={say(words.nowGone)} /> : null}
          {rejected ? (
            <Flash tone="bad" text={<span dir="auto">{say(words.whyNot, { reason: proofs[0]?.reason ?? "" })}</span>} />
          ) : null}
          {status === "awaiting-payment" && fault !== "transfer.other-rail" ? (
            account ? (
              <TransferAccount page={{ ...transfer, account }} />
            ) : (
              <Flash tone="bad" text={say(words.noAccount)} />
            )
          ) : null}
          {fault === null ? (
            <section aria-labelledby="send" className="space-y-6">
              <h2 id="send" className="text-xl font-bold">
                {say(proofs.length > 0 ? words.sendAgain : words.sendTitle)}
              </h2>
              <FormErrors {...reply.head} />
              <Form files once={reply.value("key", key)}>
                <FileField
                  name="picture"
                  label={say(words.picture)}
                  hint={say(words.pictureHint)}
                  error={reply.error("picture")}
                  accept="image/jpeg,image/png,image/webp"
                  required
                />
                <TextField
                  name="reference"
                  label={say(words.bankReference)}
                  hint={say(words.bankReferenceHint)}
                  value={reply.value("reference")}
                  error={reply.error("reference")}
                  max={60}
                />
                <TextField
                  name="iban"
                  label={say(words.backTo)}
                  hint={say(words.backToHint)}
                  example={accountExample(transfer.currency)}
                  value={reply.value("iban")}
                  error={reply.error("iban")}
                  max={50}
                  autoComplete="off"
                />
                <FormActions>
                  <Button icon="camera">{say(words.send)}</Button>
                </FormActions>
              </Form>
            </section>
          ) : null}
        </div>
        <aside className="space-y-10">
          <TransferProgress page={transfer} />
          <SentProofs proofs={proofs} />
          <div className="flex flex-wrap gap-3">
            {transfer.refundWaits ? (
              <ButtonLink href={paths.orderRefundAccount(l, number)}>{say(words.refundLink)}</ButtonLink>
            ) : null}
            <ButtonLink href={paths.order(l, number)} tone="quiet">
              {say(words.toOrder)}
            </ButtonLink>
          </div>
        </aside>
      </div>
    </>
  );
}
