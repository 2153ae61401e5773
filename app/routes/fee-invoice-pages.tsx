import { words as invoices } from "#app/domain/invoices/words.ts";
import type { FeeInvoice, FeeInvoiceRow } from "#app/domain/statements/fee-queries.server.ts";
import { words } from "#app/domain/statements/fee-words.ts";
import { FeeInvoiceSheet, useFeeNumber, useMonthName } from "#app/domain/statements/ui/fee-invoice-sheet.tsx";
import { DateText } from "#app/ui/date-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useSay } from "#app/ui/locale-context.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { type Column, Table } from "#app/ui/table.tsx";

interface FeeInvoiceTableProps {
  rows: readonly FeeInvoiceRow[];
  href: (id: string) => string;
  /** Whose each is, where there are several. */
  shops?: boolean;
}

export function FeeInvoiceTable({ rows, href, shops = false }: FeeInvoiceTableProps) {
  const say = useSay();
  const number = useFeeNumber();
  const named = useMonthName();
  const columns: Column<FeeInvoiceRow>[] = [
    {
      head: say(words.serial),
      main: true,
      cell: (row) => (
        <a className="link inline-flex min-h-11 items-center" href={href(row.id)}>
          <bdi>{number(row)}</bdi>
        </a>
      ),
    },
    ...(shops ? [{ head: say(words.shop), cell: (row: FeeInvoiceRow) => <bdi>{say(row.shop)}</bdi> }] : []),
    { head: say(words.month), cell: ({ month }) => named(month) },
    { head: say(words.issued), cell: ({ issuedAt }) => <DateText at={issuedAt} /> },
    {
      head: say(words.fee),
      numeric: true,
      cell: ({ fee, currency }) => <MoneyText money={{ amount: BigInt(fee), currency }} as="rial" />,
    },
    {
      head: say(words.tax),
      numeric: true,
      cell: ({ tax, currency }) => <MoneyText money={{ amount: BigInt(tax), currency }} as="rial" />,
    },
  ];
  return (
    <Table
      caption={say(words.invoices)}
      quiet
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      empty={<Empty title={say(words.empty)}>{say(words.emptyText)}</Empty>}
    />
  );
}

/** One invoice on its own page, with the way back to the list. */
export function FeeInvoicePage({ invoice, origin, back }: { invoice: FeeInvoice; origin: string; back: string }) {
  const say = useSay();
  return (
    <div className="max-w-4xl space-y-4">
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-1 print:hidden">
        <a className="link inline-flex min-h-11 items-center" href={back}>
          {say(words.invoices)}
        </a>
        <span className="self-center text-sm text-soft">{say(invoices.print)}</span>
      </p>
      <FeeInvoiceSheet invoice={invoice} origin={origin} />
    </div>
  );
}
