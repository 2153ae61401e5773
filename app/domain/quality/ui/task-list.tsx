import type { ReactNode } from "react";
import { DayText } from "#app/ui/date-text.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Task } from "../queries.server.ts";
import { taskState } from "../rules.ts";
import { severityWords, taskWords, words } from "../words.ts";

const tones = { open: "wait", "handed-in": "note", returned: "bad", accepted: "good" } as const;

/** What makers are asked to mend. `act` is what the reader may do with one of them. */
export function TaskList({ all, act }: { all: Task[]; act(task: Task): ReactNode }) {
  const say = useSay();
  if (all.length === 0) return <p className="text-soft">{say(words.noTasks)}</p>;
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {all.map((task) => (
        <li key={task.id} className="space-y-2 py-4">
          <p className="flex flex-wrap items-center justify-between gap-3 font-semibold">
            {say(task.criterion)}
            <Status tone={tones[taskState(task)]}>{say(taskWords[taskState(task)])}</Status>
          </p>
          <p dir="auto">{task.text}</p>
          {task.lacks && !task.acceptedAt ? (
            <p dir="auto" className="text-alarm">
              {say(words.lacks)}: {task.lacks}
            </p>
          ) : null}
          <p className="text-sm text-soft">
            {say(task.goods)} · {say(task.shop)} · {say(severityWords[task.severity])} · {say(words.due)}{" "}
            <DayText day={task.dueOn} />
          </p>
          {act(task)}
        </li>
      ))}
    </ul>
  );
}
