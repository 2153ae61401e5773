import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { WorkMark } from "#app/domain/work-orders/ui/work-list.tsx";
import { WorkView } from "#app/domain/work-orders/ui/work-view.tsx";
import { words } from "#app/domain/work-orders/words.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { givenWork } from "#app/routes/work-order.server.ts";
import { ButtonLink, ConfirmButton } from "#app/ui/button.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = givenWork;

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.work.title ?? words.order, { narrowed: true });

/** One order a pioneer gave: where it stands and the one next step. */
export default function WorkOrder() {
  const { work, acts } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const may = (act: (typeof acts)[number]) => acts.includes(act);
  const step = (to: Parameters<typeof paths.workOrderStep>[2]) => paths.workOrderStep(l, work.id, to);
  const next = may("inspect")
    ? { href: step("inspection"), label: words.inspect }
    : may("pay")
      ? { href: step("payment"), label: words.pay }
      : null;
  return (
    <>
      <WorkHead
        title={work.title}
        lead={<WorkMark line={work} />}
        trail={[{ href: paths.workOrders(l), label: say(words.work) }]}
        actions={
          <>
            {next ? <ButtonLink href={next.href}>{say(next.label)}</ButtonLink> : null}
            {may("offer") && !work.needsReason ? (
              <ConfirmButton
                tone="press"
                label={say(words.offer)}
                question={say(words.offerQuestion)}
                consequence={say(words.offerText)}
                confirm={say(words.offer)}
                action={step("offer")}
              />
            ) : null}
            {may("offer") ? (
              <ButtonLink href={step("edit")} tone="quiet">
                {say(words.revise)}
              </ButtonLink>
            ) : null}
            {may("give-material") ? (
              <ButtonLink href={step("material")} tone="quiet">
                {say(words.giveMaterial)}
              </ButtonLink>
            ) : null}
            {may("cancel") ? (
              <ButtonLink href={step("cancellation")} tone="quiet">
                {say(words.cancel)}
              </ButtonLink>
            ) : null}
            {may("contest") ? (
              <ButtonLink href={step("contest")} tone="plain">
                {say(words.contest)}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <WorkView
        work={work}
        drawing={step("drawing")}
        {...(may("settle-material")
          ? {
              settling: ({ id }) => (
                <a className="link" href={paths.workMaterial(l, work.id, id)}>
                  {say(words.settle)}
                </a>
              ),
            }
          : {})}
      />
    </>
  );
}
