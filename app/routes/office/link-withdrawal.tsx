import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as caseWords } from "#app/domain/cases/words.ts";
import { withdrawLink } from "#app/domain/pioneers/withdraw-link.server.ts";
import { words } from "#app/domain/pioneers/words.ts";
import { officer } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { saidAt } from "#app/routes/market/order-access.ts";
import { ReasonForm } from "#app/routes/reason-page.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";
import { casePartFor } from "./case-part.server.ts";

export const meta: MetaFunction = ({ params }) => head(params, words.withdraw, { narrowed: true });

export const loader = page(officer, async (ctx, { params }) => ({
  file: (await casePartFor(ctx, params.case ?? "", "pioneer")).head,
}));

export const action = form(
  withdrawLink,
  (_done, { ctx, params }) => saidAt(ctx, paths.officeMatching(ctx.locale, params.case ?? ""), "done.link-ended"),
  { params: { case: "case" } },
);

export default function LinkWithdrawal() {
  const { file } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const back = paths.officeMatching(l, file.id);
  return (
    <>
      <WorkHead
        title={say(words.withdraw)}
        trail={[
          { href: paths.officeCase(l, file.id), label: file.name ?? say(caseWords.number, { number: file.number }) },
          { href: back, label: say(words.match) },
        ]}
      />
      <ReasonForm
        question={say(words.endLinkQuestion)}
        consequence={say(words.endLinkText)}
        label={say(words.reason)}
        press={say(words.withdraw)}
        back={back}
      />
    </>
  );
}
