import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isOnOffer } from "#app/domain/cart/queries.server.ts";
import { words } from "#app/domain/cart/words.ts";
import { cartView } from "#app/domain/orders/cart-view.server.ts";
import { destinations } from "#app/domain/orders/destinations.ts";
import { CartGroup } from "#app/domain/orders/ui/cart-group.tsx";
import { anyone } from "#app/platform/actor.ts";
import { page } from "#app/platform/doors.server.ts";
import { Missing } from "#app/platform/errors.ts";
import { currencyName } from "#app/platform/money.ts";
import { paths } from "#app/platform/paths.ts";
import { Button, ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead } from "#app/ui/page.tsx";
import { head } from "../head.ts";
import { useReply } from "../reply.ts";
import { useRoot } from "../visit.ts";

/** The basket; at the address of one line, only where there is such a piece: on offer, or among hers. */
export const loader = page(
  anyone,
  async (ctx, { request, params: { slug } }) => {
    const view = await cartView(ctx, request);
    const isHers = view.groups.some(({ lines }) => lines.some(({ line }) => line.slug === slug));
    if (slug !== undefined && !isHers && !(await isOnOffer(ctx, slug))) throw new Missing("product");
    return { ...view, places: destinations(ctx.house.country, ctx.locale) };
  },
  { private: true },
);

export const meta: MetaFunction<typeof loader> = ({ params }) => head(params, words.title);

export default function Cart() {
  const view = useLoaderData<typeof loader>();
  const { groups, currency, others } = view;
  const locale = useLocale();
  const say = useSay();
  const reply = useReply();
  if (groups.length === 0)
    return (
      <>
        <PageHead title={say(words.title)} />
        <div className="measure space-y-5 pb-16">
          <FormErrors {...reply.head} />
          <PutBack />
          <OtherBaskets others={others} />
          <Empty
            title={say(words.empty)}
            action={<ButtonLink href={paths.products(locale)}>{say(words.browse)}</ButtonLink>}
          >
            {say(words.emptyText)}
          </Empty>
        </div>
      </>
    );
  return (
    <>
      <PageHead title={say(words.title)} lead={say(words.parcels, { count: groups.length })} />
      <div className="measure grid items-start gap-10 pb-20 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          <FormErrors {...reply.head} />
          <PutBack />
          <OtherBaskets others={others} />
          {groups.map((group) => (
            <CartGroup key={group.sellerId} group={group} currency={currency} place={view.place?.name ?? null} />
          ))}
        </div>
        <Onward view={view} />
      </div>
    </>
  );
}

/** What it comes to, and where it shall go: the way to the checkout. */
function Onward({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { groups, currency, goods, blocked, place, coupon, places } = view;
  const locale = useLocale();
  const say = useSay();
  const carriages = groups.map(({ carriage }) => carriage);
  const isKnown = carriages.every((carriage) => typeof carriage === "bigint");
  const carriage = carriages.reduce<bigint>((sum, one) => sum + (typeof one === "bigint" ? one : 0n), 0n);
  return (
    <form
      action={paths.checkout(locale)}
      className="space-y-5 rounded-lg border border-line bg-sunk p-6 lg:sticky lg:top-6"
    >
      <dl className="space-y-2">
        <div className="flex items-baseline justify-between gap-4 text-lg font-bold">
          <dt>{say(words.goods)}</dt>
          <dd>
            <MoneyText money={{ amount: goods, currency }} />
          </dd>
        </div>
        {isKnown ? (
          <div className="flex items-baseline justify-between gap-4">
            <dt>{say(words.estimated)}</dt>
            <dd>
              <MoneyText money={{ amount: goods + carriage, currency }} />
            </dd>
          </div>
        ) : null}
      </dl>
      {isKnown ? null : <p className="text-sm text-soft">{say(words.carriageLater)}</p>}
      <SelectField
        name="province"
        label={say(words.where)}
        options={places}
        none={say(words.choosePlace)}
        value={place?.destination}
        required
      />
      <TextField name="coupon" label={say(words.coupon)} value={coupon} max={24} />
      {blocked ? <Flash tone="wait" text={say(words.blocked)} /> : null}
      <Button wide disabled={blocked}>
        {say(words.goOn)}
      </Button>
    </form>
  );
}

/** What was taken out with the last press can be put back with the next. */
function PutBack() {
  const locale = useLocale();
  const say = useSay();
  const said = useRoot()?.flash;
  if (said?.code !== "done.line-removed") return null;
  const { slug, variant, quantity, currency, title } = said.facts;
  return (
    <PostButton
      tone="quiet"
      action={paths.cartLine(locale, String(slug))}
      fields={{ variant: String(variant), quantity: String(quantity), currency: String(currency) }}
    >
      {say(words.putBack, { title: String(title) })}
    </PostButton>
  );
}

function OtherBaskets({ others }: { others: readonly { currency: string; pieces: number }[] }) {
  const locale = useLocale();
  const say = useSay();
  return others.map(({ currency, pieces }) => (
    <div
      key={currency}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-md border border-line bg-raised px-5 py-3"
    >
      <p>{say(words.otherBasket, { count: pieces, currency: currencyName(currency)[locale] })}</p>
      <div className="-mx-5">
        <PostButton tone="plain" action={paths.currency(locale)} fields={{ currency }}>
          {say(words.seeOther)}
        </PostButton>
      </div>
    </div>
  ));
}
