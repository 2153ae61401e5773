import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { mergeCases } from "#app/domain/doubles/merge-cases.server.ts";
import { sidesOf } from "#app/domain/doubles/queries.server.ts";
import { MergeForm, SideBySide } from "#app/domain/doubles/ui/side-by-side.tsx";
import { viewDouble } from "#app/domain/doubles/view-double.server.ts";
import { words } from "#app/domain/doubles/words.ts";
import { officer } from "#app/platform/actor.ts";
import { flash, form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.doubles, { narrowed: true });

/** The look is in both files' log before anything of them is read. */
export const loader = page(officer, async (ctx, { params }) => {
  const pair = await viewDouble(ctx, { double: params.double! });
  return { id: pair.id, score: pair.score, sides: await sidesOf(ctx, pair) };
});

export const action = form(
  mergeCases,
  ({ kept }, { ctx }) =>
    redirect(paths.officeCase(ctx.locale, kept), {
      status: 303,
      headers: { "Set-Cookie": flash(ctx, { code: "done.merged", facts: {} }) },
    }),
  { params: { double: "double" } },
);

/** Two files side by side, and the decision. */
export default function Double() {
  const { id, score, sides } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  return (
    <>
      <WorkHead
        title={say(words.pair, { first: sides[0].name, second: sides[1].name })}
        lead={say(words.alike, { score })}
        trail={[{ label: say(words.doubles), href: paths.officeDoubles(l) }]}
        actions={
          <ConfirmButton
            tone="press"
            label={say(words.apartPress)}
            question={say(words.apartQuestion)}
            consequence={say(words.apartNote)}
            confirm={say(words.apartPress)}
            action={paths.officeDoubleApart(l, id)}
          />
        }
      />
      <div className="space-y-10">
        <SideBySide sides={sides} trade={(one) => occupationName(one) ?? { fa: one, en: one }} />
        <FormErrors {...reply.head} />
        <MergeForm sides={sides} error={reply.error("keep")} value={reply.value} />
      </div>
    </>
  );
}
