import type { ReactNode } from "react";
import type { InvoiceBody } from "#app/domain/invoices/body.ts";
import { words } from "#app/domain/invoices/words.ts";
import { localDigits } from "#app/platform/digits.ts";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";

/** Who sold and who bought. Of a maker her place and the counter that answers for her: her home is her own. */
export function InvoiceParties({ body: { seller, buyer } }: { body: InvoiceBody }) {
  const locale = useLocale();
  const say = useSay();
  const comma = locale === "fa" ? "، " : ", ";
  const { address } = buyer;
  const street = [buyer.province[locale], address.city, address.street, address.house, address.unit]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(comma);
  return (
    <div className="grid gap-6 sm:grid-cols-2 print:grid-cols-2 print:gap-4">
      <Party title={say(words.seller)}>
        <p className="font-semibold">
          {seller.shop[locale]}
          {seller.maker && seller.maker !== seller.shop[locale] ? ` (${seller.maker})` : null}
        </p>
        <Fact name={say(words.place)}>{seller.place[locale]}</Fact>
        {seller.counter ? (
          <Fact name={say(words.through)}>
            {seller.counter.name[locale]}
            {comma}
            {seller.counter.address[locale]}
          </Fact>
        ) : null}
        {seller.permit ? (
          <Fact name={say(words.permit)}>
            <bdi>{seller.permit.number}</bdi>
          </Fact>
        ) : null}
      </Party>
      <Party title={say(words.buyer)}>
        <p className="font-semibold">
          <bdi>{buyer.name}</bdi>
        </p>
        <Fact name={say(words.address)}>
          <bdi>{street}</bdi>
        </Fact>
        {address.postalCode ? (
          <Fact name={say(words.postalCode)}>
            <bdi>{localDigits(locale, address.postalCode)}</bdi>
          </Fact>
        ) : null}
        <Fact name={say(words.phone)}>
          <bdi dir="ltr">{localDigits(locale, buyer.phone)}</bdi>
        </Fact>
        {buyer.email ? (
          <Fact name={say(words.email)}>
            <bdi>{buyer.email}</bdi>
          </Fact>
        ) : null}
      </Party>
    </div>
  );
}

function Party({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-md border border-line p-4 text-sm print:p-3">
      <h2 className="mb-1 text-soft">{title}</h2>
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p>
      <span className="text-soft">{name}: </span>
      {children}
    </p>
  );
}
