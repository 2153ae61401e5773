import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openCaseFor } from "#app/domain/cases/access.server.ts";
import { openingWords, words } from "#app/domain/cases/file-words.ts";
import { openingReasons } from "#app/domain/cases/rules.ts";
import { partWords } from "#app/domain/cases/words.ts";
import { words as data } from "#app/domain/producers/data-words.ts";
import { type Opened, openSealed } from "#app/domain/producers/open-sealed.server.ts";
import { caseworker } from "#app/platform/actor.ts";
import { localDigits } from "#app/platform/digits.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { useCaseTrail } from "#app/routes/case-trail.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.open, { narrowed: true });

const sealedParts = ["identity", "contact"] as const;

export const loader = page(caseworker, async (ctx, { params, url }) => {
  const { id, number, parts } = await openCaseFor(ctx.db, ctx.actor, params.case!);
  const hers = sealedParts.filter((part) => parts.includes(part));
  if (hers.length === 0) throw new Missing("case");
  return { id, number, parts: hers, part: url.searchParams.get("part") ?? hers[0] ?? "" };
});

/** The answer is the page itself: what was opened stands in no address and in no cache. */
export const action = form(openSealed, (opened) => Response.json({ opened }), { params: { case: "case" } });

/** What is sealed in a file, opened for a reason. */
export default function CaseSealed() {
  const { id, number, parts, part } = useLoaderData<typeof loader>();
  const opened = (useActionData<unknown>() as { opened?: Opened } | undefined)?.opened;
  const reply = useReply();
  const trail = useCaseTrail({ id, number });
  const say = useSay();
  const l = useLocale();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  return (
    <>
      <WorkHead title={say(words.open)} lead={say(words.openLead)} trail={trail} />
      {opened ? (
        <div role="status" className="max-w-2xl space-y-5">
          <Facts
            facts={[
              {
                name: say(words.phone),
                value: opened.phone ? <bdi dir="ltr">{localDigits(l, opened.phone)}</bdi> : null,
              },
              {
                name: say(words.nationalCode),
                value: opened.nationalCode ? <bdi dir="ltr">{localDigits(l, opened.nationalCode)}</bdi> : null,
              },
              { name: say(words.birthDate), value: opened.birthDate ? <DayText day={opened.birthDate} /> : null },
              {
                name: say(data.askedCode),
                value: opened.asked.nationalCode ? (
                  <bdi dir="ltr">{localDigits(l, opened.asked.nationalCode)}</bdi>
                ) : null,
              },
              {
                name: say(data.askedBirth),
                value: opened.asked.birthDate ? <DayText day={opened.asked.birthDate} /> : null,
              },
            ]}
          />
          <p className="text-sm text-soft">{say(words.opened)}</p>
          <ButtonLink href={paths.officeCase(l, id)} tone="quiet">
            {say(words.back)}
          </ButtonLink>
        </div>
      ) : (
        <div className="space-y-6">
          <FormErrors {...reply.head} />
          <Form>
            <RadioGroup
              {...field("part", part)}
              label={say(words.part)}
              options={parts.map((one) => ({ value: one, label: say(partWords[one]) }))}
              required
            />
            <RadioGroup
              {...field("reason")}
              label={say(words.reason)}
              options={openingReasons.map((one) => ({ value: one, label: say(openingWords[one]) }))}
              required
            />
            <FormActions>
              <Button>{say(words.openPress)}</Button>
              <a className="link" href={paths.officeCase(l, id)}>
                {say(words.back)}
              </a>
            </FormActions>
          </Form>
        </div>
      )}
    </>
  );
}
