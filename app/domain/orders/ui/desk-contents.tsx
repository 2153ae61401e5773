import { titled } from "#app/domain/catalogue/counted.ts";
import { soldByText } from "#app/domain/commission/show.ts";
import { words as commission } from "#app/domain/commission/words.ts";
import { formatMoney } from "#app/platform/money.ts";
import { Facts } from "#app/ui/facts.tsx";
import { useLocale, useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import type { DeskParcel, ParcelLine } from "../desk-parcel.server.ts";
import { words } from "../desk-words.ts";
import { words as orders } from "../words.ts";
import { Quantity } from "./quantity.tsx";

/** A line's piece with its variant, in the reader's language. */
export function lineTitle(line: ParcelLine, locale: "fa" | "en"): string {
  return locale === "fa" ? titled(line.titleFa, line.variantFa, locale) : titled(line.titleEn, line.variantEn, locale);
}

/** What is to be packed, what the buyer wrote, and which other parcel of the order belongs to it. */
export function DeskContents({
  parcel,
}: {
  parcel: Pick<DeskParcel, "lines" | "currency" | "note" | "splitFrom" | "splitInto">;
}) {
  const say = useSay();
  const l = useLocale();
  return (
    <section className="rounded-lg border border-line bg-raised">
      <h2 className="px-5 pt-4 pb-2 text-lg font-bold">{say(words.what)}</h2>
      <ul className="divide-y divide-line border-t border-line">
        {parcel.lines.map((line) => (
          <li key={line.id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 px-5 py-3">
            <span className="min-w-0 font-semibold">
              {lineTitle(line, l)}
              <span className="font-normal">
                <Quantity line={line} always />
              </span>
            </span>
            <MoneyText money={{ amount: BigInt(line.total), currency: parcel.currency }} />
          </li>
        ))}
      </ul>
      {parcel.splitFrom === null ? null : (
        <p className="border-t border-line px-5 py-3 text-sm text-soft">
          {say(words.splitFrom, { n: parcel.splitFrom })}
        </p>
      )}
      {parcel.splitInto.map((number) => (
        <p key={number} className="border-t border-line px-5 py-3 text-sm text-soft">
          {say(words.splitInto, { n: number })}
        </p>
      ))}
      {parcel.note ? (
        <div className="border-t border-line bg-saffron-wash px-5 py-4">
          <h3 className="text-sm font-semibold">{say(words.note)}</h3>
          <p className="mt-1 whitespace-pre-line" dir="auto">
            {parcel.note}
          </p>
        </div>
      ) : null}
    </section>
  );
}

/** Which bound of its rule decided the market's part of a line: what it is when it is not what the percent says. */
function boundOf({ rule, total, platform }: ParcelLine): "floor" | "cap" | null {
  if (!rule) return null;
  const byPercent = (BigInt(total) * BigInt(rule.platformBps)) / 10_000n;
  if (rule.cap && platform === rule.cap && byPercent > BigInt(rule.cap)) return "cap";
  return rule.floor && BigInt(platform) > byPercent + 1n ? "floor" : null;
}

/** Who gets what of it, to the last unit; parts that are nothing are left out. */
export function DeskShares({ parcel }: { parcel: Pick<DeskParcel, "lines" | "currency" | "carriage" | "own"> }) {
  const say = useSay();
  const l = useLocale();
  const sum = (part: "maker" | "cooperative" | "programme" | "platform" | "feeTax") =>
    parcel.lines.reduce((all, line) => all + BigInt(line[part]), 0n);
  const rules = parcel.lines
    .flatMap(({ rule }) => rule ?? [])
    .filter((rule, index, all) => all.findIndex(({ id }) => id === rule.id) === index);
  const taxed = parcel.lines.find(({ platform }) => platform !== "0");
  const fact = (name: string, amount: bigint) => ({
    name,
    value: amount > 0n ? <MoneyText money={{ amount, currency: parcel.currency }} /> : null,
  });
  return (
    <section>
      <h2 className="mb-3 text-lg font-bold">{say(words.money)}</h2>
      <Facts
        facts={[
          fact(say(parcel.own ? orders.yourShare : words.csvShare), sum("maker")),
          fact(say(orders.plusCarriage), BigInt(parcel.carriage)),
          fact(say(orders.cooperative), sum("cooperative")),
          fact(say(orders.programme), sum("programme")),
          fact(say(orders.platform), sum("platform")),
        ]}
      />
      <div className="mt-3 space-y-1 text-sm text-soft">
        {rules.map((rule) => (
          <p key={rule.id}>{soldByText(l, rule)}</p>
        ))}
        {parcel.lines.map((line) => {
          const bound = boundOf(line);
          if (!bound) return null;
          return (
            <p key={line.id}>
              {say(bound === "floor" ? commission.flooredLine : commission.cappedLine, { title: lineTitle(line, l) })}
            </p>
          );
        })}
        {taxed && taxed.feeTaxKind === "unknown" ? <p>{say(commission.feeTaxUnknown)}</p> : null}
        {taxed && sum("feeTax") > 0n ? (
          <p>
            {say(commission.feeTax, {
              amount: formatMoney(l, { amount: sum("feeTax"), currency: parcel.currency }),
              percent: taxed.feeTaxBps / 100,
            })}
          </p>
        ) : null}
      </div>
    </section>
  );
}
