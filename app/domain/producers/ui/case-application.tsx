import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Declaration, declarations } from "#db/vocabulary.ts";
import type { CaseApplication as Application, CasePictures, CaseShop as Shop } from "../case-parts.server.ts";
import { words } from "../office-words.ts";
import { words as registering } from "../register-words.ts";
import { conditionWords, levelWords, stateWords } from "../words.ts";
import { CaseEvidence } from "./case-evidence.tsx";

/** The forms she came with; whoever judges them goes on from here. */
export function CaseApplications({ forms }: { forms: readonly Application[] }) {
  const say = useSay();
  return (
    <CaseSection title={say(words.applications)}>
      {forms.length === 0 ? <p className="text-soft">{say(words.noForm)}</p> : null}
      <ul className="space-y-5">
        {forms.map((form) => (
          <Form key={form.id} form={form} />
        ))}
      </ul>
    </CaseSection>
  );
}

function Form({ form }: { form: Application }) {
  const say = useSay();
  const l = useLocale();
  const declared = declarations.filter((one: Declaration) => form.declared[one]);
  return (
    <li className="space-y-2 border-s-2 border-line ps-4">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold">{say(levelWords[form.level].name)}</span>
        <Status tone={form.status === "submitted" ? "wait" : form.status === "verified" ? "good" : "plain"}>
          {say(stateWords[form.status])}
        </Status>
        <span className="text-sm text-soft">
          <DateText at={form.decidedAt ?? form.submittedAt} />
        </span>
      </p>
      <p dir="auto" className="max-w-2xl whitespace-pre-line">
        {form.statement}
      </p>
      <p className="text-sm text-soft">{declared.map((one) => say(conditionWords[one].title)).join(" · ")}</p>
      {form.mine ? (
        <a className="link text-sm" href={paths.officeApplication(l, form.id)}>
          {say(words.toJudge)}
        </a>
      ) : null}
    </li>
  );
}

/** What she sent with her form; `openForm` is that form where the reader may add to it. */
export function CasePapers({ pictures, openForm }: { pictures: CasePictures | null; openForm?: string | undefined }) {
  const say = useSay();
  const l = useLocale();
  return (
    <CaseSection
      title={say(words.evidence)}
      actions={
        openForm ? (
          <a className="link text-sm" href={paths.officeEvidenceNew(l, openForm)}>
            {say(registering.add)}
          </a>
        ) : undefined
      }
    >
      {pictures ? <CaseEvidence file={pictures} /> : <p className="text-soft">{say(words.evidenceNone)}</p>}
    </CaseSection>
  );
}

/** Her storefront, if she has one by now. */
export function CaseShop({ shop }: { shop: Shop | null }) {
  const say = useSay();
  const l = useLocale();
  return (
    <CaseSection title={say(words.shop)}>
      {shop ? (
        <p className="flex flex-wrap items-center gap-3">
          {shop.openedAt ? (
            <a className="link" href={paths.shop(l, shop.slug)}>
              {say(shop)}
            </a>
          ) : (
            say(shop)
          )}
          <Status tone={shop.openedAt && !shop.pausedAt ? "good" : "wait"}>
            {say(shop.pausedAt ? words.shopPaused : shop.openedAt ? words.shopOpen : words.shopWaits)}
          </Status>
          <span className="text-sm text-soft">{say(words.listingsOut, { count: shop.listings })}</span>
        </p>
      ) : (
        <p className="text-soft">{say(words.noShop)}</p>
      )}
    </CaseSection>
  );
}
