import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopPage } from "#app/domain/producers/shop-page.server.ts";
import { reportAbuse } from "#app/domain/reports/report-abuse.server.ts";
import { reasonWords, words } from "#app/domain/reports/words.ts";
import { anyone } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.report, { narrowed: true });

export const loader = page(
  anyone,
  async (ctx, { params, url }) => {
    const { name } = await shopPage(ctx, params.slug!);
    const product = (url.searchParams.get("product") ?? "").slice(0, 120);
    return { name, product, slug: params.slug!, sent: url.searchParams.has("sent"), key: newToken() };
  },
  { private: true },
);

export const action = form(
  reportAbuse,
  (_made, { ctx, params }) => `${paths.shopReport(ctx.locale, params.slug!)}?sent=1`,
  { params: { shop: "slug" } },
);

const reasons = Object.keys(reasonWords) as (keyof typeof reasonWords)[];

/** Anybody says what is wrong with a shop or a listing. */
export default function ShopReport() {
  const { name, product, slug, sent, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <PageHead title={say(words.report)} lead={say(words.lead)} trail={[{ label: name, href: paths.shop(l, slug) }]} />
      <div className="measure max-w-2xl space-y-8 pb-20">
        {sent ? (
          <Flash tone="good" text={say(words.thanks)} />
        ) : (
          <>
            <FormErrors {...reply.head} />
            <Form once={reply.value("key", key)} hidden={{ product: reply.value("product", product) }}>
              <RadioGroup
                name="reason"
                label={say(words.reason)}
                value={reply.value("reason")}
                error={reply.error("reason")}
                options={reasons.map((value) => ({ value, label: say(reasonWords[value]) }))}
                required
              />
              <TextArea
                name="text"
                label={say(words.text)}
                value={reply.value("text")}
                error={reply.error("text")}
                max={1500}
                required
              />
              <FormActions>
                <Button>{say(words.send)}</Button>
              </FormActions>
            </Form>
          </>
        )}
      </div>
    </>
  );
}
