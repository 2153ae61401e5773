import { createContext, type ReactNode, useContext } from "react";
import { defaultLocale, type Facts, type Locale, type Localized, say } from "#app/platform/locale.ts";

/** How whoever reads is spoken to: in which language, and whether rials are told in both units (see MoneyText). */
export type Reader = Readonly<{ locale: Locale; bothUnits: boolean }>;

const Current = createContext<Reader>({ locale: defaultLocale, bothUnits: false });

/** Tells everything beneath in which language to speak, and whether sums in rials stand in the new rial too. */
export function LocaleProvider({
  locale,
  bothUnits = false,
  children,
}: {
  locale: Locale;
  bothUnits?: boolean | undefined;
  children: ReactNode;
}) {
  return <Current.Provider value={{ locale, bothUnits }}>{children}</Current.Provider>;
}

export function useReader(): Reader {
  return useContext(Current);
}

/** The reader's language. */
export function useLocale(): Locale {
  return useReader().locale;
}

export type Say = (text: Localized, facts?: Facts) => string;

/** A function from a text of words.ts (and its facts) to a sentence in the reader's language. */
export function useSay(): Say {
  const locale = useLocale();
  return (text, facts) => say(locale, text, facts);
}
