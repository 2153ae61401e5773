import { formatNumber, type Locale } from "#app/platform/locale.ts";
import { Icon } from "./icon.tsx";
import { useLocale, useSay } from "./locale-context.tsx";
import type { Visit } from "./visit.ts";
import { words } from "./words.ts";

const sections = ["products", "clusters", "services", "shops", "stories", "badges"] as const;
const tool =
  "relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2.5 text-sm hover:bg-sunk hover:text-madder";

/** The brand, the search, what is mine; beneath, the sections of the market. */
export function Header({ visit }: { visit: Visit }) {
  const locale = useLocale();
  const say = useSay();
  const unread = visit.person?.unread ?? 0;
  return (
    <header className="border-b border-line bg-paper print:hidden">
      <div className="measure grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 pt-3 lg:grid-cols-[auto_minmax(16rem,34rem)_auto] lg:justify-between lg:pt-4">
        <Brand />
        <div className="-me-2.5 flex items-center gap-0.5 lg:order-last">
          <LanguageLink href={visit.otherHref} />
          <a href={visit.person ? `/${locale}/account` : `/${locale}/account/sign-in`} className={tool}>
            <Icon name="person" className="size-6" />
            <span className="sr-only sm:not-sr-only">
              {visit.person ? visit.person.name || say(words.account) : say(words.signIn)}
            </span>
            {unread > 0 ? (
              <span className="sm:hidden">
                <span className="sr-only">{say(words.unreadCount, { count: unread })}</span>
                <Count count={unread} />
              </span>
            ) : null}
          </a>
          {unread > 0 ? (
            // On a phone the line is full: there the count stands on the shoulder of the account.
            <a href={`/${locale}/account/notices`} className={`${tool} max-sm:hidden`}>
              <Icon name="voice" className="size-6" />
              <span className="sr-only">{say(words.unreadCount, { count: unread })}</span>
              <Count count={unread} />
            </a>
          ) : null}
          <a href={`/${locale}/cart`} className={tool}>
            <Icon name="basket" className="size-6" />
            {visit.cartCount > 0 ? (
              <>
                <span className="sr-only">{say(words.cartCount, { count: visit.cartCount })}</span>
                <Count count={visit.cartCount} />
              </>
            ) : (
              <span className="sr-only">{say(words.cart)}</span>
            )}
          </a>
        </div>
        <SearchForm query={visit.query} />
      </div>
      <nav aria-label={say(words.mainNav)} className="measure">
        <ul className="flex gap-6 overflow-x-auto py-1 [scrollbar-width:none] lg:gap-8">
          {sections.map((section) => (
            <Section key={section} href={`/${locale}/${section}`} label={say(words[section])} here={visit.here} />
          ))}
          {visit.person?.rooms.map((room, index) => (
            <Section
              key={room}
              href={`/${locale}/${room}`}
              label={say(words[room])}
              here={visit.here}
              first={index === 0}
            />
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** How many, on the shoulder of an icon; the words beside it say it aloud. */
function Count({ count }: { count: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute start-[calc(50%+0.1rem)] top-0.5 min-w-5 rounded-full bg-press px-1.5 text-center text-xs/5 font-bold text-on-press"
    >
      {formatNumber(useLocale(), count)}
    </span>
  );
}

export function Brand() {
  const locale = useLocale();
  const say = useSay();
  return (
    <a href={`/${locale}`} className="flex min-h-11 items-center gap-2.5 justify-self-start">
      <img src="/icons/mark.svg" alt="" width="40" height="40" className="size-10" />
      <span className="text-xl/8 font-extrabold">{say(words.brand)}</span>
    </a>
  );
}

/** The same page in the other language, named in that language. */
export function LanguageLink({ href }: { href: string }) {
  const other: Locale = useLocale() === "fa" ? "en" : "fa";
  return (
    <a href={href} hrefLang={other} lang={other} className={tool}>
      <Icon name="globe" className="hidden size-5 sm:inline-block" />
      {other === "fa" ? "فارسی" : "English"}
    </a>
  );
}

function SearchForm({ query }: { query: string | undefined }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <search className="col-span-full lg:col-auto">
      <form action={`/${locale}/products`} className="relative">
        <label htmlFor="search" className="sr-only">
          {say(words.searchLabel)}
        </label>
        <input
          id="search"
          type="search"
          name="q"
          defaultValue={query}
          placeholder={say(words.searchExample)}
          maxLength={200}
          autoComplete="off"
          list="search-words"
          data-suggest={`/${locale}/search/suggestions`}
          className="min-h-12 w-full rounded-full border border-edge bg-raised py-2 ps-5 pe-14 text-base/7 hover:border-ink"
        />
        <datalist id="search-words" />
        <button
          type="submit"
          className="absolute end-0.5 top-0.5 grid size-11 cursor-pointer place-items-center rounded-full text-madder hover:bg-madder-wash"
        >
          <Icon name="search" className="size-5.5" />
          <span className="sr-only">{say(words.search)}</span>
        </button>
      </form>
      <script type="module" src="/scripts/suggest.js" />
    </search>
  );
}

interface SectionProps {
  href: string;
  label: string;
  here: string;
  /** Begins a group of its own. */
  first?: boolean;
}

function Section({ href, label, here, first = false }: SectionProps) {
  const current = here === href || here.startsWith(`${href}/`);
  return (
    <li className={`shrink-0 ${first ? "ms-auto" : ""}`}>
      <a
        href={href}
        aria-current={current ? (here === href ? "page" : "true") : undefined}
        className="flex min-h-11 items-center border-b-2 border-transparent px-0.5 text-sm whitespace-nowrap text-soft hover:text-madder aria-[current]:border-madder aria-[current]:font-semibold aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
      >
        {label}
      </a>
    </li>
  );
}
