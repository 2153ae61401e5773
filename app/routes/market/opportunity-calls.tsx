import type { Call } from "#app/domain/opportunities/queries.server.ts";
import { CallList } from "#app/domain/opportunities/ui/call-list.tsx";
import { Courses } from "#app/domain/opportunities/ui/courses.tsx";
import { words } from "#app/domain/opportunities/words.ts";
import type { OpenCourse } from "#app/domain/trainings/queries.server.ts";
import { paths } from "#app/platform/paths.ts";
import { craftNames } from "#app/routes/craft-names.ts";
import { useReply } from "#app/routes/reply.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { type Option, SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

interface CallsProps {
  calls: readonly Call[];
  courses: readonly OpenCourse[];
  chosen: { occupation: string; county: string };
  crafts: readonly Option[];
  counties: readonly Option[];
  follows: { occupation: string; county: string } | null;
  person: boolean;
  wishes: readonly { words: string; times: number }[];
}

/** The board: calls and courses by craft and county, what to hear of, and what buyers did not find. */
export function OpportunityCalls({ calls, courses, chosen, crafts, counties, follows, person, wishes }: CallsProps) {
  const say = useSay();
  const l = useLocale();
  const reply = useReply();
  const named = (options: readonly Option[], value: string, all: string) =>
    options.find((one) => one.value === value)?.label ?? all;
  const fields = (values: { occupation: string; county: string }, id: string) => (
    <>
      <SelectField
        name="occupation"
        id={`${id}-craft`}
        label={say(words.craft)}
        value={values.occupation}
        options={crafts}
        none={say(words.allCrafts)}
        required
      />
      <SelectField
        name="county"
        id={`${id}-county`}
        label={say(words.county)}
        value={values.county}
        error={reply.error("county")}
        options={counties}
        none={say(words.everywhere)}
        required
      />
    </>
  );
  return (
    <div className="measure space-y-10 pb-12">
      <section className="space-y-5">
        <p className="max-w-3xl text-soft">{say(words.callsLead)}</p>
        <form method="get" className="grid max-w-3xl items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
          {fields(chosen, "filter")}
          <Button tone="quiet">{say(words.filter)}</Button>
        </form>
        {calls.length > 0 ? (
          <CallList calls={calls} craftOf={(one) => craftNames(say, [one])[0] ?? one} at={(id) => paths.call(l, id)} />
        ) : (
          <Empty title={say(words.noCalls)}>{say(words.noCallsText)}</Empty>
        )}
      </section>
      <Courses courses={courses} />
      <section className="max-w-3xl space-y-4">
        <h2 className="text-xl font-bold">{say(words.follow)}</h2>
        <p className="text-soft">{say(words.followText)}</p>
        {follows ? (
          <p className="flex flex-wrap items-center gap-4">
            {say(words.followed, {
              craft: named(crafts, follows.occupation, say(words.allCrafts)),
              county: named(counties, follows.county, say(words.everywhere)),
            })}
            <PostButton tone="plain" action={paths.callsEnd(l)}>
              {say(words.unfollow)}
            </PostButton>
          </p>
        ) : null}
        {person ? (
          <Form>
            <div className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
              {fields(follows ?? chosen, "follow")}
              <Button tone="quiet">{say(words.followPress)}</Button>
            </div>
          </Form>
        ) : (
          <ButtonLink href={paths.signIn(l, paths.opportunities(l))} tone="quiet">
            {say(words.followPress)}
          </ButtonLink>
        )}
      </section>
      {wishes.length > 0 ? (
        <section>
          <h2 className="mb-3 text-xl font-bold">{say(words.wishes)}</h2>
          <ul className="flex flex-wrap gap-3">
            {wishes.map((wish) => (
              <li key={wish.words} className="rounded-full border border-line bg-raised px-4 py-1.5">
                <bdi>{wish.words}</bdi>{" "}
                <span className="text-sm text-soft">{say(words.times, { times: wish.times })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
