import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { createProduct } from "#app/domain/catalogue/create-product.server.ts";
import { studioOf } from "#app/domain/catalogue/desk-queries.server.ts";
import { familiesOfOccupation, familyOf } from "#app/domain/catalogue/families/families.ts";
import { stepBeside, stepStates } from "#app/domain/catalogue/listing-steps.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { availabilitiesOf } from "#app/domain/catalogue/rules.ts";
import { StandardLink } from "#app/domain/catalogue/ui/standard-link.tsx";
import { StepBar } from "#app/domain/catalogue/ui/step-bar.tsx";
import { availabilityWords, titleExamples, words } from "#app/domain/catalogue/words.ts";
import { producer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { studioStep } from "#app/routes/studio-step.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(producer, async (ctx) => ({
  key: newToken(),
  occupation: (await studioOf(ctx.db, ctx.actor)).occupation,
}));

export const action = form(createProduct, ({ slug, family }, { ctx }) => {
  return studioStep(ctx.locale, slug, stepBeside(familyOf(family), "name", 1)?.id ?? "look");
});

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.newProduct, { narrowed: true });

/** The first step of a listing: what it is called and what kind of piece it is. */
export default function ProductNew() {
  const { key, occupation } = useLoaderData<typeof loader>();
  const families = familiesOfOccupation(occupation);
  const family = families[0];
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const kinds = family ? availabilitiesOf(family) : [];
  const usual = family?.unique || kinds.length === 1 ? kinds[0] : "stock";
  const steps = family ? stepStates(family, { gaps: [], marks: {}, held: new Set() }) : [];
  return (
    <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0 lg:col-start-1">
        <WorkHead
          title={say(words.newProduct)}
          lead={family ? say(words.newLead, { craft: family[l] }) : undefined}
          trail={[{ label: say(words.products), href: paths.studioProducts(l) }]}
        />
      </div>
      <div className="mb-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <StepBar steps={steps.map(({ id, title }) => ({ id, title }))} here="name" />
        {family ? <StandardLink family={family.id} /> : null}
      </div>
      <div className="min-w-0 space-y-6 lg:col-start-1">
        <FormErrors {...reply.head} />
        <Form once={reply.value("key", key)}>
          {families.length > 1 ? (
            <RadioGroup
              name="family"
              label={say(listingWords.craft)}
              value={reply.value("family", family?.id)}
              error={reply.error("family")}
              options={families.map((one) => ({ value: one.id, label: one[l] }))}
              columns
              required
            />
          ) : null}
          <TextField
            name="titleFa"
            label={say(words.titleFa)}
            example={titleExamples[family?.id ?? ""]?.fa}
            value={reply.value("titleFa")}
            error={reply.error("titleFa")}
            max={120}
            required
          />
          <TextField
            name="titleEn"
            label={say(words.titleEn)}
            example={titleExamples[family?.id ?? ""]?.en}
            value={reply.value("titleEn")}
            error={reply.error("titleEn")}
            max={120}
          />
          <RadioGroup
            name="availability"
            label={say(words.kind)}
            hint={say(words.kindHint)}
            value={reply.value("availability", usual)}
            error={reply.error("availability")}
            options={kinds.map((kind) => ({
              value: kind,
              label: say(availabilityWords[kind].name),
              hint: say(availabilityWords[kind].hint),
            }))}
            required
          />
          <FormActions>
            <Button>{say(words.begin)}</Button>
          </FormActions>
        </Form>
      </div>
    </div>
  );
}
