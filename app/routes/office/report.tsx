import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decideReport } from "#app/domain/reports/decide-report.server.ts";
import { viewReport } from "#app/domain/reports/view-report.server.ts";
import { decisionWords, reasonWords, refusals, words } from "#app/domain/reports/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.office, { narrowed: true });

/** Opening it is told before it is read. */
export const loader = page(officer, async (ctx, { params }) => {
  const { shopId: _, productId, maker: __, ...report } = await viewReport(ctx, { report: params.report! });
  return { ...report, ofListing: productId !== null };
});

export const action = form(decideReport, ({ id }, { ctx }) => paths.officeReport(ctx.locale, id), {
  params: { report: "report" },
});

/** One report and what is done about it. */
export default function ReportPage() {
  const report = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(reasonWords[report.reason])}
        lead={
          <>
            {say(report.shop.name)}
            {report.product ? <> · {report.product.title}</> : null} · {say(report.guest ? words.guest : words.person)}{" "}
            · <DateText at={report.at} style="instant" />
          </>
        }
        trail={[{ label: say(words.office), href: paths.officeReports(l) }]}
      />
      <div className="max-w-2xl space-y-10">
        <section>
          <h2 className="mb-3 text-lg font-bold">{say(words.words)}</h2>
          <p dir="auto" className="whitespace-pre-line">
            {report.text}
          </p>
          <div className="mt-4">
            <ButtonLink href={paths.officeProducer(l, report.shop.slug)} tone="quiet">
              {say(words.seeShop)}
            </ButtonLink>
          </div>
        </section>
        <section className="space-y-5">
          <h2 className="text-lg font-bold">{say(words.decision)}</h2>
          {report.decision ? (
            <>
              <p>
                <span className="font-semibold">{say(decisionWords[report.decision])}</span>{" "}
                <span className="text-soft">{say(words.decidedBy, { name: report.decidedBy ?? "" })}</span>
              </p>
              {report.note ? <p dir="auto">{report.note}</p> : null}
              {report.decision === "suspended" && !report.own ? (
                <ConfirmButton
                  tone="press"
                  label={say(words.lift)}
                  question={say(words.liftAsk)}
                  confirm={say(words.lift)}
                  action={paths.officeReportLift(l, report.id)}
                />
              ) : null}
            </>
          ) : report.own ? (
            <Flash tone="wait" text={say(refusals["reports.own-shop"])} />
          ) : (
            <Decide ofListing={report.ofListing} />
          )}
        </section>
      </div>
    </>
  );
}

function Decide({ ofListing }: { ofListing: boolean }) {
  const reply = useReply();
  const say = useSay();
  const ways = (Object.keys(decisionWords) as (keyof typeof decisionWords)[]).filter(
    (one) => ofListing || one !== "taken-off",
  );
  return (
    <>
      <FormErrors {...reply.head} />
      <Form>
        <RadioGroup
          name="decision"
          label={say(words.decision)}
          value={reply.value("decision")}
          error={reply.error("decision")}
          options={ways.map((value) => ({ value, label: say(decisionWords[value]) }))}
          required
        />
        <TextArea
          name="note"
          label={say(words.note)}
          value={reply.value("note")}
          error={reply.error("note")}
          max={600}
        />
        <DateField
          name="until"
          label={say(words.until)}
          hint={say(words.untilHint)}
          value={reply.value("until")}
          error={reply.error("until")}
        />
        <FormActions>
          <Button>{say(words.record)}</Button>
        </FormActions>
      </Form>
    </>
  );
}
