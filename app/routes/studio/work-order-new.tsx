import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { familyOfOccupation } from "#app/domain/catalogue/families/families.ts";
import { teamLink } from "#app/domain/pioneers/queries.server.ts";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { draftWork } from "#app/domain/work-orders/draft-work.server.ts";
import { WorkFields } from "#app/domain/work-orders/ui/work-fields.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.give, { narrowed: true });

export const loader = page(producer, async (ctx, { params }) => {
  const { id, status, member, occupation } = await teamLink(ctx, ctx.actor, params.link ?? "");
  if (status !== "active") throw new Missing("link");
  return { id, member: member ?? "", family: familyOfOccupation(occupation)?.id, key: newToken() };
});

export const action = form(
  draftWork,
  ({ id }, { ctx }) => saidAt(ctx, paths.workOrder(ctx.locale, id), "done.work-drafted"),
  { params: { link: "link" } },
);

/** Work for somebody of her team; it is offered from the draft's own page. */
export default function WorkOrderNew() {
  const { id, member, family, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.giveTo, { name: member })}
        lead={say(words.workLead)}
        trail={[
          { href: paths.team(l), label: say(pioneers.team) },
          { href: paths.teamLink(l, id), label: member },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)} files>
          <WorkFields
            field={(name) => ({
              name,
              value: reply.value(name, name === "family" ? family : undefined),
              error: reply.error(name),
            })}
          />
          <FormActions>
            <Button>{say(words.save)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
