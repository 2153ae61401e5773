import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shareMany } from "#app/domain/cases/share-many.server.ts";
import { previewOf } from "#app/domain/cases/share-preview.server.ts";
import { bodiesToGive } from "#app/domain/cases/share-queries.server.ts";
import { partsForTask } from "#app/domain/cases/share-rules.ts";
import { taskOptions, taskWords, words } from "#app/domain/cases/share-words.ts";
import { words as cases, partWords, stageOptions } from "#app/domain/cases/words.ts";
import { families, occupationName } from "#app/domain/catalogue/families/families.ts";
import { runningCounties } from "#app/domain/programmes/queries.server.ts";
import { bodiesOf, officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, TextArea } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { FilterBar } from "./filter-bar.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.many, { narrowed: true });

export const loader = page(officer, async (ctx, { url }) => {
  const [bodies, counties, { wanted, preview }] = await Promise.all([
    bodiesToGive(ctx, bodiesOf(ctx.actor, "officer")),
    runningCounties(ctx),
    previewOf(ctx, ctx.actor, url.searchParams),
  ]);
  const places = counties.map(({ code, fa, en }) => ({ code, fa, en }));
  return { key: newToken(), bodies, places, wanted, preview };
});

export const action = form(shareMany, (_done, { ctx }) =>
  redirect(paths.officeShares(ctx.locale), {
    status: 303,
    headers: { "Set-Cookie": flash(ctx, { code: "done.share-asked", facts: {} }) },
  }),
);

/** Hands a task for many cases to another body: choose, look through, hand over. */
export default function SharesNew() {
  const { bodies, places, wanted, preview } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.many)}
        lead={say(words.manyLead)}
        trail={[{ label: say(words.shares), href: paths.officeShares(l) }]}
      />
      <FilterBar
        action={paths.officeSharesNew(l)}
        press={say(words.preview)}
        fields={[
          {
            name: "body",
            label: say(words.to),
            value: wanted.body,
            options: bodies.map((body) => ({ value: body.slug, label: say(body) })),
          },
          { name: "task", label: say(words.task), value: wanted.task, options: taskOptions(say) },
          {
            name: "occupation",
            label: say(words.craft),
            value: wanted.occupation,
            none: say(cases.all),
            options: families.map(({ occupation }) => ({
              value: occupation,
              label: say(occupationName(occupation) ?? { fa: occupation, en: occupation }),
            })),
          },
          {
            name: "county",
            label: say(words.county),
            value: wanted.county,
            none: say(cases.all),
            options: places.map((county) => ({ value: county.code, label: say(county) })),
          },
          {
            name: "stage",
            label: say(cases.stage),
            value: wanted.stage,
            none: say(cases.all),
            options: stageOptions(say),
          },
        ]}
      />
      {preview ? <Preview /> : null}
    </>
  );
}

function Preview() {
  const { key, wanted, preview } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  if (!preview) return null;
  const { body, first, total, already } = preview;
  const field = (name: string) => ({ name, value: reply.value(name), error: reply.error(name) });
  return (
    <div className="max-w-3xl space-y-6">
      <section role="status" className="space-y-3">
        <h2 className="text-lg font-bold">
          {say(taskWords[wanted.task])} · {say(body)}
        </h2>
        <p className="font-semibold">{say(words.count, { count: total })}</p>
        {already > 0 ? <p className="text-soft">{say(words.alreadyThere, { count: already })}</p> : null}
        <p className="text-sm text-soft">
          {say(words.parts)}: {partsForTask[wanted.task].map((part) => say(partWords[part])).join(" · ")}
        </p>
        <ul className="grid gap-x-8 divide-y divide-line border-y border-line text-sm sm:grid-cols-2 sm:divide-y-0">
          {first.map(({ number, occupation, county }) => (
            <li key={number} className="py-1.5">
              {say(cases.number, { number })} · {say(occupationName(occupation) ?? { fa: occupation, en: occupation })}{" "}
              · {say(county)}
            </li>
          ))}
        </ul>
        {total > first.length ? (
          <p className="text-sm text-soft">{say(words.more, { count: total - first.length })}</p>
        ) : null}
      </section>
      <FormErrors {...reply.head} />
      {total > 0 ? (
        <Form once={reply.value("key", key)} hidden={{ ...wanted, expected: total }}>
          <DateField {...field("due")} label={say(words.due)} example={say(words.dayExample)} required />
          <TextArea {...field("note")} label={say(words.note)} hint={say(words.noteHint)} max={600} required />
          <FormActions>
            <Button>{say(words.handOver, { count: total })}</Button>
          </FormActions>
        </Form>
      ) : null}
    </div>
  );
}
