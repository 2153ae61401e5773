import type { Words } from "#app/platform/locale.ts";

export const words = {
  fetched: { fa: "یا خودتان از اینجا بگیرید", en: "Or fetch it yourself" },
  fetchedAt: { fa: "{name}، {county}", en: "{name}, {county}" },
  free: { fa: "رایگان", en: "Free" },
  fetchedDays: {
    fa: "{from} تا {to} روز کاری پس از ارسال آماده است.",
    en: "There {from}–{to} working days after it is sent.",
  },
} satisfies Words;
