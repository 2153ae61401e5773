import { sql } from "drizzle-orm";
import { toLatinDigits } from "#app/platform/digits.ts";
import { rowsOf } from "#db/reads.server.ts";
import type { SettingKind } from "./kind.server.ts";

const dialled = (phone = "") => toLatinDigits(phone).replace(/[\s()-]/g, "");

/** Whom people call about joining, and when somebody answers. */
export const help: SettingKind = {
  code: "help",
  part: "joining",
  title: { fa: "تلفن راهنما", en: "Help by telephone" },
  lead: {
    fa: "در صفحه‌های پیوستن و پروندهٔ هر کس دیده می‌شود. شمارهٔ خالی یعنی کسی پاسخ نمی‌دهد و چیزی نشان داده نمی‌شود.",
    en: "Shown on the pages of joining and on everybody's file. No number means nobody answers, and nothing is shown.",
  },
  async shape() {
    return {
      fields: [
        { name: "phone", kind: "line", max: 20, optional: true, label: { fa: "شماره", en: "Number" } },
        {
          ...{ name: "fa", kind: "line", max: 80, optional: true },
          label: { fa: "ساعت پاسخ، به فارسی", en: "Hours, in Persian" },
        },
        {
          ...{ name: "en", kind: "line", max: 80, optional: true },
          label: { fa: "همان، به انگلیسی", en: "The same, in English" },
        },
      ],
      fixed: [{ key: "help", name: { fa: "تلفن راهنما", en: "Help by telephone" } }],
    };
  },
  told: (l, [row]) => [row?.phone, l === "fa" ? row?.fa : row?.en].filter(Boolean).join(l === "fa" ? "، " : ", "),
  now: (db, programmeId) =>
    rowsOf(
      db,
      sql`select 'help' as key, help_phone as phone, help_hours_fa as fa, help_hours_en as en from programmes where id = ${programmeId}`,
    ),
  check([row]) {
    const phone = dialled(row?.phone);
    if (phone !== "" && !/^\+?[0-9]{3,15}$/.test(phone)) return { "rows.0.phone": "settings.no-number" };
    const hours = (name: "fa" | "en") => (phone !== "" && !row?.[name] ? { [`rows.0.${name}`]: "required" } : {});
    return { ...hours("fa"), ...hours("en") };
  },
  async write({ tx }, { id }, _subject, [row]) {
    await tx.execute(
      sql`update programmes set help_phone = ${dialled(row?.phone)}, help_hours_fa = ${row?.fa ?? ""}, help_hours_en = ${row?.en ?? ""} where id = ${id}`,
    );
  },
};
