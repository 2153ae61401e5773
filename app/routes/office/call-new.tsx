import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { families } from "#app/domain/catalogue/families/families.ts";
import { publishCall } from "#app/domain/opportunities/publish-call.server.ts";
import { words } from "#app/domain/opportunities/words.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.publish, { narrowed: true });

export const loader = page(officer, async (ctx) => ({
  counties: (await runningCounties(ctx)).map((county) => ({ value: county.code, label: county[ctx.locale] })),
  key: newToken(),
}));

export const action = form(publishCall, ({ id }, { ctx }) =>
  saidAt(ctx, paths.officeCall(ctx.locale, id), "done.call-published"),
);

/** What a firm or body looks for, written down for both languages. */
export default function CallNew() {
  const { counties, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  const crafts = families.map(({ occupation }) => occupation);
  return (
    <>
      <WorkHead title={say(words.publish)} trail={[{ href: paths.officeCalls(l), label: say(words.opportunities) }]} />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          <div className="grid gap-6 sm:grid-cols-2">
            <SelectField
              {...field("occupation")}
              label={say(words.craft)}
              options={craftNames(say, crafts).map((label, index) => ({ value: crafts[index]!, label }))}
              required
            />
            <SelectField
              {...field("county")}
              label={say(words.county)}
              options={counties}
              none={say(words.everywhere)}
            />
          </div>
          <TextField {...field("titleFa")} label={say(words.titleFa)} max={120} required />
          <TextField {...field("titleEn")} label={say(words.titleEn)} max={120} required />
          <TextArea {...field("textFa")} label={say(words.textFa)} max={1200} required />
          <TextArea {...field("textEn")} label={say(words.textEn)} max={1200} required />
          <TextField {...field("amount")} label={say(words.amount)} example={say(words.amountExample)} max={120} />
          <DateField {...field("until")} label={say(words.untilDay)} example={say(words.dayExample)} required />
          <FormActions>
            <Button>{say(words.publishPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
