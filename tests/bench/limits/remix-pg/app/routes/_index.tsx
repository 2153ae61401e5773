import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Sql } from "postgres";

type Card = {
  slug: string;
  title: string;
  shop: string;
  place: string | null;
  price: string | null;
  family: string;
  days: number;
  photo: string | null;
  alt: string | null;
};

/** One query: what a card shows. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { sql } = context as unknown as { sql: Sql };
  const cards = await sql<Card[]>`
    select p.slug, t.title, s.name_fa as shop, m.place_fa as place, shelf.price_irr::text as price, shelf.family,
      shelf.lead_time_days as days, ph.address as photo, pp.alt_fa as alt
    from (select * from shelf where service = 0 order by published_at desc, product_id limit 24) shelf
    join products p on p.id = shelf.product_id
    join shops s on s.id = shelf.shop_id
    left join producers m on m.id = s.producer_id
    left join product_texts t on t.product_id = p.id and t.locale = 'fa'
    left join product_photos pp on pp.product_id = p.id and pp.position = 0
    left join photos ph on ph.id = pp.photo_id
    order by shelf.published_at desc, shelf.product_id`;
  return { cards: [...cards] };
}

export const meta: MetaFunction = () => [{ title: "کالاها" }, { name: "description", content: "دست‌ساخته‌های خانگی" }];

const facets = ["خوشه", "پیشه", "شهرستان", "نشان", "آمادگی"].map((title, facet) => ({
  title,
  name: `facet${facet}`,
  values: Array.from({ length: [6, 6, 6, 4, 2][facet]! }, (_, value) => ({
    value: `${facet}-${value}`,
    label: `${title} ${(value + 1).toLocaleString("fa")}`,
    count: (value + 3) * 17,
  })),
}));
const widths = [320, 480, 640, 960, 1280];
const sources = (photo: string, type: string) =>
  widths.map((width) => `/media/${photo}/${width}.${type} ${width}w`).join(", ");
const number = new Intl.NumberFormat("fa");

/** A list as any shop shows it: filters with counts, cards with picture, maker, title and price. */
export default function Index() {
  const { cards } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="border-b bg-paper px-4 py-3">
        <nav className="flex gap-4">
          {["خوشه‌ها", "کالاها", "خدمات", "فروشگاه‌ها", "نشان‌ها", "سبد"].map((text) => (
            <a key={text} href={`/${text}`} className="flex min-h-11 items-center text-sm hover:text-madder">
              {text}
            </a>
          ))}
        </nav>
        <form action="/" className="flex gap-2">
          <input name="q" aria-label="جست‌وجو" className="rounded border px-3" />
          <button type="submit">جست‌وجو</button>
        </form>
      </header>
      <main className="mx-auto grid max-w-6xl gap-8 px-4 lg:grid-cols-4">
        <h1 className="text-2xl font-bold">کالاها</h1>
        <div>
          {facets.map(({ title, name, values }) => (
            <section key={name} className="border-b py-4" aria-labelledby={name}>
              <h2 id={name} className="mb-1 text-sm font-bold">
                {title}
              </h2>
              <ul>
                {values.map(({ value, label, count }) => (
                  <li key={value}>
                    <a href={`/?${name}=${value}`} rel="nofollow" className="flex min-h-11 items-center gap-3 text-sm">
                      <span className="size-5 rounded-sm border" aria-hidden="true" />
                      <span className="grow">{label}</span>
                      <span className="text-xs">{number.format(count)}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <ul className="grid grid-cols-2 gap-6 lg:col-span-3 lg:grid-cols-3">
          {cards.map((card, index) => (
            <Tile key={card.slug} card={card} eager={index < 2} />
          ))}
        </ul>
      </main>
    </>
  );
}

function Tile({ card, eager }: { card: Card; eager: boolean }) {
  return (
    <li className="relative flex flex-col gap-2">
      {card.photo ? (
        <picture>
          <source type="image/webp" srcSet={sources(card.photo, "webp")} sizes="(min-width: 64rem) 18rem, 45vw" />
          <img
            src={`/media/${card.photo}/640.jpg`}
            width={1200}
            height={1500}
            alt={card.alt ?? ""}
            loading={eager ? "eager" : "lazy"}
            className="aspect-4/5 w-full object-cover"
          />
        </picture>
      ) : null}
      <p className="text-sm text-soft">
        {card.shop}
        {card.place ? `، ${card.place}` : ""}
      </p>
      <h2 className="text-base font-semibold">
        <a href={`/products/${card.slug}`} className="after:absolute after:inset-0">
          {card.title}
        </a>
      </h2>
      {card.price ? <p className="font-semibold">{number.format(Number(card.price) / 10)} تومان</p> : null}
      {card.days > 0 ? <p className="text-sm">آماده در {number.format(card.days)} روز</p> : null}
    </li>
  );
}
