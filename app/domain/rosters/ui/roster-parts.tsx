import { formatNumber } from "#app/platform/locale.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink, ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";
import type { LikeRow, RosterCounts } from "../queries.server.ts";
import { words } from "../words.ts";

/** What would be written, before anything is. */
export function DryRun({ id, counts, like }: { id: string; counts: RosterCounts; like: readonly LikeRow[] }) {
  const say = useSay();
  const l = useLocale();
  const n = (value: number) => formatNumber(l, value);
  const ready = counts.fresh + counts.known;
  return (
    <div className="space-y-10">
      <section aria-labelledby="dry" className="space-y-5">
        <div>
          <h2 id="dry" className="text-lg font-bold">
            {say(words.dryRun)}
          </h2>
          <p className="text-soft">{say(words.dryRunLead)}</p>
        </div>
        <StatRow>
          <Stat label={say(words.fresh)} value={n(counts.fresh)} />
          <Stat label={say(words.known)} value={n(counts.known)} />
          <Stat label={say(words.like)} value={n(counts.like)} />
          <Stat
            label={say(words.faulty)}
            value={n(counts.faulty)}
            note={counts.leftOut > 0 ? `${say(words.leftOut)}: ${n(counts.leftOut)}` : null}
          />
        </StatRow>
        <div className="flex flex-wrap items-start gap-3">
          <Onward id={id} ready={ready} faulty={counts.faulty} />
          <ConfirmButton
            label={say(words.dropPress)}
            question={say(words.dropQuestion)}
            consequence={say(words.dropNote)}
            confirm={say(words.dropPress)}
            action={paths.rosterRemoval(l, id)}
          />
        </div>
      </section>
      {like.length > 0 ? <LikeRows rows={like} /> : null}
    </div>
  );
}

/** What may be written now, and what has to be put right before. */
function Onward({ id, ready, faulty }: { id: string; ready: number; faulty: number }) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      {ready > 0 ? (
        <PostButton action={paths.rosterImport(l, id)} icon="check">
          {say(words.importPress, { count: ready })}
        </PostButton>
      ) : null}
      {faulty > 0 ? (
        <ButtonLink tone="quiet" href={paths.rosterFaults(l, id)}>
          {say(words.faultsLink)}
        </ButtonLink>
      ) : null}
    </>
  );
}

function LikeRows({ rows }: { rows: readonly LikeRow[] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section aria-labelledby="like" className="space-y-4">
      <div>
        <h2 id="like" className="text-lg font-bold">
          {say(words.likeTitle)}
        </h2>
        <p className="max-w-3xl text-soft">{say(words.likeLead)}</p>
      </div>
      <Table
        caption={say(words.likeTitle)}
        quiet
        rows={rows}
        keyOf={({ number }) => String(number)}
        empty={null}
        columns={[
          { head: say(words.name), main: true, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: say(words.rowsHead), numeric: true, cell: ({ number }) => formatNumber(l, number) },
          {
            head: say(words.caseHead),
            cell: ({ caseId, caseNumber }) => (
              <a className="link" href={paths.officeCase(l, caseId)}>
                {formatNumber(l, caseNumber)}
              </a>
            ),
          },
          { head: say(words.likeness), numeric: true, cell: ({ score }) => say(words.percent, { score }) },
        ]}
      />
    </section>
  );
}

/** How far the job has come. */
export function Working({ all, counts, undoing }: { all: number; counts: RosterCounts; undoing: boolean }) {
  const say = useSay();
  const written = counts.written + counts.filled + counts.knownBefore;
  const todo = undoing ? all : written + counts.fresh + counts.known;
  const done = undoing ? all - written : written;
  return (
    <div className="max-w-xl space-y-3" role="status">
      <progress
        max={Math.max(1, todo)}
        value={done}
        aria-label={say(words.working, { done, all: todo })}
        className="h-3 w-full accent-leaf"
      />
      <p className="font-semibold">{say(words.working, { done, all: todo })}</p>
      <p className="text-soft">{say(words.workingLead)}</p>
    </div>
  );
}

type ResultProps = {
  id: string;
  undone: boolean;
  counts: RosterCounts;
  stays: readonly { number: number; caseId: string; caseNumber: number }[];
};

/** What became of an import, and the way back. */
export function Result({ id, undone, counts, stays }: ResultProps) {
  const say = useSay();
  const l = useLocale();
  const n = (value: number) => formatNumber(l, value);
  if (undone)
    return (
      <div className="space-y-6">
        <p>{counts.stays > 0 ? say(words.undoneBut, { count: counts.stays }) : say(words.undone)}</p>
        {stays.length > 0 ? <Stays rows={stays} /> : null}
      </div>
    );
  return (
    <section aria-labelledby="result" className="space-y-6">
      <h2 id="result" className="text-lg font-bold">
        {say(words.result)}
      </h2>
      <StatRow>
        <Stat label={say(words.opened)} value={n(counts.written)} />
        <Stat label={say(words.completed)} value={n(counts.filled)} />
        <Stat label={say(words.unchanged)} value={n(counts.knownBefore)} />
        <Stat label={say(words.faulty)} value={n(counts.faulty)} />
      </StatRow>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink href={paths.rosterReport(l, id)}>{say(words.report)}</ButtonLink>
        <Onward id={id} ready={counts.fresh + counts.known} faulty={counts.faulty} />
        <ConfirmButton
          label={say(words.undoPress)}
          question={say(words.undoQuestion)}
          consequence={say(words.undoNote)}
          confirm={say(words.undoPress)}
          action={paths.rosterUndoing(l, id)}
        />
      </div>
    </section>
  );
}

function Stays({ rows }: { rows: ResultProps["stays"] }) {
  const say = useSay();
  const l = useLocale();
  return (
    <section aria-labelledby="stays" className="space-y-3">
      <h2 id="stays" className="text-lg font-bold">
        {say(words.stays)}
      </h2>
      <p className="text-soft">{say(words.staysLead)}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {rows.map(({ number, caseId, caseNumber }) => (
          <li key={caseId}>
            <a className="link" href={paths.officeCase(l, caseId)}>
              {say(words.rowNumber, { number })} · {say(words.caseHead)} {formatNumber(l, caseNumber)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
