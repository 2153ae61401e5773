import type { ReactNode } from "react";
import type { Locale } from "#app/platform/locale.ts";
import { money } from "#app/platform/money.ts";
import { BadgeMark, EvidenceKey } from "#app/ui/badge-mark.tsx";
import { ButtonLink, PostButton } from "#app/ui/button.tsx";
import { Card, CardGrid } from "#app/ui/card.tsx";
import { CountyMap } from "#app/ui/county-map.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { LocaleProvider } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { PageHead, Section, Shell } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ShareBar } from "#app/ui/share-bar.tsx";
import { SizeFigure } from "#app/ui/size-figure.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { Status } from "#app/ui/status.tsx";
import { Swatch } from "#app/ui/swatch.tsx";
import { Table } from "#app/ui/table.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { Visit } from "#app/ui/visit.ts";
import { Queue, WorkHead, WorkShell } from "#app/ui/work-shell.tsx";
import { photo, pins, things } from "./gallery-data.ts";
import { FormSheet, type T } from "./gallery-forms.tsx";

export type Sheet = "market" | "form" | "work" | "error";

function visitFor(locale: Locale, here: string): Visit {
  return {
    here: `/${locale}/${here}`,
    otherHref: `/${locale === "fa" ? "en" : "fa"}/${here}`,
    person: { name: locale === "fa" ? "سولماز" : "Solmaz", rooms: ["studio"], unread: 3 },
    cartCount: 3,
    currency: locale === "fa" ? "IRR" : "EUR",
  };
}

/** One of the gallery's sheets as a whole page body. */
export function Gallery({ locale, sheet }: { locale: Locale; sheet: Sheet }) {
  const t = (fa: string, en: string) => (locale === "fa" ? fa : en);
  const sheets: Record<Sheet, () => ReactNode> = {
    market: () => (
      <Shell
        visit={{
          ...visitFor(locale, "products"),
          flash: { tone: "good", text: t("به سبد خرید افزوده شد.", "Added to your basket.") },
        }}
      >
        <Market locale={locale} t={t} />
      </Shell>
    ),
    form: () => (
      <Shell visit={visitFor(locale, "join")}>
        <FormSheet t={t} />
      </Shell>
    ),
    work: () => (
      <WorkShell
        visit={visitFor(locale, "studio")}
        room="studio"
        owner={t("کارگاه گلیم سولماز", "Solmaz's kilim studio")}
        links={[
          { href: `/${locale}/studio`, label: t("امروز", "Today"), icon: "clock", waiting: 3 },
          { href: `/${locale}/studio/orders`, label: t("سفارش‌ها", "Orders"), icon: "parcel", waiting: 12 },
          { href: `/${locale}/studio/products`, label: t("کالاهای من", "My products"), icon: "loom" },
          { href: `/${locale}/studio/messages`, label: t("گفت‌وگوها", "Messages"), icon: "voice" },
          { href: `/${locale}/studio/badges`, label: t("نشان‌ها", "Badges"), icon: "seal" },
        ]}
      >
        <Work locale={locale} t={t} />
      </WorkShell>
    ),
    error: () => (
      <Shell visit={{ ...visitFor(locale, "x"), person: null, cartCount: 0 }}>
        <ErrorPage status={404} requestId="01JD-7K3M-9QZX" />
        <div className="measure">
          <Empty
            title={t("هنوز سفارشی ندارید", "No orders yet")}
            action={<ButtonLink href="#">{t("دیدن کالاها", "See products")}</ButtonLink>}
          >
            {t("هر چه بخرید اینجا می‌ماند.", "Whatever you buy stays here.")}
          </Empty>
        </div>
      </Shell>
    ),
  };
  return <LocaleProvider locale={locale}>{sheets[sheet]()}</LocaleProvider>;
}

