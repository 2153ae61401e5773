/** What is done to the books, which invariant says so, and of what its sample speaks. */
export type Plant = [id: string, what: string, statements: string[], sample: RegExp];

/** A transfer of some delivered consignment that was paid at Stripe, wished for and not yet sent. */
const sentOn = (payment: string, amount: string) =>
  `select c.id, c.seller_id, ${payment}, 'stripe', p.currency, ${amount} from consignments c
   join payments p on p.order_id = c.order_id and p.provider = 'stripe' and p.status = 'captured' where c.status = 'delivered' limit 1`;

const feeInvoice = (serial: number) =>
  `insert into fee_invoices (shop_id, month, year, serial, period_from, period_to, currency, unit, fee, tax_kind, tax_bps, tax, body_sealed)
   select id, '1405-01', 1405, ${serial}, '2026-03-20', '2026-03-21', 'IRR', 'current', 5, 'exempt', 0, 0, '' from shops limit 1`;

/** Done to sums. */
export const plantedInMoney: Plant[] = [
  [
    "I1",
    "money from nowhere",
    [
      "insert into ledger_entries (transaction_id, account, currency, amount) select id, 'programme-fund', 'IRR', 5 from ledger_transactions where recipe = 'payment-received' limit 1",
    ],
    /transaction .*: 5 IRR/,
  ],
  [
    "I1",
    "currencies set off against each other",
    [
      "insert into ledger_entries (transaction_id, account, currency, amount) select id, 'programme-fund', c, n from (select id from ledger_transactions where recipe = 'payment-received' limit 1) t, (values ('EUR', 5), ('IRR', -5)) v(c, n)",
    ],
    /transaction .*: -?5 (IRR|EUR)/,
  ],
  [
    "I2",
    "more sent back than came",
    [
      "insert into refunds (payment_id, amount, reason) select id, captured_amount + 1, 'test' from payments where status = 'captured' limit 1",
    ],
    /payment .*: refunded/,
  ],
  [
    "I2",
    "money without an order that stays",
    [
      "update refunds set status = 'failed' where consignment_id is null",
      "delete from ledger_entries where transaction_id in (select id from ledger_transactions where recipe = 'refunded')",
      "delete from ledger_transactions where recipe = 'refunded'",
      "update payments set status = 'refunding' where status = 'refunded'",
    ],
    /not sent back|here, /,
  ],
  [
    "I2",
    "another sum sent on than was booked",
    ["update transfers set amount = amount - 1 where status = 'sent'"],
    /provider-clearing:stripe EUR: the ledger has|here, /,
  ],
  [
    "I2",
    "a payout of another sum than was booked",
    ["update payout_items set amount = amount - 1, gross = gross - 1 where status = 'paid'"],
    /payout .*: paid \d+ and \d+ set off, booked \d+/,
  ],
  [
    "I2",
    "a paid row nobody booked",
    [
      "update payout_batches set status = 'approved' where status = 'waiting'",
      "update payout_items set status = 'paid' where status = 'waiting'",
    ],
    /payout .*: paid \d+ and \d+ set off, booked 0/,
  ],
  [
    "I2",
    "a part paid out twice",
    [
      "drop index payout_parts_once",
      "insert into payout_parts (item_id, consignment_id, payee_id, piece, amount) select item_id, consignment_id, payee_id, piece, amount from payout_parts",
    ],
    /consignment .*: \d+ paid out to .*, which is owed \d+|its parts/,
  ],
  [
    "I2",
    "what a person sent back, booked as if its rail had",
    ["update refunds set by_hand = true where status = 'succeeded' and not by_hand"],
    /provider-clearing:bank-transfer .*: the ledger has|here, /,
  ],
  [
    "I2",
    "a parcel called off whose money stays",
    ["update refunds set amount = amount - 1 where consignment_id is not null"],
    /consignment .*: called off/,
  ],
  [
    "I3",
    "more back of a line than was sold",
    [
      "update returns set amount = amount + 1000000000, maker_amount = maker_amount + 1000000000 where status = 'refunded'",
    ],
    /line .*: 1 pieces and .* back|consignment .*: carriage|return .* back/,
  ],
  [
    "I3",
    "a piece that came back and another sum that went back",
    ["update returns set amount = amount - 1, maker_amount = maker_amount - 1 where status = 'refunded'"],
    /return .*: .* back, .* sent/,
  ],
  [
    "I3",
    "a return that took more of a seller than she earned of the parcel",
    [1, -1].map(
      (sign) => `update ledger_entries e set amount = amount + ${sign}000000000 from ledger_transactions t
        where t.id = e.transaction_id and t.recipe = 'line-returned' and e.account like '${sign > 0 ? "seller-%" : "platform-fee"}'`,
    ),
    /consignment .*: seller-payable:.* gave .* more than it earned/,
  ],
  [
    "I9",
    "a piece that came back and is not in the books",
    ["update ledger_transactions set recipe = 'transferred' where recipe = 'line-returned'"],
    /return .*: booked 0 times/,
  ],
  [
    "I7",
    "a parcel to be paid at the door without a promise",
    ["update payments set status = 'created', promised_at = null where held_by = 'seller' and status = 'promised'"],
    /order .*: confirmed without/,
  ],
  [
    "I3",
    "a share moved from one to another",
    [
      "update order_lines set maker_amount = maker_amount - 1, platform_amount = platform_amount + 1 where consignment_id = (select id from consignments where status = 'delivered' limit 1)",
    ],
    /consignment .*: .* has/,
  ],
  ["I3", "a fee invoiced that was never taken", [feeInvoice(1)], /fee invoice 1405-1: asks for 5, the books have 0/],
  [
    "I3",
    "a fee invoice's number left out",
    [feeInvoice(2)],
    /fee invoices of 1405: 1 of them, numbered to 2|fee invoice 1405-2/,
  ],
  [
    "I3",
    "more for the market than its rule says",
    [
      "update order_lines set maker_amount = maker_amount - 100, platform_amount = platform_amount + 100 where consignment_id in (select id from consignments where status = 'accepted')",
    ],
    /the market took more than its rules say/,
  ],
  ["I3", "a fee that forgets its tax", ["update order_lines set fee_tax = 0"], /the tax in the market's part is 0/],
  [
    "I3",
    "a parcel's carriage in no total",
    ["update consignments set carriage = carriage + 1 where status = 'accepted'"],
    /its parts do not make its total/,
  ],
  [
    "I3",
    "a maker sent more than she is owed",
    [
      `insert into transfers (consignment_id, shop_id, payment_id, provider, currency, amount) ${sentOn("p.id", "1000000")}`,
    ],
    /consignment .*: \d+ sent on to shop .*, which is owed \d+/,
  ],
  [
    "I3",
    "a maker sent out of somebody else's payment",
    [
      `insert into transfers (consignment_id, shop_id, payment_id, provider, currency, amount) ${sentOn("(select id from payments where order_id <> c.order_id limit 1)", "1")}`,
    ],
    /transfer .*: out of a payment that is not its order's/,
  ],
  [
    "I4",
    "one carpet in two live orders",
    [
      "update order_lines set product_id = (select product_id from order_lines l join products p on p.id = l.product_id where p.availability = 'unique' limit 1) where product_id = (select id from products where slug = 'honey-multi-1kg')",
    ],
    /live orders/,
  ],
  [
    "I4",
    "units sold that no item gave",
    [
      "update reservations set quantity = quantity + 1 where order_line_id = (select order_line_id from reservations where status = 'sold' limit 1)",
    ],
    /reserved or sold is not what the orders hold/,
  ],
  [
    "I4",
    "a large jar that took the units of a small one",
    ["update order_lines set takes = 1 where takes > 1"],
    /in a live order without its units/,
  ],
  [
    "I4",
    "a line in the variant of another product",
    [
      "update order_lines set variant_id = (select v.id from product_variants v join products p on p.id = v.product_id where p.slug = 'child-vest' limit 1) where takes > 1",
    ],
    /in a variant of another product/,
  ],
  [
    "I4",
    "a month that forgot a piece it took on",
    ["update order_months set taken = taken - 1"],
    /month .* of product .*: \d pieces taken, \d in live orders/,
  ],
  [
    "I4",
    "a piece put aside for an exchange, and none taken off the shelf",
    [
      "update exchanges set status = 'held'",
      "insert into transitions (noun, noun_id, from_state, to_state) select 'exchange', id, 'asked', 'held' from exchanges",
    ],
    /reserved or sold is not what the orders hold/,
  ],
  [
    "I4",
    "an exchange that goes on without its return",
    [
      "update returns set status = 'refused' where id in (select id from exchanges)",
      "insert into transitions (noun, noun_id, from_state, to_state) select 'return', id, 'asked', 'refused' from exchanges",
    ],
    /exchange .*: asked, its return refused/,
  ],
  [
    "I4",
    "a return that waits for another piece, and none was asked for",
    [
      "insert into transitions (noun, noun_id, from_state, to_state) select 'return', id, status, 'replacing' from returns where status = 'disputed'",
      "update returns set status = 'replacing' where status = 'disputed'",
    ],
    /return .*: replacing without an exchange/,
  ],
];
