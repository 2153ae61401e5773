import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { viewCase } from "#app/domain/cases/view-case.server.ts";
import { decideRule } from "#app/domain/eligibility/decide-rule.server.ts";
import { eligibilityPart } from "#app/domain/eligibility/queries.server.ts";
import { standingTones } from "#app/domain/eligibility/ui/eligibility-rules.tsx";
import { basisWords, findingWords, standingWords, words } from "#app/domain/eligibility/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.part, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const opened = await viewCase(ctx, { case: params.case!, parts: ["eligibility"] });
  const { rules } = await eligibilityPart(ctx, opened);
  const rule = rules.find(({ code }) => code === params.ruleCode);
  if (!rule) throw new Missing("rule");
  return { rule, id: opened.id, number: opened.number };
});

export const action = form(decideRule, ({ case: id }, { ctx }) => paths.officeCase(ctx.locale, id), {
  params: { case: "case", rule: "ruleCode" },
});

const bases = ["document", "picture", "visit", "register"] as const;
const outcomes = ["met", "unmet", "unclear"] as const;

/** One rule of one case: what was found last, and what is found now. */
export default function CaseRule() {
  const { rule, id, number } = useLoaderData<typeof loader>();
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  return (
    <>
      <WorkHead
        title={say(rule.question)}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {say(words.ask, { evidence: say(rule.evidence) })}
            <Status tone={standingTones[rule.standing]}>{say(standingWords[rule.standing])}</Status>
          </span>
        }
        trail={trail}
      />
      <div className="space-y-8">
        <FormErrors {...reply.head} />
        <Form>
          <RadioGroup
            name="outcome"
            label={say(words.outcome)}
            value={reply.value("outcome")}
            error={reply.error("outcome")}
            options={outcomes.map((value) => ({ value, label: say(findingWords[value]) }))}
            required
          />
          <RadioGroup
            name="basis"
            label={say(words.basis)}
            value={reply.value("basis")}
            error={reply.error("basis")}
            options={bases.map((value) => ({ value, label: say(basisWords[value]) }))}
            columns
            required
          />
          <TextField
            name="reference"
            label={say(words.reference)}
            value={reply.value("reference")}
            error={reply.error("reference")}
            max={120}
          />
          <TextArea
            name="reason"
            label={say(words.reason)}
            hint={say(words.reasonHint)}
            value={reply.value("reason")}
            error={reply.error("reason")}
            max={600}
          />
          <FormActions>
            <Button>{say(words.record)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
