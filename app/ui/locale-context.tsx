import { createContext, type ReactNode, useContext } from "react";
import { defaultLocale, type Facts, type Locale, type Localized, say } from "#app/platform/locale.ts";

const Current = createContext<Locale>(defaultLocale);

/** Tells everything beneath in which language to speak. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <Current.Provider value={locale}>{children}</Current.Provider>;
}

/** The reader's language. */
export function useLocale(): Locale {
  return useContext(Current);
}

export type Say = (text: Localized, facts?: Facts) => string;

/** A function from a text of words.ts (and its facts) to a sentence in the reader's language. */
export function useSay(): Say {
  const locale = useLocale();
  return (text, facts) => say(locale, text, facts);
}
