import { paths } from "#app/platform/paths.ts";
import { formatDate } from "#app/platform/time.ts";
import { ConfirmButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { Status } from "#app/ui/status.tsx";
import type { MyGrant, MyMembership } from "../my-queries.server.ts";
import { scopeWords, words } from "../words.ts";

/** One membership of hers: what stands now, what stood before, and the ways out. */
export function MembershipCard({ membership }: { membership: MyMembership }) {
  const say = useSay();
  const l = useLocale();
  const { cooperative, joinedAt, endedAt, grants, id } = membership;
  const live = grants.find((grant) => grant.live);
  const past = grants.filter((grant) => !grant.live);
  return (
    <section className={`overflow-hidden rounded-lg border border-line ${endedAt ? "bg-sunk" : "bg-raised"}`}>
      {endedAt ? null : <div aria-hidden="true" className="h-2 bg-leaf" />}
      <div className="space-y-5 p-5 sm:p-7">
        <div>
          <h2 className="text-xl font-bold">
            {say(endedAt ? words.formerly : words.memberOf, { name: say(cooperative.name) })}
          </h2>
          <p className="text-sm text-soft">
            <DateText at={joinedAt} />{" "}
            {endedAt ? (
              <>
                – <DateText at={endedAt} />
              </>
            ) : null}
          </p>
        </div>
        {live ? <LiveGrant grant={live} /> : null}
        {past.length > 0 ? (
          <ul className="space-y-2 border-t border-line pt-4 text-sm text-soft">
            {past.map((grant) => (
              <li key={grant.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <span>
                  {grant.scopes.length > 0
                    ? grant.scopes.map((scope) => say(scopeWords[scope].name)).join(l === "fa" ? "، " : ", ")
                    : say(words.noScopes)}{" "}
                  ({say(words.givenOn, { day: formatDate(l, new Date(grant.validFrom)) })})
                </span>
                <Status>{say(grant.revokedAt ? words.revoked : words.ended)}</Status>
              </li>
            ))}
          </ul>
        ) : null}
        {endedAt ? null : (
          <div className="border-t border-line pt-5">
            <ConfirmButton
              label={say(words.leave)}
              question={say(words.leaveQuestion)}
              consequence={say(words.leaveConsequence)}
              confirm={say(words.leave)}
              action={paths.studioMembershipEnd(l, id)}
            />
          </div>
        )}
      </div>
    </section>
  );
}

function LiveGrant({ grant }: { grant: MyGrant }) {
  const say = useSay();
  const l = useLocale();
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-center gap-3">
        <Status tone="good">{say(words.live)}</Status>
        {grant.validTo ? (
          <span className="text-sm text-soft">{say(words.until, { day: formatDate(l, new Date(grant.validTo)) })}</span>
        ) : null}
      </p>
      {grant.scopes.length === 0 ? <p className="text-soft">{say(words.noScopes)}</p> : null}
      <ul className="space-y-3">
        {grant.scopes.map((scope) => (
          <li key={scope} className="flex gap-3">
            <Icon name="check" className="mt-1 size-5 text-leaf" />
            <span>
              <span className="block font-semibold">{say(scopeWords[scope].name)}</span>
              <span className="block text-sm text-soft">{say(scopeWords[scope].means)}</span>
            </span>
          </li>
        ))}
      </ul>
      {grant.scopes.length > 0 ? (
        <ConfirmButton
          label={say(words.revoke)}
          question={say(words.revokeQuestion)}
          consequence={say(words.revokeConsequence)}
          confirm={say(words.revoke)}
          action={paths.studioGrantRevocation(l, grant.id)}
        />
      ) : null}
    </div>
  );
}
