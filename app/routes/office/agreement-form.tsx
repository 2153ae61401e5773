import type { ReactNode } from "react";
import { words } from "#app/domain/agreements/words.ts";
import { paths } from "#app/platform/paths.ts";
import { useReply } from "#app/routes/reply.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Form, FormActions } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { words as ui } from "#app/ui/words.ts";
import { WorkHead } from "#app/ui/work-shell.tsx";

interface AgreementFormProps {
  of: { id: string; title: string };
  title: string;
  lead: string;
  once?: string;
  press: ReactNode;
  children: ReactNode;
}

/** A page on which a party does something to an agreement, with the way back to it. */
export function AgreementForm({ of, title, lead, once, press, children }: AgreementFormProps) {
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={title}
        lead={lead}
        trail={[
          { label: say(words.agreements), href: paths.officeAgreements(l) },
          { label: of.title, href: paths.officeAgreement(l, of.id) },
        ]}
      />
      <div className="max-w-3xl space-y-6">
        <FormErrors {...reply.head} />
        <Form {...(once ? { once: reply.value("key", once) } : {})}>
          {children}
          <FormActions>
            {press}
            <ButtonLink href={paths.officeAgreement(l, of.id)} tone="plain">
              {say(ui.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
