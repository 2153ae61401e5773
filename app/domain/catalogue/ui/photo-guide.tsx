import type { ReactNode } from "react";
import type { Localized } from "#app/platform/locale.ts";
import { useSay } from "#app/ui/locale-context.tsx";
import {
  backOfCloth,
  backOfWeave,
  bag,
  bagInUse,
  contents,
  garment,
  jar,
  label,
  rug,
  ruler,
  sample,
  screen,
  sheets,
  stitches,
} from "./photo-drawings.tsx";

type Shot = { title: Localized; text: Localized; drawing: ReactNode };

const weave: readonly Shot[] = [
  {
    title: { fa: "روبه‌رو و کامل", en: "The whole front" },
    text: { fa: "از بالا و صاف، چهار گوشه پیدا.", en: "From straight above, all four corners in sight." },
    drawing: rug,
  },
  {
    title: { fa: "گره یا بافت از نزدیک", en: "The weave, close" },
    text: { fa: "خط‌کشی کنارش بگذارید تا رج شمرده شود.", en: "Lay a ruler beside it, so that knots can be counted." },
    drawing: ruler,
  },
  {
    title: { fa: "پشت کار", en: "The back" },
    text: { fa: "گوشه را برگردانید؛ پشت، دست‌بافت را نشان می‌دهد.", en: "Turn a corner over: the back proves the hand." },
    drawing: backOfWeave,
  },
];
const cloth: readonly Shot[] = [
  {
    title: { fa: "روبه‌رو", en: "The front" },
    text: { fa: "آویخته یا پهن، صاف و کامل.", en: "Hung up or laid flat, whole and straight." },
    drawing: garment,
  },
  {
    title: { fa: "دوخت از نزدیک", en: "The stitches, close" },
    text: { fa: "با خط‌کش، تا ریزی دوخت پیدا باشد.", en: "With a ruler, so that their fineness shows." },
    drawing: stitches,
  },
  {
    title: { fa: "پشت و آستر", en: "Inside" },
    text: { fa: "پشت دوخت و آستر را هم نشان دهید.", en: "Show the back of the work and the lining too." },
    drawing: backOfCloth,
  },
];
const leather: readonly Shot[] = [
  {
    title: { fa: "روبه‌رو", en: "The front" },
    text: { fa: "روی زمینه‌ای ساده، کامل.", en: "On a plain ground, whole." },
    drawing: bag,
  },
  {
    title: { fa: "کوک از نزدیک", en: "The stitches, close" },
    text: { fa: "با خط‌کش، تا کوک‌ها شمرده شود.", en: "With a ruler, so that they can be counted." },
    drawing: stitches,
  },
  {
    title: { fa: "در کاربرد", en: "In use" },
    text: { fa: "روی دوش یا در دست، تا اندازه پیدا باشد.", en: "Worn or held, so that its size shows." },
    drawing: bagInUse,
  },
];
const food: readonly Shot[] = [
  {
    title: { fa: "ظرف کامل", en: "The whole jar" },
    text: { fa: "روبه‌روی پنجره، تا رنگ پیدا باشد.", en: "Before a window, so that the colour shows." },
    drawing: jar,
  },
  {
    title: { fa: "برچسب و شمارهٔ بهر", en: "Label and lot" },
    text: { fa: "نزدیک و خوانا، با تاریخ.", en: "Close and legible, with the date." },
    drawing: label,
  },
  {
    title: { fa: "خود محصول", en: "What is inside" },
    text: { fa: "در ظرفی باز یا در قاشق.", en: "In an open dish or on a spoon." },
    drawing: contents,
  },
];
const service: readonly Shot[] = [
  {
    title: { fa: "نمونهٔ کار", en: "A sample" },
    text: { fa: "کاری که اجازهٔ نمایشش را دارید.", en: "Work you are allowed to show." },
    drawing: sample,
  },
  {
    title: { fa: "پیش و پس", en: "Before and after" },
    text: { fa: "دو تکه کنار هم، بی نام مشتری.", en: "Side by side, without the client's name." },
    drawing: sheets,
  },
  {
    title: { fa: "هنگام کار", en: "At work" },
    text: { fa: "میز کار شما، بی چهره هم می‌شود.", en: "Your desk; no face is needed." },
    drawing: screen,
  },
];

const byFamily: Readonly<Record<string, readonly Shot[]>> = {
  "hand-knotted-carpet": weave,
  "tableau-rug": weave,
  flatweave: weave,
  garment: cloth,
  embroidery: cloth,
  "leather-goods": leather,
  honey: food,
  "medicinal-herb": food,
};

/** The three pictures that a craft's goods need, drawn. */
export function PhotoGuide({ family }: { family: string }) {
  const say = useSay();
  return (
    <ol className="grid grid-cols-3 gap-3 sm:gap-6 lg:max-w-4xl">
      {(byFamily[family] ?? service).map(({ title, text, drawing }) => (
        <li key={title.en}>
          <svg viewBox="0 0 160 120" aria-hidden="true" className="w-full rounded-lg bg-sunk">
            {drawing}
            <path
              d="M8 22V8h14M138 8h14v14M152 98v14h-14M22 112H8V98"
              fill="none"
              strokeWidth="2.5"
              className="stroke-edge"
            />
          </svg>
          <p className="mt-2 text-sm font-semibold sm:text-base">{say(title)}</p>
          <p className="text-xs text-soft sm:text-sm">{say(text)}</p>
        </li>
      ))}
    </ol>
  );
}
