import { useLoaderData } from "@remix-run/react";
import { myDevices } from "#app/domain/identity/queries.server.ts";
import { words } from "#app/domain/identity/words.ts";
import { signedIn } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { ConfirmButton, PostButton } from "#app/ui/button.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { accountHead } from "./head.ts";

export const meta = accountHead(words.devicesTitle);

export const loader = page(signedIn, (ctx) => myDevices(ctx, ctx.actor));

export default function Devices() {
  const devices = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const alone = devices.length === 1;
  return (
    <>
      <PageHead
        title={say(words.devicesTitle)}
        lead={say(alone ? words.onlyThis : words.devicesPageLead)}
        trail={[{ label: say(words.accountTitle), href: paths.account(l) }]}
      />
      <div className="measure space-y-8 pb-20">
        <ul className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-raised">
          {devices.map(({ id, device, createdAt, expiresAt, here }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 py-4 sm:px-6">
              <Icon name="globe" className="size-6 text-walnut" />
              <div className="min-w-0 grow basis-52">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
                  <bdi>{device || say(words.unknownDevice)}</bdi>
                  {here ? <Status tone="good">{say(words.thisDevice)}</Status> : null}
                </p>
                <p className="text-sm text-soft">
                  {say(words.since)} <DateText at={createdAt} style="instant" /> <span aria-hidden="true">·</span>{" "}
                  {say(words.until)} <DateText at={expiresAt} />
                </p>
              </div>
              {here ? null : (
                <PostButton action={paths.deviceEnd(l, id)} tone="quiet">
                  {say(words.endDevice)}
                  <span className="sr-only"> {device || say(words.unknownDevice)}</span>
                </PostButton>
              )}
            </li>
          ))}
        </ul>
        {alone ? null : (
          <ConfirmButton
            label={say(words.endOthers)}
            question={say(words.endOthersQuestion)}
            consequence={say(words.endOthersConsequence)}
            confirm={say(words.endOthers)}
            action={paths.otherDevicesEnd(l)}
          />
        )}
      </div>
    </>
  );
}
