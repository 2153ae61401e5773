import type { ReactNode } from "react";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { formStep, type StepState } from "#app/domain/catalogue/listing-steps.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import type { ProductRecord } from "#app/domain/catalogue/product-record.server.ts";
import { asEdited } from "#app/domain/catalogue/revision.ts";
import { StepForm } from "#app/domain/catalogue/ui/listing-form.tsx";
import { StandardLink } from "#app/domain/catalogue/ui/standard-link.tsx";
import { StepBar } from "#app/domain/catalogue/ui/step-bar.tsx";
import type { Crumb } from "#app/ui/breadcrumb.tsx";
import type { Option } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useListingReply } from "./listing-reply.ts";

interface StepPageProps {
  data: {
    product: ProductRecord;
    step: string;
    states: readonly StepState[];
    marks: Readonly<Record<string, string>>;
    counties: readonly Option[];
  };
  own: boolean;
  maySetStock: boolean;
  trail: readonly Crumb[];
  /** Where all steps are seen together. */
  overview: string;
  href: (step: string) => string;
  /** In whose name, where it is not her own. */
  acting?: ReactNode;
}

/** One step of a listing, with where it stands among the others; the maker's page and her cooperative's. */
export function ListingStepPage({ data, own, maySetStock, trail, overview, href, acting }: StepPageProps) {
  const { product, states, marks, counties } = data;
  const reply = useListingReply(product);
  const say = useSay();
  const l = useLocale();
  const edited = asEdited(product);
  const step = formStep(familyOf(product.family), data.step)!;
  const title = (l === "en" && edited.texts.en?.title) || edited.texts.fa?.title || product.slug;
  return (
    <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0 lg:col-start-1">
        <WorkHead title={say(step.title)} lead={say(step.lead)} trail={[...trail, { label: title, href: overview }]} />
      </div>
      <div className="mb-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <StepBar steps={states} here={step.id} href={href} />
        <StandardLink family={product.family} />
      </div>
      <div className="min-w-0 space-y-6 lg:col-start-1">
        {acting}
        {product.status === "published" && step.judged ? (
          <Flash tone="note" text={say(listingWords.judgedNotice)} />
        ) : null}
        <FormErrors errors={reply.errors} refusal={reply.refusal} />
        <StepForm
          product={edited}
          step={step}
          counties={counties}
          reply={reply}
          marks={marks}
          own={own}
          maySetStock={maySetStock}
          walking={product.submittedAt === null && own}
          first={states[0]?.id === step.id}
        />
      </div>
    </div>
  );
}
