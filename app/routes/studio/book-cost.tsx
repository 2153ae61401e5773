import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownCost } from "#app/domain/statements/book-queries.server.ts";
import { words } from "#app/domain/statements/book-words.ts";
import { correctCost } from "#app/domain/statements/correct-cost.server.ts";
import { type CostField, CostFields } from "#app/domain/statements/ui/cost-fields.tsx";
import { producer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { toMajor } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDay } from "#app/platform/time.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx, { params }) =>
  ownCost({ db: ctx.db, keys: ctx.house.keys }, ctx.actor, params.cost ?? ""),
);

export const action = form(
  correctCost,
  (_done, { ctx }) =>
    redirect(paths.studioBooks(ctx.locale), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.cost-corrected", facts: {} }) },
    }),
  { params: { cost: "cost" } },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.correct, { narrowed: true });

/** One cost, to be corrected or taken out. */
export default function BookCost() {
  const cost = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const amount = BigInt(cost.amount);
  const typed = cost.currency === "IRR" && amount % 10n === 0n ? amount / 10n : amount;
  const now: Record<CostField, string> = {
    spentOn: formatDay(l, cost.spentOn, "numeric"),
    kind: cost.kind,
    currency: cost.currency,
    amount: toMajor({ amount: typed, currency: cost.currency }),
    note: cost.note,
  };
  return (
    <>
      <WorkHead
        title={say(words.correct)}
        trail={[{ label: say(words.books), href: paths.studioBooks(l) }]}
        actions={
          <PostButton tone="grave" action={paths.studioCostRemoval(l, cost.id)}>
            {say(words.remove)}
          </PostButton>
        }
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <CostFields
            example={now.spentOn}
            field={(name) => ({ name, value: reply.value(name, now[name]), error: reply.error(name) })}
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
