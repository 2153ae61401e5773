import type { Work } from "#app/domain/work-orders/queries.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { TextArea } from "#app/ui/field.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { useReply } from "./reply.ts";
import { WorkStep } from "./work-step.tsx";

/** Something is not right: the same page for both sides. */
export function ContestPage({ work, once }: { work: Work; once: string }) {
  const reply = useReply();
  const say = useSay();
  return (
    <WorkStep work={work} title={say(words.contest)} lead={say(words.contestLead)} press={say(words.send)} once={once}>
      <TextArea
        name="text"
        label={say(words.contestText)}
        value={reply.value("text")}
        error={reply.error("text")}
        max={1000}
        required
      />
    </WorkStep>
  );
}
