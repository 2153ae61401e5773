import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/payments/money-words.ts";
import { finance } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { moneyQueue } from "./money-queue.server.ts";
import { ProofQueue } from "./money-queue.tsx";

export const loader = page(finance, async (ctx) => ({ proofs: (await moneyQueue(ctx)).proofs }));

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.transfers, { narrowed: true });

/** The matching desk: photographs that wait, the longest first. */
export default function Transfers() {
  const { proofs } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.transfers)}
        lead={say(words.transfersLead)}
        actions={
          <>
            <ButtonLink href={paths.officeStatement(l)}>{say(words.statement)}</ButtonLink>
            <ButtonLink href={paths.officeReceipts(l)} tone="quiet">
              {say(words.receipts)}
            </ButtonLink>
          </>
        }
      />
      <ProofQueue proofs={proofs} />
    </>
  );
}
