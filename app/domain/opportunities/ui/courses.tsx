import type { OpenCourse } from "#app/domain/trainings/queries.server.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { words } from "../words.ts";

/** Places in courses that have not begun. */
export function Courses({ courses }: { courses: readonly OpenCourse[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section className="space-y-4">
      <h2 className="text-xl font-bold">{say(words.courses)}</h2>
      <p className="max-w-3xl text-soft">{say(words.coursesLead)}</p>
      <Table<OpenCourse>
        caption={say(words.courses)}
        quiet
        rows={courses}
        keyOf={({ id }) => id}
        empty={<p>{say(words.noCourses)}</p>}
        columns={[
          {
            head: say(words.course),
            main: true,
            cell: ({ module, body }) => (
              <>
                {say(module.title)}
                <span className="block text-sm font-normal text-soft">{say(body)}</span>
              </>
            ),
          },
          {
            head: say(words.county),
            cell: ({ county, place }) => (
              <>
                {say(county)}
                <span className="block text-sm text-soft">{say(place)}</span>
              </>
            ),
          },
          { head: say(words.begins), cell: ({ startsAt }) => <DateText at={startsAt} /> },
          { head: say(words.meetings), numeric: true, cell: ({ meetings }) => formatNumber(l, meetings) },
          { head: say(words.free), numeric: true, cell: ({ free }) => formatNumber(l, free) },
          {
            head: say(words.enrol),
            cell: ({ module }) => (
              <a
                className="link inline-flex min-h-11 items-center"
                href={paths.joinTrainings(l)}
                aria-label={`${say(words.enrol)}: ${say(module.title)}`}
              >
                {say(words.enrol)}
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
