import type { ReactNode } from "react";
import type { Desk } from "#app/domain/orders/desk-list.ts";
import type { DeskAct } from "#app/domain/orders/desk-rules.ts";
import { words } from "#app/domain/orders/desk-words.ts";
import { words as orders, refusals } from "#app/domain/orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { DeskActing } from "./desk-acting.tsx";
import type { ParcelData } from "./desk-parcel-page.tsx";
import { useReply } from "./reply.ts";

interface StepProps {
  room: Desk;
  parcel: ParcelData;
  act: DeskAct;
  title: string;
  lead: string;
  children: ReactNode;
}

/** One step with a parcel on a page of its own: what it does, and its form; or, when its time is over, that it is. */
export function DeskStepPage({ room, parcel, act, title, lead, children }: StepProps) {
  const say = useSay();
  const l = useLocale();
  const reply = useReply();
  const back = paths.deskParcel(l, room, parcel.id);
  const open = parcel.acts.includes(act);
  return (
    <>
      <WorkHead
        title={title}
        lead={open ? lead : undefined}
        trail={[
          { href: paths.desk(l, room), label: say(words.orders) },
          { href: back, label: say(orders.order, { number: parcel.orderNumber }) },
        ]}
      />
      <div className="max-w-2xl space-y-6">
        {parcel.own ? null : <DeskActing shop={parcel.shop} />}
        <FormErrors {...reply.head} />
        {open ? (
          children
        ) : (
          <>
            {reply.refusal ? null : <Flash tone="wait" text={say(refusals["consignment.not-now"])} />}
            <ButtonLink href={back} tone="quiet">
              {say(words.back)}
            </ButtonLink>
          </>
        )}
      </div>
    </>
  );
}
