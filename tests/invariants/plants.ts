import { type Plant, plantedInMoney } from "./money-plants.ts";

/** The id of some order of the village by the state it has reached. */
const order = (status: string) => `(select id from orders where status = '${status}' order by id limit 1)`;
const officer =
  "(select d.person_id from duties d join bodies b on b.id = d.body_id where d.kind = 'officer' and b.kind = 'secretariat')";
const manager =
  "(select d.person_id from duties d join bodies b on b.id = d.body_id where d.kind = 'manager' and b.slug = 'anbaran-coop')";
/** A member of that manager's cooperative: her grant, her shop, one of her goods. */
const member = `select g.id as grant_id, s.id as shop_id, (select id from products where shop_id = s.id limit 1) as product_id
  from grants g join memberships m on m.id = g.membership_id join bodies b on b.id = m.body_id join shops s on s.producer_id = m.producer_id
  where b.slug = 'anbaran-coop' and 'edit-products' = any(g.scopes) and g.revoked_at is null order by g.id limit 1`;
const edited = (more: string) =>
  `insert into events (kind, noun, noun_id, actor_kind, actor_id, subject_id, grant_id)
   select 'product.saved', 'product', product_id, 'person', ${manager}, shop_id, ${more} from (${member}) m`;

/** Done to sums, and to everything else. */
export const planted: Plant[] = [
  ...plantedInMoney,
  [
    "I5",
    "two payments, one charge",
    [
      "update payments set provider_charge = (select min(provider_charge) from payments where provider = 'zarinpal') where provider = 'zarinpal' and status = 'captured'",
    ],
    /one charge at zarinpal/,
  ],
  [
    "I6",
    "an answer without its thing",
    [
      "insert into command_keys (command, scope, key, input_hash, noun, noun_id) values ('create-product', 'x', 'y', 'z', 'product', uuidv7())",
    ],
    /answered by create-product and not there/,
  ],
  [
    "I7",
    "sent before it was paid",
    [`update consignments set shipped_at = shipped_at - interval '1 day' where status = 'shipped'`],
    /before the money came/,
  ],
  [
    "I8",
    "an exchange nobody answers",
    ["update exchanges set due_by = market_now() - interval '1 day'"],
    /exchange .*: asked past its term/,
  ],
  [
    "I8",
    "a reservation nobody let go",
    [`update orders set hold_until = market_now() - interval '6 minutes' where id = ${order("awaiting-payment")}`],
    /past its hold|past the hold/,
  ],
  [
    "I2",
    "more sent back beside a dispute than came",
    [
      "insert into refunds (payment_id, amount, reason, status) select payment_id, amount, 'test', 'failed' from disputes where status = 'needs-response' limit 1",
      "update disputes set amount = amount + (select captured_amount from payments where id = payment_id) where status = 'needs-response'",
    ],
    /payment .*: refunded/,
  ],
  [
    "I2",
    "a lost dispute nobody bears",
    ["delete from dispute_parts where id = (select id from dispute_parts limit 1)"],
    /dispute .* is borne/,
  ],
  [
    "I9",
    "a dispute booked by nobody",
    ["update ledger_transactions set source = gen_random_uuid() where recipe = 'dispute-won'"],
    /dispute .* decided: booked 0 times/,
  ],
  [
    "I10",
    "a bank that takes its word back",
    [
      "insert into transitions (noun, noun_id, from_state, to_state) select 'dispute', id, 'won', 'lost' from disputes where status = 'won'",
    ],
    /won to lost/,
  ],
  [
    "I8",
    "a notice left behind",
    [
      "update notices set status = 'queued', deliveries = 0, queued_at = market_now() - interval '6 minutes', not_before = market_now() - interval '6 minutes' where id = (select id from notices limit 1)",
    ],
    /notice .*: not sent/,
  ],
  [
    "I8",
    "a job of a dead worker",
    [
      "insert into pgboss.job (name, state, started_on, expire_in) values ('react', 'active', now() - interval '7 minutes', interval '1 minute')",
    ],
    /job react .*: held beyond its lease/,
  ],
  [
    "I8",
    "an event without effect",
    ["update provider_events set applied_at = null, outcome = null, received_at = market_now() - interval '6 minutes'"],
    /without effect/,
  ],
  [
    "I9",
    "one payment booked twice",
    [
      "drop index ledger_transactions_once",
      "with again as (insert into ledger_transactions (recipe, source, event_id) select recipe, source, event_id from ledger_transactions where recipe = 'payment-received' limit 1 returning id) insert into ledger_entries (transaction_id, account, currency, amount) select id, 'platform-fee', 'EUR', n from again, (values (1), (-1)) v(n)",
    ],
    /booked 2 times/,
  ],
  [
    "I9",
    "a message sent twice",
    ["update notices set deliveries = tries + 1 where id = (select id from notices where status = 'sent' limit 1)"],
    /2 deliveries in 1 tries/,
  ],
  [
    "I10",
    "a move that is not allowed",
    [
      "insert into transitions (noun, noun_id, from_state, to_state) select 'order', id, 'completed', 'completed' from orders where status = 'completed' limit 1",
    ],
    /completed to completed/,
  ],
  [
    "I10",
    "a state nobody moved to",
    ["update products set status = 'withdrawn' where slug = 'honey-multi-1kg'"],
    /is withdrawn, was moved to published/,
  ],
  [
    "I10",
    "changes taken over that nobody had sent",
    [
      "insert into transitions (noun, noun_id, from_state, to_state) select 'revision', id, 'returned', 'accepted' from product_revisions where status = 'returned' limit 1",
    ],
    /returned to accepted/,
  ],
  ["I11", "a use nobody made", ["update coupons set uses = uses + 1"], /1 uses, 2 counted/],
  ["I11", "more than one customer may", ["update coupons set limit_per_customer = 0"], /1 uses by one customer/],
  [
    "I12",
    "history rewritten",
    ["update events set data = data || '{\"changed\": true}' where id = (select max(event_id) from event_seals)"],
    /is not what was sealed/,
  ],
  ["I12", "history cut out", ["delete from event_seals where position = 10"], /does not follow the one before it/],
  [
    "I12",
    "a grant nobody gave",
    ["delete from events where noun = 'grant' and kind = 'grant.given'", "delete from event_seals"],
    /no grant.given was told|not sealed/,
  ],
  ["I12", "somebody else's goods changed without a grant", [edited("null")], /for somebody else, without a grant/],
  [
    "I14",
    "a decision before the appointment",
    ["update duties set granted_at = market_now() where kind = 'officer'"],
    /not decided by an officer of that time/,
  ],
  [
    "I14",
    "an officer who judges herself",
    [
      `update applications set person_id = ${officer} where id = (select id from applications where status = 'verified' and decided_by = ${officer} limit 1)`,
    ],
    /decided by whom it is about/,
  ],
  [
    "I14",
    "changes sent back by nobody",
    ["update product_revisions set reviewed_by = null where status = 'returned'"],
    /revision .*: decided by nobody/,
  ],
  [
    "I14",
    "a grant used after it was taken back",
    [
      edited("grant_id"),
      `update grants set revoked_at = market_now() - interval '1 minute', scopes = scopes where id = (select grant_id from (${member}) m)`,
      "insert into events (kind, noun, noun_id, actor_kind, actor_name) select 'grant.revoked', 'grant', id, 'system', 'test' from grants where revoked_at > market_now() - interval '2 minutes'",
    ],
    /not covered by grant/,
  ],
  [
    "I14",
    "a grant stretched beyond its scope",
    [edited("grant_id"), `update grants set scopes = '{show}' where id = (select grant_id from (${member}) m)`],
    /not covered by grant/,
  ],
  [
    "I15",
    "a move that leaves the wrong number",
    ["update stock_moves set on_hand_after = on_hand_after + 1 where id = (select max(id) from stock_moves)"],
    /on hand/,
  ],
  [
    "I15",
    "more of a line's units back than were sold",
    [
      `insert into stock_moves (stock_item_id, number, kind, quantity, on_hand_after, order_line_id)
       select i.id, i.last_move + 1, 'return', m.quantity + 1, i.on_hand + m.quantity + 1, m.order_line_id from stock_moves m join stock_items i on i.id = m.stock_item_id
       where m.kind = 'sell' and not exists (select from stock_moves r where r.order_line_id = m.order_line_id and r.kind = 'return') limit 1`,
    ],
    /its units went hold sell, \d+ back/,
  ],
  ["I15", "a move taken out", ["delete from stock_moves where number = 2"], /stands at place|counters are not the sum/],
  [
    "I16",
    "a request that never ended",
    ["insert into request_minutes values ('slow', now(), 10, 12000, 1, 0)"],
    /1 of 10 requests late/,
  ],
  [
    "I17",
    "a number in a job",
    ["insert into pgboss.job (name, state, data) values ('react', 'completed', '{\"to\": \"۰۹۰۰۰۰۰۰۱۵۱\"}')"],
    /job react .*: phone/,
  ],
  [
    "I17",
    "a buyer's account in a job, by fours",
    [
      "insert into pgboss.job (name, state, data) values ('react', 'completed', '{\"to\": \"IR65 0000 0000 0000 0000 0000 03 Ardabil\"}')",
    ],
    /job react .*: account number/,
  ],
  [
    "I17",
    "a maker's account in an event, its digits alone",
    [
      "insert into events (kind, noun, noun_id, actor_kind, actor_name, data) select 'test', 'shop', id, 'system', 'test', '{\"account\": \"920000000000000000000002\"}' from shops limit 1",
    ],
    /event .*: account number/,
  ],
  [
    "I17",
    "an account's holder in a job's failure",
    ["insert into pgboss.job (name, state, output) values ('react', 'failed', '{\"holder\": \"نمونهٔ نمایشی\"}')"],
    /job react .*: account holder/,
  ],
  [
    "I17",
    "an address in a job's failure",
    [
      "insert into pgboss.job (name, state, output) values ('react', 'failed', '{\"message\": \"no such box: Buyer-Leila@example.com\"}')",
    ],
    /job react .*: e-mail address/,
  ],
];
