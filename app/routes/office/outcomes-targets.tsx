import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueName } from "#app/domain/outcomes/names.ts";
import { outcomesPage } from "#app/domain/outcomes/page.server.ts";
import { targetsOf } from "#app/domain/outcomes/queries.server.ts";
import { setTarget } from "#app/domain/outcomes/set-target.server.ts";
import { Quotas, targetName } from "#app/domain/outcomes/ui/quotas.tsx";
import { targetWords, words } from "#app/domain/outcomes/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { NumberField, SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.quotas, { narrowed: true });

export const loader = page(caseworker, async (ctx, { url }) => {
  const shown = await outcomesPage(
    ctx,
    ctx.actor,
    new URLSearchParams({ programme: url.searchParams.get("programme") ?? "" }),
  );
  if (!shown) return null;
  const { programme, naming, targets, choices } = shown;
  return { programme, naming, targets, choices, history: await targetsOf(ctx, programme.id) };
});

export const action = form(setTarget, (_done, { ctx, url }) =>
  paths.officeOutcomesTargets(ctx.locale, url.searchParams.get("programme") ?? ""),
);

const dimensionsOf = ["occupation", "county", "level", "sex"] as const;

/** What the programme means to reach, what of it is reached, and what it meant before. */
export default function OutcomesTargets() {
  const data = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  if (!data) return <Empty title={say(words.noScope)} />;
  const { programme, naming, targets, choices, history } = data;
  const all = [...history.standing, ...history.before];
  return (
    <>
      <WorkHead
        title={say(words.quotas)}
        lead={say(words.quotasLead)}
        trail={[{ label: say(words.outcomes), href: paths.officeOutcomes(l) }]}
      />
      <div className="space-y-12">
        <Quotas rows={targets} naming={naming} />
        {programme.sets ? (
          <div className="max-w-2xl space-y-6">
            <FormErrors {...reply.head} />
            <Form hidden={{ programme: programme.id }}>
              <SelectField
                name="dimension"
                label={say(words.forWhat)}
                value={reply.value("dimension")}
                error={reply.error("dimension")}
                options={(["all", ...dimensionsOf] as const).map((value) => ({
                  value,
                  label: say(targetWords[value]),
                }))}
                required
              />
              <SelectField
                name="value"
                label={say(words.value)}
                hint={say(words.valueHint)}
                value={reply.value("value")}
                error={reply.error("value")}
                options={dimensionsOf.flatMap((dimension) =>
                  choices[dimension]
                    .filter((value) => value !== "unknown")
                    .map((value) => ({
                      value,
                      label: `${say(targetWords[dimension])}: ${valueName(l, dimension, value, naming)}`,
                    })),
                )}
                none="—"
              />
              <NumberField
                name="target"
                label={say(words.target)}
                value={reply.value("target")}
                error={reply.error("target")}
                required
              />
              <FormActions>
                <Button>{say(words.setTarget)}</Button>
              </FormActions>
            </Form>
          </div>
        ) : null}
        {all.length > 0 ? (
          <Table
            caption={say(words.before)}
            columns={[
              { head: say(words.forWhat), main: true, cell: (row) => targetName(l, say, row, naming) },
              { head: say(words.target), numeric: true, cell: ({ target }) => formatNumber(l, target) },
              { head: say(words.from), cell: ({ since }) => <DateText at={since} /> },
              {
                head: say(words.until),
                cell: ({ id, until }) =>
                  until ? (
                    <DateText at={until} />
                  ) : programme.sets ? (
                    <ConfirmButton
                      label={say(words.closeTarget)}
                      question={say(words.closeTargetAsk)}
                      confirm={say(words.closeTarget)}
                      action={paths.officeOutcomesTargetClosing(l, id)}
                    />
                  ) : null,
              },
              { head: say(words.by), cell: ({ by }) => by },
            ]}
            rows={all}
            keyOf={({ id }) => id}
            empty={null}
          />
        ) : null}
      </div>
    </>
  );
}
