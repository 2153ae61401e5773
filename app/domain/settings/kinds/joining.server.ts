import { dutyWords } from "#app/domain/cases/file-words.ts";
import { occupationName } from "#app/domain/catalogue/families/families.ts";
import { targetsOf } from "#app/domain/outcomes/queries.server.ts";
import { rowsInForce } from "#app/domain/programmes/settings.server.ts";
import { tradesIn } from "#app/domain/programmes/trades.ts";
import { caseDuties } from "#app/platform/actor.ts";
import { formatNumber, say } from "#app/platform/locale.ts";
import { occupations } from "#db/vocabulary.ts";
import { words } from "../words.ts";
import type { SettingKind } from "./kind.server.ts";

const everyTrade = () => occupations.map((key) => ({ key, open: "on", from: "" }));

/** Which occupations the programme takes people of. Cases that are there go on. */
export const trades: SettingKind = {
  code: "trades",
  part: "joining",
  title: { fa: "پیشه‌ها", en: "Occupations" },
  lead: {
    fa: "درخواست برای پیشه‌ای که پذیرفته نمی‌شود، همان‌جا در فرم برمی‌گردد. پرونده‌های پیشین دنبال می‌شوند. روزِ خالی یعنی از همین حالا.",
    en: "An application for an occupation that is not taken is refused at its field. Cases that are there go on. No day means from now on.",
  },
  makers: true,
  async shape(ctx, programmeId) {
    const { standing } = await targetsOf(ctx, programmeId);
    const quotaOf = (occupation: string) =>
      standing.find(({ dimension, value }) => dimension === "occupation" && value === occupation)?.target;
    return {
      fields: [
        { name: "open", kind: "tick", label: { fa: "پذیرفته می‌شود", en: "Taken" } },
        {
          ...{ name: "from", kind: "day", optional: true },
          label: { fa: "از روز", en: "From the day" },
        },
      ],
      fixed: occupations.map((occupation) => {
        const quota = quotaOf(occupation);
        const name = occupationName(occupation) ?? { fa: occupation, en: occupation };
        return {
          ...{ key: occupation, name: { fa: name.fa, en: name.en } },
          ...(quota === undefined
            ? {}
            : {
                hint: {
                  fa: `سهمیه در هدف‌های طرح: ${formatNumber("fa", quota)} نفر`,
                  en: `Quota among the programme's targets: ${formatNumber("en", quota)} people`,
                },
              }),
        };
      }),
    };
  },
  async now(db, programmeId) {
    const said = await rowsInForce(db, programmeId, "trades");
    return tradesIn(said).map(({ occupation, open, from }) => ({
      ...{ key: occupation, open: open ? "on" : "", from: from ?? "" },
    }));
  },
  usual: everyTrade,
  told(l, rows) {
    const open = rows.filter((row) => row.open === "on").length;
    return say(l, { fa: "{open} پیشه از {all}", en: "{open} of {all} occupations" }, { open, all: rows.length });
  },
  check: (rows) => (rows.some(({ open }) => open === "on") ? {} : { form: "settings.none-open" }),
};

/** What is to be checked before somebody is verified. */
export const checklist: SettingKind = {
  code: "checklist",
  part: "joining",
  title: { fa: "سیاههٔ پیش از تأیید", en: "Checklist before verification" },
  lead: {
    fa: "تا ردیف‌های لازم تیک نخورند، کسی تأیید نمی‌شود. ترتیب ردیف‌ها ترتیب نمایش است؛ جای هر ردیف را با شماره‌اش می‌گویید.",
    en: "Nobody is verified while a required item is open. Items show in the order of their numbers.",
  },
  makers: true,
  async shape() {
    return {
      fields: [
        {
          name: "fa",
          kind: "line",
          max: 160,
          label: { fa: "چه بررسی شود، به فارسی", en: "What is checked, in Persian" },
        },
        { name: "en", kind: "line", max: 160, label: { fa: "همان، به انگلیسی", en: "The same, in English" } },
        {
          ...{ name: "duty", kind: "choice", label: { fa: "کار کیست", en: "Whose work it is" } },
          options: caseDuties
            .filter((duty) => duty !== "oversight")
            .map((value) => ({ value, label: dutyWords[value] })),
        },
        {
          ...{ name: "place", kind: "number", optional: true, least: 1, most: 99 },
          label: { fa: "شماره در سیاهه", en: "Number in the list" },
        },
        {
          name: "required",
          kind: "tick",
          label: { fa: "بی آن کسی تأیید نمی‌شود", en: "Nobody is verified without it" },
        },
      ],
      fixed: null,
    };
  },
  told: (l, rows) =>
    rows.length === 0
      ? say(l, words.none)
      : rows.map((row) => (l === "fa" ? row.fa : row.en)).join(l === "fa" ? "؛ " : "; "),
  now: async (db, programmeId) => (await rowsInForce(db, programmeId, "checklist")) ?? [],
  usual: () => [],
};
