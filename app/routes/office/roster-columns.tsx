import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rosterFor } from "#app/domain/rosters/access.server.ts";
import { neededFields, rosterFields } from "#app/domain/rosters/fields.ts";
import { nameColumns } from "#app/domain/rosters/name-columns.server.ts";
import { sampleRows } from "#app/domain/rosters/queries.server.ts";
import { fieldWords, words } from "#app/domain/rosters/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.columns, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => {
  const roster = await rosterFor(ctx.db, ctx.actor, params.roster!);
  if (roster.status !== "brought" && roster.status !== "checked") throw new Missing("roster");
  const samples = await sampleRows(ctx, roster);
  return {
    ...{ id: roster.id, fileName: roster.fileName, mapping: roster.mapping ?? {} },
    columns: roster.headers.map((title, at) => ({
      title: title || String(at + 1),
      sample: samples.map((cells) => cells[at] ?? "").find((cell) => cell.trim() !== "") ?? "",
    })),
  };
});

export const action = form(nameColumns, ({ id }, { ctx }) => paths.roster(ctx.locale, id), {
  params: { roster: "roster" },
});

/** Which column of the file holds what. */
export default function RosterColumns() {
  const { id, fileName, mapping, columns } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const options = columns.map(({ title, sample }, at) => ({
    value: String(at),
    label: sample ? say(words.columnOption, { title, sample: sample.slice(0, 40) }) : title,
  }));
  return (
    <>
      <WorkHead
        title={say(words.columns)}
        lead={say(words.columnsLead)}
        trail={[
          { label: say(words.rosters), href: paths.rosters(l) },
          { label: fileName, href: paths.roster(l, id) },
        ]}
      />
      <div className="space-y-6">
        <FormErrors {...reply.head} />
        <Form>
          <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
            {rosterFields.map((field) => (
              <SelectField
                key={field}
                name={field}
                label={say(fieldWords[field])}
                value={reply.value(field, mapping[field] === undefined ? "" : String(mapping[field]))}
                error={reply.error(field)}
                options={options}
                none={say(words.columnNone)}
                required={neededFields.some((needed) => needed === field)}
              />
            ))}
          </div>
          <FormActions>
            <Button>{say(words.columnsPress)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
