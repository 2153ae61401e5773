import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countyOf } from "#app/country/places.ts";
import { craftsOf, notesOf } from "#app/domain/opportunities/queries.server.ts";
import { Region as RegionFacts } from "#app/domain/opportunities/ui/region.tsx";
import { kindWords, words } from "#app/domain/opportunities/words.ts";
import { writeNote } from "#app/domain/opportunities/write-note.server.ts";
import { officer } from "#app/platform/actor.ts";
import { newToken } from "#app/platform/crypto.server.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, PostButton } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.region, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const county = countyOf(ctx.house.country, params.area ?? "");
  if (!county) throw new Missing("area");
  const [crafts, notes] = await Promise.all([
    craftsOf(ctx, county.code, { whole: true }),
    notesOf(ctx, county.code, { ended: true }),
  ]);
  return { name: { fa: county.fa, en: county.en }, crafts, notes, key: newToken() };
});

export const action = form(
  writeNote,
  (_done, { ctx, params }) => saidAt(ctx, paths.officeRegion(ctx.locale, params.area ?? ""), "done.note-written"),
  { params: { county: "area" } },
);

/** One county: what it makes, what officers know of it, now and before. */
export default function Region() {
  const { name, crafts, notes, key } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (one: string) => ({ name: one, value: reply.value(one), error: reply.error(one) });
  return (
    <>
      <WorkHead
        title={say(name)}
        lead={say(words.regionLead)}
        trail={[{ href: paths.officeCalls(l), label: say(words.opportunities) }]}
      />
      <div className="space-y-10">
        <RegionFacts
          crafts={crafts}
          notes={notes}
          craftOf={(one) => craftNames(say, [one])[0] ?? one}
          beside={(note) =>
            note.endedAt ? (
              <p className="text-sm text-soft">{say(words.ended)}</p>
            ) : (
              <PostButton tone="plain" action={paths.officeNoteEnd(l, note.id)}>
                {say(words.endNote)}
              </PostButton>
            )
          }
        />
        <section className="max-w-2xl space-y-5">
          <h2 className="text-lg font-bold">{say(words.writeNote)}</h2>
          <FormErrors {...reply.head} />
          <Form once={reply.value("key", key)}>
            <SelectField
              {...field("kind")}
              label={say(words.kind)}
              options={Object.entries(kindWords).map(([value, label]) => ({ value, label: say(label) }))}
              required
            />
            <TextArea {...field("textFa")} label={say(words.textFa)} max={400} required />
            <TextArea {...field("textEn")} label={say(words.textEn)} max={400} required />
            <TextField {...field("source")} label={say(words.source)} max={200} required />
            <FormActions>
              <Button>{say(words.writePress)}</Button>
            </FormActions>
          </Form>
        </section>
      </div>
    </>
  );
}
