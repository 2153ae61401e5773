import { sql } from "drizzle-orm";
import { settingsOf } from "#app/domain/programmes/settings.server.ts";
import { type NumberGroup, numbersOf, type SettingName, settings } from "#app/domain/programmes/settings.ts";
import type { Localized } from "#app/platform/locale.ts";
import { programmeSettings } from "#db/schema/eligibility.ts";
import { numberWords } from "../number-words.ts";
import type { SettingKind } from "./kind.server.ts";

/** The numbers of one group: each is kept in a row of its own, of which only those that change are closed. */
function numbers(group: NumberGroup, title: Localized, lead: Localized): SettingKind {
  const names = numbersOf(group);
  return {
    ...{ code: group, part: "days", title, lead },
    async shape() {
      const fields = names.map((name) => ({
        ...{ name, kind: "number" as const, label: numberWords[name].name, hint: numberWords[name].hint },
        ...{ least: settings[name].least, most: settings[name].most },
      }));
      return { fields, fixed: [{ key: "all", name: title }] };
    },
    async now(db, programmeId) {
      const now = await settingsOf(db, programmeId);
      return [{ key: "all", ...Object.fromEntries(names.map((name) => [name, String(now[name])])) }];
    },
    async write({ tx, actor, now }, programme, _subject, [row]) {
      const before = await settingsOf(tx, programme.id);
      const changed = names.filter((name: SettingName) => String(before[name]) !== row?.[name]);
      for (const name of changed) {
        await tx.execute(
          sql`update programme_settings set valid_to = market_now() where programme_id = ${programme.id} and name = ${name} and valid_to is null`,
        );
        const value = Number(row?.[name]);
        await tx
          .insert(programmeSettings)
          .values({ programmeId: programme.id, name, value, setBy: actor.id, validFrom: now });
      }
    },
  };
}

export const days = numbers(
  "days",
  { fa: "مهلت‌ها", en: "Days of notice and answer" },
  { fa: "مهلت‌هایی که طرح به آدم‌ها و به خود می‌دهد.", en: "What the programme gives people, and itself, in days." },
);
export const retention = numbers(
  "retention",
  { fa: "نگه‌داری مدارک", en: "Retention" },
  {
    fa: "کمینه، مهلت شکایت به دیوان عدالت اداری از خارج کشور است (شش ماه) و بیشینه، ده سالِ نگه‌داری دفتر تاجر در قانون تجارت.",
    en: "The least is the time to go to the Court of Administrative Justice from abroad (six months), the most the ten years for which the Commercial Code has merchants keep their books.",
  },
);
export const alerts = numbers(
  "alerts",
  { fa: "آستانهٔ هشدارها", en: "Alert thresholds" },
  {
    fa: "از کی کارشناس پرونده خبر می‌شود. بازبینی شبانه با همین عددها انجام می‌شود.",
    en: "From when on the officer of a case is called. The nightly watch goes by these.",
  },
);
