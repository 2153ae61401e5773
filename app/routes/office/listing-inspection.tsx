import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { familyOf, typedAttributes } from "#app/domain/catalogue/families/families.ts";
import { labelOf, showAttribute, unitOf } from "#app/domain/catalogue/families/show.ts";
import { measurable } from "#app/domain/quality/measures.ts";
import { planOf } from "#app/domain/quality/queries.server.ts";
import { recordInspection } from "#app/domain/quality/record-inspection.server.ts";
import { photosMost } from "#app/domain/quality/rules.ts";
import { inspectedProduct } from "#app/domain/quality/steps.server.ts";
import { severityWords, words } from "#app/domain/quality/words.ts";
import { inspector } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { DateField, FileField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.inspect, { narrowed: true });

export const loader = page(inspector, async (ctx, { params }) => {
  const goods = await inspectedProduct(ctx.db, ctx.actor, params.slug!);
  const stated = typedAttributes(familyOf(goods.family)).filter(({ key }) => goods.attributes[key] !== undefined);
  return {
    title: { fa: goods.title_fa, en: goods.title_en },
    shop: { fa: goods.shop_fa, en: goods.shop_en },
    stated: stated.map((one) => ({
      key: one.key,
      label: labelOf(ctx.locale, one),
      value: showAttribute(ctx.locale, one, goods.attributes[one.key]),
    })),
    figures: measurable(familyOf(goods.family)).map((one) => ({
      key: one.key,
      label: labelOf(ctx.locale, one),
      unit: unitOf(ctx.locale, one) ?? undefined,
      stated: showAttribute(ctx.locale, one, goods.attributes[one.key]),
    })),
    criteria: await planOf(ctx.db, goods.family),
    key: newToken(),
  };
});

export const action = form(
  recordInspection,
  (_made, { ctx }) => said(ctx, paths.officeInspections(ctx.locale), "done.inspection"),
  { params: { slug: "slug" } },
);

/** Where an inspector records her look at one piece or lot. */
export default function ListingInspection() {
  const { title, shop, stated, figures, criteria, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(title)}
        lead={`${say(shop)} · ${say(words.lead)}`}
        trail={[{ label: say(words.inspections), href: paths.officeInspections(l) }]}
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)} files>
          <CheckboxGroup
            name="confirmed"
            label={say(words.confirmed)}
            values={reply.values("confirmed") ?? []}
            error={reply.error("confirmed")}
            options={stated.map((one) => ({ value: one.key, label: one.label, hint: one.value || undefined }))}
            columns
          />
          {figures.length > 0 ? (
            <fieldset className="space-y-4">
              <legend className="font-semibold">{say(words.measured)}</legend>
              <p className="text-sm text-soft">{say(words.measuredLead)}</p>
              <div className="grid gap-4 sm:grid-cols-2">
                {figures.map((one) => (
                  <TextField
                    key={one.key}
                    {...field(`measured.${one.key}`)}
                    label={one.label}
                    hint={one.stated ? say(words.statedAs, { value: one.stated }) : say(words.statedNot)}
                    kind="number"
                    unit={one.unit}
                    max={20}
                  />
                ))}
              </div>
            </fieldset>
          ) : null}
          <CheckboxGroup
            name="defects"
            label={say(words.defects)}
            values={reply.values("defects") ?? []}
            error={reply.error("defects")}
            options={criteria.map((one) => ({
              value: one.key,
              label: say(one),
              hint: say(severityWords[one.severity]),
            }))}
            columns
          />
          {criteria.map((one) => (
            <TextField
              key={one.key}
              {...field(`tasks.${one.key}`)}
              label={say(words.taskFor, { criterion: say(one) })}
              max={300}
            />
          ))}
          <DateField {...field("dueOn")} label={say(words.dueOn)} hint={say(words.taskHint)} />
          <FileField
            name="photos"
            label={say(words.photos)}
            hint={say(words.photosHint, { most: photosMost })}
            error={reply.error("photos")}
            multiple
          />
          <TextArea {...field("note")} label={say(words.note)} hint={say(words.noteHint)} max={1000} />
          <FormActions>
            <Button>{say(words.press)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
