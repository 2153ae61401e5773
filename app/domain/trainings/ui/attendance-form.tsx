import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choice-field.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import type { Sheet } from "../queries.server.ts";
import { words } from "../words.ts";

/** One day of a course: who was there. `app/browser/attendance.ts` keeps the ticks while the line is down. */
export function AttendanceForm({ of, day, action }: { of: Sheet; day: Sheet["days"][number]; action: string }) {
  const say = useSay();
  return (
    <form
      method="post"
      action={action}
      data-attendance={day.id}
      data-kept={say(words.kept)}
      className="max-w-2xl space-y-4 rounded-lg border border-line bg-raised p-5"
    >
      <input type="hidden" name="meeting" value={day.id} />
      <CheckboxGroup
        name="present"
        id={`present-${day.number}`}
        label={say(words.meetingN, { n: day.number })}
        hint={
          <>
            <DateText at={day.startsAt} style="instant" />
            {day.marked ? <> · {say(words.marked)}</> : null}
          </>
        }
        options={of.pupils.map(({ enrolment, name }) => ({ value: enrolment, label: name }))}
        values={of.pupils.filter(({ present }) => present[day.id]).map(({ enrolment }) => enrolment)}
        columns
        required
      />
      <Button tone={day.marked ? "quiet" : "press"}>{say(words.sendSheet)}</Button>
      <p role="status" data-news="" className="text-sm font-semibold text-saffron empty:hidden" />
    </form>
  );
}
