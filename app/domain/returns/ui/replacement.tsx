import { lastDay } from "#app/domain/orders/rules.ts";
import { ShipForm } from "#app/domain/orders/ui/desk-forms.tsx";
import type { sellersReplacement } from "#app/domain/returns/replacement.server.ts";
import { refusals, words } from "#app/domain/returns/words.ts";
import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

interface ReplacementProps {
  room: "studio" | "coop";
  sending: Awaited<ReturnType<typeof sellersReplacement>>;
  reply: Parameters<typeof ShipForm>[0]["typed"] & {
    head: { errors: readonly { name: string; message: string }[]; refusal: string | undefined };
  };
}

/** The other piece is given to a carrier, on a page of its own; or it is said that its time is over. */
export function Replacement({ room, sending: { of, carriers, parcel }, reply }: ReplacementProps) {
  const say = useSay();
  const l = useLocale();
  const open = of.status === "replacing" && of.exchange?.status === "held";
  const date = of.exchange?.dueBy ? formatDate(l, lastDay(of.exchange.dueBy), "weekday") : "";
  const back = paths.returnDesk(l, room, of.id);
  return (
    <>
      <WorkHead
        title={say(words.shipTitle)}
        lead={open ? say(words.shipLead, { number: of.orderNumber, date }) : undefined}
        trail={[
          { href: paths.returnsDesk(l, room), label: say(words.desk) },
          { href: back, label: say(of.title) },
        ]}
      />
      <div className="max-w-2xl space-y-6">
        <FormErrors {...reply.head} />
        {open ? (
          <ShipForm parcel={parcel} carriers={carriers} typed={reply} />
        ) : (
          <>
            {reply.head.refusal ? null : <Flash tone="wait" text={say(refusals["return.not-now"])} />}
            <ButtonLink href={back} tone="quiet">
              {say(words.desk)}
            </ButtonLink>
          </>
        )}
      </div>
    </>
  );
}
