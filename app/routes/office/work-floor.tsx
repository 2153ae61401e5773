import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as pioneers } from "#app/domain/pioneers/words.ts";
import { runningProgramme } from "#app/domain/programmes/queries.server.ts";
import { floors } from "#app/domain/work-orders/office-queries.server.ts";
import { setFloor } from "#app/domain/work-orders/set-floor.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { NumberField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.floor, { narrowed: true });

export const loader = page(officer, async (ctx) => {
  const programme = await runningProgramme(ctx);
  return { floors: programme ? await floors(ctx, programme.id) : [] };
});

export const action = form(setFloor, (_done, { ctx }) => saidAt(ctx, paths.officeWorkFloor(ctx.locale), "done.floor"));

/** Beneath what part of the cheapest piece a rate needs a reason, now and before. */
export default function WorkFloor() {
  const { floors: rows } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const now = rows.find(({ to }) => to === null);
  return (
    <>
      <WorkHead
        title={say(words.floor)}
        lead={say(words.floorLead)}
        trail={[{ href: paths.officePioneers(l), label: say(pioneers.pioneers) }]}
      />
      <div className="max-w-2xl space-y-8">
        <p className="text-lg font-semibold">
          {now ? say(words.floorNow, { percent: now.percent }) : say(words.floorNone)}
        </p>
        <FormErrors {...reply.head} />
        <Form>
          <NumberField
            name="percent"
            label={say(words.floorPercent)}
            value={reply.value("percent")}
            error={reply.error("percent")}
            max={3}
            required
          />
          <FormActions>
            <Button>{say(pioneers.save)}</Button>
          </FormActions>
        </Form>
        {rows.length > 0 ? (
          <section>
            <h2 className="mb-2 font-bold">{say(words.floorHistory)}</h2>
            <ul className="divide-y divide-line border-y border-line">
              {rows.map((row) => (
                <li key={row.from} className="flex flex-wrap justify-between gap-4 py-2">
                  <span>{say(words.percent, { percent: row.percent })}</span>
                  <span className="text-sm text-soft">
                    <DateText at={row.from} /> {row.by ? <>· {row.by}</> : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  );
}