function Market({ locale, t }: { locale: Locale; t: T }) {
  return (
    <>
      <PageHead
        title={t("گلیم‌های عنبران", "Kilims of Anbaran")}
        lead={t(
          "در خانه‌های پلکانی عنبران، گلیم را از حفظ می‌بافند؛ نقش از مادر به دختر می‌رسد و رنگ از گیاهان همین دامنه.",
          "In the stepped houses of Anbaran kilims are woven from memory: motifs pass from mother to daughter.",
        )}
        trail={[{ label: t("خوشه‌ها", "Clusters"), href: `/${locale}/clusters` }]}
        actions={<ButtonLink href="#">{t("درخواست خرید عمده", "Request bulk")}</ButtonLink>}
      />
      <div className="measure">
        <CardGrid>
          {things.map((thing, index) => (
            <Card
              key={thing.slug}
              href={`/${locale}/products/${thing.slug}`}
              title={t(thing.fa, thing.en)}
              photo={index === 3 ? null : photo(thing.slug, t(thing.fa, thing.en), thing.blur)}
              priority={index < 2}
              level={2}
              above={t(thing.makerFa, thing.makerEn)}
              corner={index === 0 ? t("تک‌نسخه", "One of a kind") : undefined}
              marks={
                <>
                  {index % 2 === 0 ? (
                    <BadgeMark level="inspected" label={t("مهر اصالت", "Authentic")} href="#" />
                  ) : null}
                  {index % 3 === 0 ? (
                    <BadgeMark level="laboratory" label={t("رنگ گیاهی", "Natural dye")} href="#" />
                  ) : null}
                  {index % 3 === 1 ? <BadgeMark level="word" label={t("دست‌ریس", "Hand-spun")} href="#" /> : null}
                </>
              }
            >
              <p className="font-semibold">
                <MoneyText money={locale === "fa" ? money(thing.rials, "IRR") : money(thing.cents, "EUR")} />
              </p>
            </Card>
          ))}
        </CardGrid>
        <Pager previous="#" next="#" />
      </div>
      <Section
        title={t("خوشه‌ها روی نقشه", "Clusters on the map")}
        more={{ href: "#", label: t("همهٔ خوشه‌ها", "All clusters") }}
      >
        <div className="grid gap-10 md:grid-cols-[minmax(0,28rem)_1fr]">
          <CountyMap pins={pins} countyHref={(code) => `/${locale}/clusters?county=${code}`} />
          <ul className="columns-2 content-start">
            {pins.map((pin) => (
              <li key={pin.slug}>
                <a className="link" href={pin.href}>
                  {t(pin.nameFa, pin.nameEn)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </Section>
      <Section title={t("یک کالا از نزدیک", "One piece, closely")}>
        <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
          <Picture
            photo={photo("a", t("گلیم", "Kilim"), null)}
            sizes="(min-width: 64rem) 48rem, 92vw"
            shape="own"
            className="rounded-lg"
          />
          <div className="space-y-6">
            <p className="text-2xl font-bold">
              <MoneyText money={money(185_000_000n, "IRR")} />
            </p>
            <ShareBar
              shares={[
                { of: "maker", percent: 78, amount: <MoneyText money={money(144_300_000n, "IRR")} /> },
                { of: "cooperative", percent: 12 },
                { of: "programme", percent: 3 },
                { of: "platform", percent: 7 },
              ]}
            />
            <EvidenceKey />
            <div className="flex flex-wrap gap-3">
              <PostButton action="#" icon="basket">
                {t("افزودن به سبد خرید", "Add to basket")}
              </PostButton>
              <ButtonLink href="#" tone="quiet" icon="voice">
                {t("پرسش از تولیدکننده", "Ask the maker")}
              </ButtonLink>
            </div>
            <Timeline
              steps={[
                {
                  title: t("سفارش ثبت شد", "Order placed"),
                  state: "done",
                  when: <DateText at="2026-11-20T08:00:00Z" />,
                },
                {
                  title: t("در حال آماده‌سازی", "Being prepared"),
                  state: "now",
                  note: t("بافندهٔ شما آن را بسته‌بندی می‌کند.", "Your weaver is packing it."),
                },
                { title: t("ارسال", "Shipped"), state: "ahead" },
              ]}
            />
          </div>
        </div>
      </Section>
      <Section title={t("اندازه و بافت", "Size and weave")}>
        <div className="grid gap-10 lg:grid-cols-2">
          <SizeFigure widthCm={120} lengthCm={180} />
          <div className="space-y-8">
            <Swatch across={54} along={54}>
              {t("۳۵ رج", "35 raj")}
            </Swatch>
            <Swatch across={92} along={92}>
              {t("۶۰ رج", "60 raj")}
            </Swatch>
            <Facts
              facts={[
                { name: t("تار", "Warp"), value: t("پنبه", "Cotton") },
                { name: t("پود", "Weft"), value: t("پشم دست‌ریس", "Hand-spun wool") },
                { name: t("رنگ", "Dye"), value: null },
              ]}
            />
          </div>
        </div>
      </Section>
      <Section title={t("بازار در یک نگاه", "The market at a glance")}>
        <StatRow>
          <Stat label={t("تولیدکنندهٔ تأییدشده", "Verified producers")} value={t("۳۰", "30")} />
          <Stat label={t("خوشه", "Clusters")} value={t("۱۲", "12")} />
          <Stat
            label={t("سهم سازنده", "Maker's share")}
            value={t("۷۸٪", "78%")}
            note={t("میانگین سی روز", "30-day mean")}
          />
          <Stat
            label={t("پرداخت به سازندگان", "Paid to makers")}
            value={<MoneyText money={money(9_850_000_000n, "IRR")} />}
          />
        </StatRow>
      </Section>
    </>
  );
}

function Work({ locale, t }: { locale: Locale; t: T }) {
  const late = <Status tone="bad">{t("امروز تمام می‌شود", "Due today")}</Status>;
  const wait = <Status tone="wait">{t("تا دو روز دیگر", "In two days")}</Status>;
  return (
    <div className="space-y-10">
      <WorkHead
        title={t("امروز", "Today")}
        lead={t("سه کار در انتظار شماست.", "Three things wait for you.")}
        actions={<ButtonLink href="#">{t("افزودن کالا", "Add a product")}</ButtonLink>}
      />
      <Flash tone="note" text={t("پایش این ماه سه پرسش دارد.", "This month's check-in has three questions.")} />
      <Queue
        title={t("نیازمند شما", "Needs you now")}
        empty={t("همه چیز انجام شده است.", "All is done.")}
        items={[
          {
            href: "#1",
            title: t("پذیرش سفارش ۱۰۴۲", "Accept order 1042"),
            detail: t("گلیم سماور، تهران", "Samovar kilim, Tehran"),
            mark: late,
          },
          {
            href: "#2",
            title: t("پاسخ به پرسش خریدار", "Answer a buyer"),
            detail: t("دربارهٔ رنگ روناس", "About madder red"),
            mark: wait,
          },
          { href: "#3", title: t("عکس مرحلهٔ دوم", "Second stage picture") },
        ]}
      />
      <Table
        caption={t("سفارش‌های اخیر", "Recent orders")}
        keyOf={(row) => row.slug}
        rows={things.slice(0, 4)}
        empty={<Empty title={t("سفارشی نیست", "No orders")} />}
        columns={[
          { head: t("کالا", "Item"), main: true, cell: (row) => t(row.fa, row.en) },
          { head: t("تاریخ", "Date"), cell: () => <DateText at="2026-11-20T08:00:00Z" /> },
          { head: t("وضع", "Status"), cell: () => <Status tone="good">{t("پرداخت‌شده", "Paid")}</Status> },
          { head: t("مبلغ", "Amount"), numeric: true, cell: (row) => <MoneyText money={money(row.rials, "IRR")} /> },
        ]}
      />
      <Picture photo={null} sizes="20rem" className="max-w-xs rounded-lg" />
      <p className="flex flex-wrap gap-2">
        <Status>{t("پیش‌نویس", "Draft")}</Status>
        <Status tone="wait">{t("در حال بررسی", "Under review")}</Status>
        <Status tone="note">{t("تازه", "New")}</Status>
        <BadgeMark
          level="inspected"
          label={t("برند ملی روستایی", "National rural brand")}
          href={`/${locale}/badges/x`}
          lapsed
        />
      </p>
    </div>
  );
}
