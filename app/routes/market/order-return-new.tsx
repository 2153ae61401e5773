import { useLoaderData } from "@remix-run/react";
import { lastDay } from "#app/domain/orders/rules.ts";
import { words as orderWords } from "#app/domain/orders/words.ts";
import { askReturn } from "#app/domain/returns/ask-return.server.ts";
import { returnableLine } from "#app/domain/returns/queries.server.ts";
import { type refusals, returnKindWords, words } from "#app/domain/returns/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { head as pageHead } from "#app/routes/head.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FileField, NumberField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { useReply } from "../reply.ts";
import { orderAccess, saidAt } from "./order-access.ts";

const done = "done.return-asked" satisfies keyof typeof refusals;

/** What of one line is sent back, and why; with the law's words and the last day. */
export const loader = page(
  anyone,
  async (ctx, { params, request }) => {
    const number = params.number ?? "";
    const access = orderAccess(ctx, request);
    const line = await returnableLine(ctx, { number, access, line: params.line ?? "" });
    return { number, line, over: line.until !== null && new Date(line.until) < ctx.now, key: newToken() };
  },
  { private: true },
);

export const action = form(
  askReturn,
  ({ id }, { ctx, params }) => saidAt(ctx, paths.orderReturn(ctx.locale, params.number ?? "", id), done),
  { params: { number: "number", line: "line" }, cookies: { access: "orders" } },
);

export const meta = ({ params }: { params: { l?: string } }) => pageHead(params, words.giveBack, { narrowed: true });

export default function OrderReturnNew() {
  const { number, line, over, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const l = useLocale();
  const say = useSay();
  const back = (
    <ButtonLink href={paths.order(l, number)} tone="plain">
      {say(words.backToOrder, { number })}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={say(words.giveBack)}
        lead={say(line.title)}
        trail={[{ href: paths.order(l, number), label: say(orderWords.order, { number }) }]}
      />
      <div className="measure space-y-6 pb-20">
        <FormErrors
          {...reply.head}
          labels={{
            kind: say(words.kind),
            quantity: say(words.quantity),
            text: say(words.text),
            photos: say(words.photos),
          }}
        />
        <section className="max-w-2xl rounded-lg bg-sunk p-5">
          <h2 className="font-semibold">{say(words.notice)}</h2>
          <p>{say(line.notice)}</p>
          {line.until ? (
            <p className="mt-1 font-semibold">
              {say(over ? words.over : words.until, { date: formatDate(l, lastDay(line.until), "weekday") })}
            </p>
          ) : null}
        </section>
        {line.kinds.length === 0 ? (
          <Empty title={say(words.notNow)} action={back}>
            {say(words.notNowText)}
          </Empty>
        ) : (
          <>
            <p className="max-w-2xl text-soft">{say(words.lead)}</p>
            <Form files once={reply.value("key", key)}>
              <RadioGroup
                name="kind"
                label={say(words.kind)}
                value={reply.value("kind")}
                error={reply.error("kind")}
                options={line.kinds.map((kind) => ({ value: kind, label: say(returnKindWords[kind]) }))}
                required
              />
              <NumberField
                name="quantity"
                label={say(words.quantity)}
                hint={say(words.quantityHint, { n: formatNumber(l, line.left) })}
                value={reply.value("quantity", line.left === 1 ? formatNumber(l, 1) : undefined)}
                error={reply.error("quantity")}
                max={3}
                required
              />
              {line.exchanges.length > 0 ? (
                <RadioGroup
                  name="instead"
                  label={say(words.instead)}
                  hint={say(words.insteadHint)}
                  value={reply.value("instead", "")}
                  error={reply.error("instead")}
                  options={[
                    { value: "", label: say(words.insteadMoney) },
                    ...line.exchanges.map(({ variant, same, name }) =>
                      same
                        ? { value: "same", label: say(words.insteadSame) }
                        : { value: variant ?? "", label: say(words.insteadSize, { name: say(name) }) },
                    ),
                  ]}
                />
              ) : null}
              <TextArea
                name="text"
                label={say(words.text)}
                hint={say(words.textHint)}
                example={say(words.textExample)}
                value={reply.value("text")}
                error={reply.error("text")}
                max={1000}
              />
              <FileField
                name="photos"
                label={say(words.photos)}
                hint={say(words.photosHint)}
                error={reply.error("photos")}
                multiple
              />
              <FormActions>
                <Button>{say(words.press)}</Button>
                {back}
              </FormActions>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
