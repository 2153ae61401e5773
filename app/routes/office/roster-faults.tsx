import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { correctRows } from "#app/domain/rosters/correct-rows.server.ts";
import { type FaultyRow, faultyRows } from "#app/domain/rosters/queries.server.ts";
import { fieldWords, words } from "#app/domain/rosters/words.ts";
import { officer } from "#app/platform/actor.ts";
import { parseWhole } from "#app/platform/digits.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { speak } from "#app/speech.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.faults, { narrowed: true });

export const loader = page(officer, async (ctx, { params, url }) => {
  const after = parseWhole(url.searchParams.get("after") ?? "0", { min: 0, max: 1_000_000 }) ?? 0;
  const { roster, rows, next } = await faultyRows(ctx, ctx.actor, params.roster!, after);
  return { id: roster.id, fileName: roster.fileName, rows, next };
});

export const action = form(
  correctRows,
  ({ id }, { ctx }) =>
    redirect(paths.rosterFaults(ctx.locale, id), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.roster-corrected", facts: {} }) },
    }),
  { params: { roster: "roster" } },
);

/** Every fault by its row and field, put right where it stands. */
export default function RosterFaults() {
  const { id, fileName, rows, next } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.faults)}
        lead={say(words.faultsLead)}
        trail={[
          { label: say(words.rosters), href: paths.rosters(l) },
          { label: fileName, href: paths.roster(l, id) },
        ]}
      />
      <FormErrors {...reply.head} />
      {rows.length === 0 ? (
        <Empty
          title={say(words.faultsNone)}
          action={<ButtonLink href={paths.roster(l, id)}>{say(words.dryRun)}</ButtonLink>}
        />
      ) : (
        <form method="post" noValidate className="space-y-6">
          <ol className="space-y-4">
            {rows.map((row) => (
              <Row key={row.number} row={row} />
            ))}
          </ol>
          <FormActions>
            <Button>{say(words.correctPress)}</Button>
          </FormActions>
        </form>
      )}
      <Pager next={next ? paths.rosterFaults(l, id, next) : undefined} />
    </>
  );
}

function Row({ row: { number, name, faults, twiceOf } }: { row: FaultyRow }) {
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  // A field may be wrong in two ways; it is put right once.
  const fields = [...new Map(faults.map((one) => [one.field, one])).values()];
  return (
    <li className="rounded-lg border border-line bg-raised p-5">
      <h2 className="mb-4 flex flex-wrap items-baseline gap-x-4 font-bold">
        {say(words.rowNumber, { number })}
        <bdi className="font-normal text-soft">{name}</bdi>
      </h2>
      <div className="grid gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
        {fields.map(({ field, fault, value }) => (
          <TextField
            key={field}
            name={`cells.${number}.${field}`}
            label={say(fieldWords[field])}
            value={reply.value(`cells.${number}.${field}`, value)}
            error={`${speak(l, fault)}${field === "nationalCode" && twiceOf ? ` ${say(words.twiceOf, { number: twiceOf })}` : ""}`}
            max={500}
            required
          />
        ))}
      </div>
      <div className="mt-3">
        <CheckboxField name="out" id={`out-${number}`} value={String(number)} label={say(words.leaveOut)} required />
      </div>
    </li>
  );
}
