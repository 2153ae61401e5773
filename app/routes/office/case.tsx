import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CaseServices } from "#app/domain/body-services/ui/case-services.tsx";
import { type OpenCase, openCaseFor } from "#app/domain/cases/access.server.ts";
import { refusals } from "#app/domain/cases/file-words.ts";
import { caseHead } from "#app/domain/cases/queries.server.ts";
import { words as shares } from "#app/domain/cases/share-words.ts";
import { CaseChecklist } from "#app/domain/cases/ui/case-checklist.tsx";
import { CaseHeadFacts } from "#app/domain/cases/ui/case-head.tsx";
import { CaseContact, CaseIdentity } from "#app/domain/cases/ui/case-identity.tsx";
import { CaseLog } from "#app/domain/cases/ui/case-log.tsx";
import { CaseSection } from "#app/domain/cases/ui/case-section.tsx";
import { ServedBy } from "#app/domain/cases/ui/served-by.tsx";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { stageWords, words } from "#app/domain/cases/words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { CaseCooperative } from "#app/domain/cooperatives/ui/case-cooperative.tsx";
import { CaseEligibility } from "#app/domain/eligibility/ui/case-eligibility.tsx";
import { CaseSales } from "#app/domain/monitoring/ui/case-sales.tsx";
import { CaseVisits } from "#app/domain/monitoring/ui/case-visits.tsx";
import { words as registering } from "#app/domain/producers/register-words.ts";
import { CaseApplications, CasePapers, CaseShop } from "#app/domain/producers/ui/case-application.tsx";
import { CaseAsked } from "#app/domain/producers/ui/case-asked.tsx";
import { InspectionList } from "#app/domain/quality/ui/inspection-list.tsx";
import { words as quality } from "#app/domain/quality/words.ts";
import { CaseChain } from "#app/domain/work-orders/ui/case-chain.tsx";
import { bodiesOf, caseworker, type Person } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { CaseOrigin } from "./case-origin.tsx";
import { sectionsOf } from "./case-sections.ts";
import { CaseSkills } from "./case-skills.tsx";

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.head.name ?? words.cases, { narrowed: true });

/** Opening the file is in its log before any part of it is read. */
export const loader = page(caseworker, async (ctx, { params }) => {
  const { parts } = await openCaseFor(ctx.db, ctx.actor, params.case!);
  const opened = await viewCase(ctx, { case: params.case!, parts });
  const [file, of] = await Promise.all([caseHead(ctx, opened), sectionsOf(ctx, ctx.actor, opened)]);
  return { head: file, of, parts: opened.parts, own: opened.own, reader: readerOf(ctx.actor, opened) };
});

/** Who reads, and whether she leads the case as an officer and it is not her own: she decides in it. */
const readerOf = (actor: Person, opened: OpenCase) => ({
  id: actor.id,
  judges: !opened.own && bodiesOf(actor, "officer").includes(opened.bodyId),
});

/** One person's file, across all bodies: each reader sees the parts that are hers. */
export default function Case() {
  const { head: file, of, parts, own, reader } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const openForm = own ? undefined : of.forms?.find(({ mine, status }) => mine && status === "submitted")?.id;
  return (
    <>
      <WorkHead
        title={file.name ?? say(words.number, { number: file.number })}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(occupationName(file.occupation) ?? { fa: file.occupation, en: file.occupation })} ·{" "}
            {say(words.number, { number: file.number })}
            <Status tone={file.closedAt ? "plain" : "good"}>{say(stageWords[file.stage])}</Status>
          </span>
        }
        trail={[{ label: say(words.cases), href: paths.officeCases(l) }]}
        actions={
          reader.judges && !file.closedAt ? (
            <>
              <ButtonLink href={paths.officeCaseData(l, file.id)} tone="quiet">
                {say(registering.correct)}
              </ButtonLink>
              <ButtonLink href={paths.officeCaseShare(l, file.id)} tone="quiet">
                {say(shares.share)}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      {own ? (
        <div className="mb-6">
          <Flash tone="wait" text={say(refusals["cases.own"])} />
        </div>
      ) : null}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {/* Each part of the file is a section of its own (case-<part>.tsx), shown to who may read it. */}
        <div className="space-y-10">
          <CaseHeadFacts file={file} parts={parts} />
          {of.identity ? <CaseIdentity id={file.id} identity={of.identity} /> : null}
          {of.asked ? <CaseAsked id={file.id} asked={of.asked} judges={reader.judges} /> : null}
          {of.contact ? <CaseContact id={file.id} contact={of.contact} /> : null}
          {of.origin ? <CaseOrigin origin={of.origin} of={file.id} proposes={reader.judges && !file.closedAt} /> : null}
          {of.forms ? <CaseApplications forms={of.forms} /> : null}
          {of.eligibility ? <CaseEligibility part={of.eligibility} of={file.id} reader={reader} /> : null}
          <CaseChecklist of={file.id} items={of.checklist} />
          <CaseSkills of={file.id} {...of.skills} />
          {of.pictures === undefined ? null : <CasePapers pictures={of.pictures} openForm={openForm} />}
          {of.chain ? <CaseChain chain={of.chain} of={file.id} path={file.marketPath} /> : null}
          {of.memberships ? <CaseCooperative memberships={of.memberships} /> : null}
          {of.shop === undefined ? null : <CaseShop shop={of.shop} />}
          {of.inspected ? (
            <CaseSection title={say(quality.history)}>
              <InspectionList all={of.inspected} />
            </CaseSection>
          ) : null}
          {of.services ? <CaseServices id={file.id} services={of.services} offers={!own} /> : null}
          {of.followed.sales ? <CaseSales {...of.followed.sales} bands={of.followed.bands} /> : null}
          {of.followed.visits ? (
            <CaseVisits caseId={file.id} monitoring={of.followed.visits} bands={of.followed.bands} />
          ) : null}
        </div>
        <div className="space-y-10">
          <CaseSection title={say(shares.serving)}>
            <ServedBy serving={of.serving} />
          </CaseSection>
          {of.log ? <CaseLog log={of.log} /> : null}
        </div>
      </div>
    </>
  );
}
