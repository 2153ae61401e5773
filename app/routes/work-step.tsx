import type { ReactNode } from "react";
import type { Work } from "#app/domain/work-orders/queries.server.ts";
import { words } from "#app/domain/work-orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { words as ui } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { useReply } from "./reply.ts";

interface StepProps {
  work: Work;
  title: string;
  lead?: ReactNode;
  press: string;
  once?: string;
  files?: boolean;
  children?: ReactNode;
}

/** One step with a work order on a page of its own, in the frame of whose side it is. */
export function WorkStep({ work, title, lead, press, once, files = false, children }: StepProps) {
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const given = work.side === "pioneer";
  const back = given ? paths.workOrder(l, work.id) : paths.myWorkOrder(l, work.id);
  const trail = [
    { href: given ? paths.workOrders(l) : paths.myWork(l), label: say(words.work) },
    { href: back, label: work.title },
  ];
  const body = (
    <div className="max-w-2xl space-y-6">
      <FormErrors {...reply.head} />
      <Form {...(once ? { once: reply.value("key", once) } : {})} files={files}>
        {children}
        <FormActions>
          <Button>{press}</Button>
          <ButtonLink href={back} tone="plain">
            {say(ui.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  );
  return given ? (
    <>
      <WorkHead title={title} lead={lead} trail={trail} />
      {body}
    </>
  ) : (
    <>
      <PageHead title={title} lead={lead} trail={trail} />
      <div className="measure pb-20">{body}</div>
    </>
  );
}
