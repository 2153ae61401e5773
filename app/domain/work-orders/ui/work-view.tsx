import type { ReactNode } from "react";
import { familyOf } from "#app/domain/catalogue/families/families.ts";
import { formatNumber } from "#app/platform/locale.ts";
import { DateText, DayText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { Table } from "#app/ui/table.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Material, Work } from "../queries.server.ts";
import { sideWords, stateWords, unitWords, wayWords, words } from "../words.ts";
import { RateBand } from "./band.tsx";

interface ViewProps {
  work: Work;
  days?: number | null;
  /** Where the drawing lies for who looks. */
  drawing: string;
  /** Beside a material: the way to settle it. */
  settling?: (material: Material) => ReactNode;
}

/** An order whole: what, for how much beside what it sells for, material, deliveries, pay, contests, steps. */
export function WorkView({ work, days = work.days, drawing, settling }: ViewProps) {
  const say = useSay();
  const l = useLocale();
  const money = (amount: string) => <MoneyText money={{ amount: BigInt(amount), currency: work.currency }} />;
  const number = (value: number | null) => (value === null ? null : formatNumber(l, value));
  return (
    <div className="grid items-start gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="space-y-8">
        <Facts
          facts={[
            { name: say(words.from), value: work.pioneer },
            { name: say(words.for), value: work.applicant },
            { name: say(words.description), value: work.description },
            { name: say(words.family), value: familyOf(work.family)[l] },
            {
              name: say(words.drawing),
              value: work.hasDrawing ? (
                <a href={drawing}>
                  <img src={drawing} alt={say(words.drawing)} className="max-h-72 rounded-md" loading="lazy" />
                </a>
              ) : null,
            },
            { name: say(words.quantity), value: number(work.quantity) },
            { name: say(words.rate), value: money(work.rate) },
            { name: say(words.sum), value: money(String(BigInt(work.rate) * BigInt(work.quantity))) },
            { name: say(words.dueOn), value: <DayText day={work.dueOn} /> },
            { name: say(words.conditions), value: <span className="whitespace-pre-line">{work.conditions}</span> },
            { name: say(words.payBy), value: work.payBy && <DayText day={work.payBy} /> },
            { name: say(words.decline), value: work.declineReason },
            { name: say(words.cancel), value: work.cancelReason },
          ]}
        />
        {work.materials.length > 0 ? (
          <Table
            caption={say(words.material)}
            rows={work.materials}
            keyOf={({ id }) => id}
            empty={null}
            columns={[
              { head: say(words.materialName), main: true, cell: ({ name }) => name },
              { head: say(words.amount), cell: (one) => `${formatNumber(l, one.amount)} ${say(unitWords[one.unit])}` },
              { head: say(words.worth), numeric: true, cell: ({ worth }) => money(worth) },
              { head: say(words.used), numeric: true, cell: ({ used }) => number(used) },
              { head: say(words.returned), numeric: true, cell: ({ returned }) => number(returned) },
              ...(settling ? [{ head: say(words.settle), cell: settling }] : []),
            ]}
          />
        ) : null}
        {work.deliveries.length > 0 ? (
          <Table
            caption={say(words.deliveries)}
            rows={work.deliveries}
            keyOf={({ id }) => id}
            empty={null}
            columns={[
              {
                head: say(words.deliver),
                main: true,
                cell: (one) => (
                  <>
                    {say(words.pieces, { pieces: one.pieces })} · <DateText at={one.deliveredAt} />
                  </>
                ),
              },
              { head: say(words.accepted), numeric: true, cell: ({ accepted }) => number(accepted) },
              { head: say(words.rework), numeric: true, cell: ({ rework }) => number(rework) },
              { head: say(words.refused), numeric: true, cell: ({ refused }) => number(refused) },
              { head: say(words.findings), cell: ({ findings }) => findings || null },
            ]}
          />
        ) : null}
        {work.payments.length > 0 ? (
          <Table
            caption={say(words.payments)}
            rows={work.payments}
            keyOf={({ id }) => id}
            empty={null}
            columns={[
              { head: say(words.paidOn), main: true, cell: ({ paidOn }) => <DayText day={paidOn} /> },
              { head: say(words.quantity), numeric: true, cell: ({ pieces }) => number(pieces) },
              { head: say(words.sum), numeric: true, cell: ({ amount }) => money(amount) },
              { head: say(words.way), cell: ({ way }) => say(wayWords[way]) },
              { head: say(words.reference), cell: ({ reference }) => reference || null },
              {
                head: say(words.confirmed),
                cell: ({ confirmedAt }) => (confirmedAt ? <DateText at={confirmedAt} /> : say(words.unconfirmed)),
              },
            ]}
          />
        ) : null}
        {work.contests.length > 0 ? (
          <section>
            <h2 className="mb-3 text-lg font-bold">{say(words.contests)}</h2>
            <ul className="space-y-4">
              {work.contests.map((one) => (
                <li key={one.id} className="space-y-2 rounded-md border border-line bg-raised p-4">
                  <p className="text-sm text-soft">
                    {say(words.contestBy, { side: say(sideWords[one.by]) })} · <DateText at={one.at} />
                  </p>
                  <p className="whitespace-pre-line">{one.text}</p>
                  {one.answer ? (
                    <p className="border-s-4 border-leaf ps-3 whitespace-pre-line">
                      <strong>{say(words.officeAnswer)}:</strong> {one.answer}
                    </p>
                  ) : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <div className="space-y-8">
        <RateBand work={work} days={days} />
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(words.course)}</h2>
          <Timeline
            steps={work.moves.map(({ to, at }, index) => ({
              title: say(stateWords[to]),
              state: index === work.moves.length - 1 ? ("now" as const) : ("done" as const),
              when: <DateText at={at} />,
            }))}
          />
        </section>
      </div>
    </div>
  );
}
