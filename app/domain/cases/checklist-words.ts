import type { Words } from "#app/platform/locale.ts";

export const words = {
  title: { fa: "سیاههٔ پیش از تأیید", en: "Checklist before verification" },
  of: { fa: "{done} از {all} بررسی شده است.", en: "{done} of {all} are checked." },
  required: { fa: "لازم", en: "Required" },
  perhaps: { fa: "بهتر است", en: "If possible" },
  for: { fa: "کار {duty}", en: "Work of: {duty}" },
  check: { fa: "بررسی شد", en: "It is checked" },
  uncheck: { fa: "برداشتن", en: "Take back" },
  by: { fa: "{name}، {body}", en: "{name}, {body}" },
} satisfies Words;
