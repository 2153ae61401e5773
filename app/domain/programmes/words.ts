import type { Words } from "#app/platform/locale.ts";

export const words = {
  help: { fa: "کمک می‌خواهید؟ تماس بگیرید", en: "Do you need help? Please call" },
} satisfies Words;
