import type { ReactNode } from "react";
import { paths } from "#app/platform/paths.ts";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import type { anyBreak } from "../queries.server.ts";
import { kindWords, subjectWords, words } from "../words.ts";

type Break = Pick<Awaited<ReturnType<typeof anyBreak>>, "id" | "kind" | "subject">;

/** A page on which something is done with a break: what is filled in, and the button. */
export function BreakStep({
  of: { id, kind, subject },
  title,
  faults,
  press,
  children,
}: {
  of: Break;
  title: string;
  faults: Parameters<typeof FormErrors>[0];
  press: ReactNode;
  children: ReactNode;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={title}
        trail={[
          { label: say(words.title), href: paths.officeReconciliation(l) },
          { label: `${say(subjectWords[subject])}: ${say(kindWords[kind])}`, href: paths.officeBreak(l, id) },
        ]}
      />
      <div className="max-w-2xl space-y-8">
        <FormErrors {...faults} />
        <Form>
          {children}
          <FormActions>{press}</FormActions>
        </Form>
      </div>
    </>
  );
}
