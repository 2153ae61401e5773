import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { words as rubrics } from "#app/domain/assessments/words.ts";
import { isKeeper } from "#app/domain/cases/access-queries.server.ts";
import { words as access } from "#app/domain/cases/file-words.ts";
import { words as conditions } from "#app/domain/eligibility/setting-words.ts";
import { words as roles } from "#app/domain/identity/role-words.ts";
import { type SettingPart, settingParts } from "#app/domain/settings/kind.ts";
import { settingsHome } from "#app/domain/settings/queries.server.ts";
import { SettingEntries, type ShownEntry } from "#app/domain/settings/ui/setting-entries.tsx";
import { partNames, words } from "#app/domain/settings/words.ts";
import { words as terms } from "#app/domain/terms/words.ts";
import { admin, bodiesOf, officer, oneOf } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { paths } from "#app/platform/paths.ts";
import { head } from "#app/routes/head.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { WorkHead } from "#app/ui/work-shell.tsx";

export const meta: MetaFunction = ({ params }) => head(params, words.settings, { narrowed: true });

export const loader = page(oneOf(officer, admin), async (ctx) => ({
  ...(await settingsHome(ctx)),
  keeps: await isKeeper(ctx.db, ctx.actor),
  appoints: bodiesOf(ctx.actor, "admin").length > 0,
}));

/** Everything a programme works by: what holds, since when and by whom. */
export default function Settings() {
  const { programme, entries, besides, keeps, appoints } = useLoaderData<typeof loader>();
  const say = useSay();
  const l = useLocale();
  const elsewhere: (ShownEntry & { part: SettingPart; shown: boolean })[] = [
    {
      ...besides.conditions,
      part: "joining",
      title: conditions.rules,
      href: paths.officeSettingsConditions(l),
      shown: true,
    },
    { ...besides.rubrics, part: "skills", title: rubrics.rubrics, href: paths.officeRubrics(l), shown: true },
    { ...besides.roles, part: "people", title: roles.title, href: paths.officeSettingsRoles(l), shown: appoints },
    { ...besides.access, part: "people", title: access.access, href: paths.officeAccess(l), shown: keeps },
    { ...besides.terms, part: "texts", title: terms.title, href: paths.officeSettingsTerms(l), shown: true },
  ];
  const shown = entries.map((entry) => ({ ...entry, href: paths.officeSetting(l, entry.code), shown: true }));
  return (
    <>
      <WorkHead title={say(words.settings)} lead={`${say(programme)} · ${say(words.lead)}`} />
      <div className="space-y-10">
        {settingParts.map((part) => (
          <SettingEntries
            key={part}
            title={say(partNames[part])}
            entries={[...elsewhere, ...shown].filter((entry) => entry.part === part && entry.shown)}
          />
        ))}
      </div>
    </>
  );
}
