import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words } from "#app/domain/badges/compose-words.ts";
import { requestFile } from "#app/domain/badges/request-queries.server.ts";
import { scopeName } from "#app/domain/badges/scope-name.ts";
import { FoundList } from "#app/domain/badges/ui/criteria-list.tsx";
import { HandChecks } from "#app/domain/badges/ui/hand-checks.tsx";
import { officer } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const loader = page(officer, async (ctx, { params }) => ({
  file: await requestFile(ctx, ctx.actor, params.request ?? ""),
}));

export const meta: MetaFunction = ({ params }) => head(params, words.requests, { narrowed: true });

/** One request: what the system finds now, what an officer has seen and by what, and the decision. */
export default function BadgeRequest() {
  const { file } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const open = file.status === "asked";
  const joined = file.missing.map((name) => say(name)).join(l === "fa" ? "، " : ", ");
  return (
    <>
      <WorkHead
        title={`${say(file.badge)} · ${say(file.holder)}`}
        trail={[
          { label: say(words.marks), href: paths.officeBadges(l) },
          { label: say(words.requests), href: paths.officeBadgeRequests(l) },
        ]}
      />
      <div className="space-y-10">
        <Facts
          facts={[
            {
              name: say(file.holderKind === "shop" ? words.shop : words.cluster),
              value: (
                <a
                  className="link"
                  href={
                    file.holderKind === "shop"
                      ? paths.officeProducer(l, file.holderSlug)
                      : paths.cluster(l, file.holderSlug)
                  }
                >
                  {say(file.holder)}
                </a>
              ),
            },
            { name: say(words.what), value: <bdi>{scopeName(l, file.what)}</bdi> },
            {
              name: say(words.askedAt),
              value: (
                <>
                  <DateText at={file.askedAt} /> · <bdi>{file.askedBy}</bdi>
                </>
              ),
            },
            {
              name: say(words.byVersion),
              value: (
                <>
                  {file.version.toLocaleString(l === "fa" ? "fa-IR" : "en-GB")}
                  {file.newest > file.version ? ` · ${say(words.newerVersion, { version: file.newest })}` : ""}
                </>
              ),
            },
            {
              name: say(words.decidedOn),
              value: file.decided ? (
                <>
                  <DateText at={file.decided.at} /> · <bdi>{file.decided.by}</bdi>
                  <span className="block" dir="auto">
                    {file.decided.reason}
                  </span>
                </>
              ) : null,
            },
          ]}
        />
        {file.missing.length > 0 ? <p className="text-alarm">{say(words.missingBelow, { marks: joined })}</p> : null}
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(open ? words.codedNow : words.codedThen)}</h2>
          <FoundList coded={file.coded} />
        </section>
        <section>
          <h2 className="mb-4 text-lg font-bold">{say(words.hand)}</h2>
          <HandChecks request={file.id} hand={file.hand} open={open && !file.own} />
        </section>
        {open ? (
          <section>
            <h2 className="mb-4 text-lg font-bold">{say(words.decide)}</h2>
            {file.own ? <p>{say(words.ownCase)}</p> : <Decision id={file.id} badge={say(file.badge)} />}
          </section>
        ) : null}
      </div>
    </>
  );
}

function Decision({ id, badge }: { id: string; badge: string }) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="flex flex-wrap items-start gap-4">
      <ConfirmButton
        tone="press"
        label={say(words.grant)}
        question={say(words.grantQuestion, { badge })}
        confirm={say(words.grant)}
        action={paths.officeBadgeGranting(l, id)}
      >
        <TextArea name="reason" id="granting-reason" label={say(words.grantReason)} rows={3} max={600} required />
      </ConfirmButton>
      <ConfirmButton
        label={say(words.refuse)}
        question={say(words.refuseQuestion)}
        consequence={say(words.refuseConsequence)}
        confirm={say(words.refuse)}
        action={paths.officeBadgeRefusal(l, id)}
      >
        <TextArea name="reason" id="refusal-reason" label={say(words.refuseReason)} rows={3} max={600} required />
      </ConfirmButton>
    </div>
  );
}
