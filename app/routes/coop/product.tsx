import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { memberProduct } from "#app/domain/catalogue/access.server.ts";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { stepOfField } from "#app/domain/catalogue/listing-steps.ts";
import { listingWords } from "#app/domain/catalogue/listing-words.ts";
import { words as list } from "#app/domain/catalogue/own-list-words.ts";
import { asEdited } from "#app/domain/catalogue/revision.ts";
import { ListingOverview } from "#app/domain/catalogue/ui/listing-overview.tsx";
import { ProductStateMark } from "#app/domain/catalogue/ui/product-state.tsx";
import { ReturnedNote } from "#app/domain/catalogue/ui/returned-note.tsx";
import { WaitingChanges } from "#app/domain/catalogue/ui/waiting-changes.tsx";
import { words } from "#app/domain/catalogue/words.ts";
import { paperWords } from "#app/domain/passports/paper-words.ts";
import { clerk, manager, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { overviewFor } from "#app/routes/listing-desk.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { fieldId } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as frame } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { ActingFor } from "./acting-for.tsx";

export const loader = page(oneOf(manager, clerk), async (ctx, { params }) => {
  const { product } = await memberProduct(ctx.db, ctx.actor, params.slug!);
  return overviewFor(ctx, product);
});

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.product.texts.fa?.title ?? words.edit, { narrowed: true });

/** A member's listing at her cooperative's desk: the same steps, and in whose name they are filled in. */
export default function CoopProduct() {
  const { product, marks, states, counties } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const { slug, status, revision } = product;
  const edited = asEdited(product);
  const title = (l === "en" && edited.texts.en?.title) || edited.texts.fa?.title || slug;
  // Photographs are the maker's own.
  const stepHref = (step: string) =>
    step === "photos" ? paths.coopProduct(l, slug) : paths.coopProductStep(l, slug, step);
  const fieldHref = (field: string) => {
    const step = stepOfField(familyOf(product.family), field);
    return step ? `${stepHref(step.id)}#${fieldId(field)}` : undefined;
  };
  return (
    <>
      <WorkHead
        title={title}
        lead={<ProductStateMark status={status} returned={product.reviewNote !== null} />}
        trail={[{ label: say(frame.coop), href: paths.coop(l) }]}
        actions={
          <>
            <ButtonLink href={paths.coopDuplicate(l, slug)} tone="quiet">
              {say(list.duplicate)}
            </ButtonLink>
            {status === "published" && product.availability !== "service" ? (
              <ButtonLink href={paths.passportPaper(l, "coop", slug)} tone="quiet">
                {say(paperWords.title)}
              </ButtonLink>
            ) : null}
            {status === "draft" || revision ? (
              <ButtonLink href={paths.coopMarks(l, slug)} tone="quiet" icon="voice">
                {say(listingWords.leaveMarks)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="max-w-3xl space-y-6">
        <ActingFor shop={product.shop} />
        <ReturnedNote
          title={say(revision ? listingWords.changesReturned : words.returnedNotice)}
          note={revision ? (revision.status === "returned" ? revision.note : null) : product.reviewNote}
          marks={marks}
          family={product.family}
          href={fieldHref}
        />
        {revision ? (
          <WaitingChanges product={product} revision={revision} counties={counties} href={fieldHref} />
        ) : status === "published" ? (
          <Flash tone="note" text={say(listingWords.publishedNotice)} />
        ) : null}
        <ListingOverview product={edited} states={states} counties={counties} href={stepHref} />
      </div>
    </>
  );
}
