import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { type RegistryHit, searchRegistry } from "#app/domain/cases/search-registry.server.ts";
import { words } from "#app/domain/cases/share-words.ts";
import { ServedBy } from "#app/domain/cases/ui/served-by.tsx";
import { words as cases } from "#app/domain/cases/words.ts";
import { caseworker } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.registry, { narrowed: true });

export const loader = page(caseworker, async () => null);

/** The answer is the page itself: what was typed stands in no address. */
export const action = form(searchRegistry, (found) => Response.json({ found }));

/** Whether somebody is in the programme already, and who serves her. */
export default function Registry() {
  const found = (useActionData<unknown>() as { found?: { hits: RegistryHit[]; many: boolean } } | undefined)?.found;
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const field = (name: string, value = "") => ({ name, value: reply.value(name, value), error: reply.error(name) });
  return (
    <>
      <WorkHead
        title={say(words.registry)}
        lead={say(words.registryLead)}
        trail={[{ label: say(words.shares), href: paths.officeShares(l) }]}
      />
      <div className="max-w-2xl space-y-8">
        {found ? (
          <section role="status" className="space-y-4">
            <h2 className="text-lg font-bold">{say(words.found)}</h2>
            {found.hits.length === 0 ? <Empty title={say(found.many ? words.manyHits : words.noHit)} /> : null}
            <ul className="divide-y divide-line border-y border-line empty:border-0">
              {found.hits.map(({ number, county, serving, id }) => (
                <li key={number} className="space-y-2 py-4">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <span className="font-semibold">
                      {say(cases.number, { number })} · {say(county)}
                    </span>
                    {id ? (
                      <a className="link" href={paths.officeCase(l, id)}>
                        {say(words.openFile)}
                      </a>
                    ) : (
                      <span className="text-sm text-soft">{say(words.closed)}</span>
                    )}
                  </p>
                  <ServedBy serving={serving} />
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <FormErrors {...reply.head} />
        <Form>
          <RadioGroup
            {...field("by", "number")}
            label={say(words.by)}
            options={[
              { value: "number", label: say(words.byNumber) },
              { value: "name", label: say(words.byName) },
              { value: "phone", label: say(words.byPhone) },
            ]}
            required
          />
          <TextField {...field("text")} label={say(words.text)} max={80} required />
          <FormActions>
            <Button>{say(words.search)}</Button>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
