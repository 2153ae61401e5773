import type { DisputeParcel, DisputeFacts as Known } from "#app/domain/disputes/desk-queries.server.ts";
import { words } from "#app/domain/disputes/words.ts";
import { consignmentStateWords } from "#app/domain/orders/words.ts";
import { problemKindWords, problemStateWords } from "#app/domain/problems/words.ts";
import type { Localized } from "#app/platform/locale.ts";
import { formatDate } from "#app/platform/time.ts";
import { DateText } from "#app/ui/date-text.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";

/** Everything the house knows of a disputed order, gathered by itself; of the address no more than the town. */
export function DisputeFacts({ facts }: { facts: Known }) {
  const say = useSay();
  const l = useLocale();
  const { notices } = facts;
  return (
    <section aria-labelledby="known" className="space-y-6">
      <div>
        <h2 id="known" className="text-xl font-bold">
          {say(words.known)}
        </h2>
        <p className="text-sm text-soft">{say(words.knownLead)}</p>
      </div>
      <Facts
        facts={[
          { name: say(words.paidAt), value: facts.paidAt ? <DateText at={facts.paidAt} style="instant" /> : null },
          {
            name: say(words.region),
            value: (
              <>
                {facts.province} · <bdi>{facts.city}</bdi>
                <span className="block text-sm text-soft">{say(words.regionOnly)}</span>
              </>
            ),
          },
          {
            name: say(words.notices),
            value: notices.last
              ? say(words.noticesCount, { count: notices.count, date: formatDate(l, new Date(notices.last)) })
              : null,
          },
        ]}
      />
      {facts.parcels.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} />
      ))}
    </section>
  );
}

function Parcel({ parcel }: { parcel: DisputeParcel }) {
  const say = useSay();
  const l = useLocale();
  const { lines, problems } = parcel;
  return (
    <div className="space-y-3">
      <h3 className="font-bold">{say(words.parcel, { n: parcel.number, shop: parcel.shop[l] })}</h3>
      <Facts
        facts={[
          {
            name: say(words.goods),
            value: lines.map(({ titleFa, titleEn, quantity }) => (
              <span key={titleFa} className="block">
                {say(words.piece, { quantity, title: l === "fa" ? titleFa : titleEn })}
              </span>
            )),
          },
          { name: say(words.parcelState), value: say(consignmentStateWords[parcel.status]) },
          { name: say(words.carrier), value: parcel.shippedAt ? parcel.carrier : null },
          {
            name: say(words.tracking),
            value: parcel.tracking ? <bdi className="font-mono">{parcel.tracking}</bdi> : null,
          },
          { name: say(words.shipped), value: parcel.shippedAt ? <DateText at={parcel.shippedAt} /> : null },
          { name: say(words.delivered), value: parcel.deliveredAt ? <DateText at={parcel.deliveredAt} /> : null },
          {
            name: say(words.problems),
            value:
              problems.length === 0
                ? say(words.problemsNone)
                : problems.map(({ kind, status }) => (
                    <span key={`${kind} ${status}`} className="block">
                      {say(problemKindWords[kind])} · {say(problemStateWords[status])}
                    </span>
                  )),
          },
        ]}
      />
    </div>
  );
}

const bearers: Readonly<Record<string, Localized>> = {
  "refund-due": words.borneRefund,
  unapplied: words.borneRefund,
  "buyer-funds": words.borneHeld,
  "seller-payable": words.borneSeller,
  "seller-receivable": words.borneSellerOwes,
  "cooperative-share": words.borneCooperative,
  "programme-fund": words.borneProgramme,
  "platform-fee": words.bornePlatform,
};

/** Of a lost dispute, who bears which part. */
export function DisputeParts({ parts, currency }: Pick<Known, "parts" | "currency">) {
  const say = useSay();
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="borne" className="space-y-3">
      <h2 id="borne" className="text-xl font-bold">
        {say(words.borne)}
      </h2>
      <Facts
        facts={parts.map(({ account, amount }) => ({
          name: say(bearers[account] ?? { fa: account, en: account }),
          value: <MoneyText money={{ amount: BigInt(amount), currency }} />,
        }))}
      />
    </section>
  );
}
