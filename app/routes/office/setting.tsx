import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changeSetting } from "#app/domain/settings/change-setting.server.ts";
import { settingPage, settingTried } from "#app/domain/settings/queries.server.ts";
import { SettingForm } from "#app/domain/settings/ui/setting-form.tsx";
import { SettingHistory } from "#app/domain/settings/ui/setting-history.tsx";
import { SettingSubjects } from "#app/domain/settings/ui/setting-subjects.tsx";
import { words } from "#app/domain/settings/words.ts";
import { admin, officer, oneOf } from "#app/platform/actor.ts";
import { form, page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useReply } from "#app/routes/reply.ts";
import { said } from "#app/routes/said.ts";
import { speak } from "#app/speech.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction<typeof loader> = ({ params, data }) =>
  head(params, data?.title ?? words.settings, { narrowed: true });

/** One setting, or those of which there are many to choose from; with `look`, what is being written before it is saved. */
export const loader = page(oneOf(officer, admin), async (ctx, { params, url }) => {
  const of = url.searchParams.get("of") ?? url.searchParams.get("subject") ?? "";
  const shown = await settingPage(ctx, params.setting!, of);
  return {
    ...shown,
    tried: url.searchParams.has("look") ? await settingTried(ctx, params.setting!, url.searchParams) : null,
  };
});

export const action = form(
  changeSetting,
  ({ setting, subject }, { ctx }) => said(ctx, paths.officeSetting(ctx.locale, setting, subject), "done.setting"),
  { params: { setting: "setting" } },
);

export default function Setting() {
  const { code, title, lead, subjects, of, changed, open, tried } = useLoaderData<typeof loader>();
  const reply = useReply();
  const say = useSay();
  const l = useLocale();
  const typed = tried
    ? {
        value: (name: string) => tried.values[name],
        error: (name: string) => (tried.faults[name] ? speak(l, tried.faults[name]) : undefined),
        tried: true,
      }
    : { value: reply.value, error: reply.error, tried: reply.value("version") !== undefined };
  return (
    <>
      <WorkHead
        title={of ? say(of.name) : say(title)}
        lead={say(lead)}
        trail={[
          { label: say(words.settings), href: paths.officeSettings(l) },
          ...(of ? [{ label: say(title), href: paths.officeSetting(l, code) }] : []),
        ]}
      />
      <div className="space-y-12">
        {open ? (
          <>
            <SettingForm
              code={code}
              open={open}
              subject={of?.code ?? ""}
              typed={typed}
              head={reply.head}
              preview={tried ? tried.preview : open.preview}
            />
            <SettingHistory changes={open.history} />
          </>
        ) : (
          <SettingSubjects code={code} subjects={subjects ?? []} changed={changed} />
        )}
      </div>
    </>
  );
}
