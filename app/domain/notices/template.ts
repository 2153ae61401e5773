import type { Localized } from "#app/platform/locale.ts";
import type { NoticeGroup } from "#db/vocabulary.ts";

/** What is said on one occasion: a subject for letters and the feed, and a text short enough for an SMS. */
export type Template = {
  group: NoticeGroup;
  /** Answers what she did a moment ago, so it comes at any hour. */
  urgent: boolean;
  subject: Localized;
  text: Localized;
};

type Texts = [subjectFa: string, subjectEn: string, fa: string, en: string];

/** Makes the templates of one group. The address they lead to is added by whoever sends them. */
export function templatesOf(group: NoticeGroup) {
  const make =
    (urgent: boolean) =>
    (...[subjectFa, subjectEn, fa, en]: Texts): Template => ({
      group,
      urgent,
      subject: { fa: subjectFa, en: subjectEn },
      text: { fa, en },
    });
  return { say: make(false), sayAtOnce: make(true) };
}
