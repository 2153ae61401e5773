import { useLocale, useReader, useSay } from "./locale-context.tsx";
import { keptMarkup } from "./markup.tsx";
import { words } from "./words.ts";

const columns = [
  { title: "shop", links: ["products", "services", "clusters", "shops"] },
  { title: "makers", links: ["join", "studio", "coop", "trade", "opportunities"] },
  { title: "trust", links: ["badges", "standards", "stories"] },
] as const;

const currencies = ["IRR", "EUR", "USD"] as const;

const footMarkup = keptMarkup();

/** Where everything is, whom to trust and why, and whose maps and letters these are. */
export function Footer({ currency }: { currency: string }) {
  const markup = footMarkup(useReader(), currency, () => <Foot currency={currency} />);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own markup of the component below
  return <footer className="mt-24 print:mt-8" dangerouslySetInnerHTML={{ __html: markup }} />;
}

function Foot({ currency }: { currency: string }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <>
      <div aria-hidden="true" className="kilim-edge bg-foot" />
      <div className="bg-foot text-on-foot">
        <div className="measure grid gap-x-10 gap-y-10 pt-14 pb-10 sm:grid-cols-3 lg:grid-cols-[2fr_1fr_1fr_1fr] print:hidden">
          <div className="max-w-sm sm:col-span-3 lg:col-span-1">
            <p className="text-2xl font-extrabold">{say(words.brand)}</p>
            <p className="mt-1 text-on-foot-soft">{say(words.brandLine)}</p>
            <p className="mt-4 text-sm text-on-foot-soft">{say(words.footTrust)}</p>
          </div>
          {columns.map(({ title, links }) => (
            <nav key={title} aria-labelledby={`foot-${title}`}>
              <h2 id={`foot-${title}`} className="text-sm font-bold">
                {say(words[title])}
              </h2>
              <ul className="mt-1">
                {links.map((link) => (
                  <li key={link}>
                    <a href={`/${locale}/${link}`} className={footLink}>
                      {say(words[link])}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="measure flex flex-wrap items-center justify-between gap-x-10 gap-y-4 border-t border-foot-line py-6 text-sm text-on-foot-soft">
          <p className="max-w-xl">
            {say(words.licences)} {say(words.mapData)}{" "}
            <a
              href="https://www.openstreetmap.org/copyright"
              className="whitespace-nowrap underline underline-offset-[0.3em]"
            >
              <bdi>{say(words.osm)}</bdi>
            </a>
          </p>
          <CurrencyChoice currency={currency} />
        </div>
      </div>
    </>
  );
}

const footLink =
  "flex min-h-11 items-center text-sm text-on-foot-soft underline-offset-[0.35em] hover:text-on-foot hover:underline";

function CurrencyChoice({ currency }: { currency: string }) {
  const locale = useLocale();
  const say = useSay();
  return (
    <form method="post" action={`/${locale}/currency`} className="flex flex-wrap items-center gap-2 print:hidden">
      <span id="currency-choice">{say(words.currency)}</span>
      {currencies.map((code) => (
        <button
          key={code}
          type="submit"
          name="currency"
          value={code}
          aria-pressed={code === currency}
          className="min-h-11 cursor-pointer rounded-full border border-foot-line px-4 hover:border-on-foot hover:text-on-foot aria-pressed:border-on-foot aria-pressed:font-semibold aria-pressed:text-on-foot"
        >
          {say(words[`currency${code}`])}
        </button>
      ))}
    </form>
  );
}
