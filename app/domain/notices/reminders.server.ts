import { type SQL, sql } from "drizzle-orm";

type Reminder = {
  kind: string;
  noun: "consignment" | "return" | "dispute" | "task" | "team-link" | "counselling" | "follow-up";
  /** The table of the noun: its row is locked while it is said. */
  table: SQL;
  /** The noun as `x`. */
  from: SQL;
  /** The order it is of; null where it is of none. */
  order: SQL;
  /** The parcel it is about, and whose it is; null where it is about a whole order. */
  parcel: SQL;
  shop: SQL;
  deadline: SQL;
  /** When, of `x` and its order `o`, it is time for it. */
  when: SQL;
};

const ofOrder = { order: sql`o.id` } as const;

const parcel = {
  ...ofOrder,
  noun: "consignment",
  table: sql`consignments`,
  from: sql`consignments x join orders o on o.id = x.order_id`,
  parcel: sql`x.id`,
  shop: sql`x.seller_id`,
} as const;

const sentBack = {
  ...ofOrder,
  noun: "return",
  table: sql`returns`,
  from: sql`returns x join consignments c on c.id = x.consignment_id join orders o on o.id = c.order_id`,
  parcel: sql`c.id`,
  shop: sql`c.seller_id`,
  deadline: sql`x.due_by`,
} as const;

/** Of somebody's way through the programme: no order, no parcel. */
const ofProgramme = { order: sql`null::uuid`, parcel: sql`null::uuid`, shop: sql`null::uuid` } as const;
/** The market's day so many days from now. */
const inDays = (days: number) => sql`(market_now() at time zone 'Asia/Tehran')::date + ${sql.raw(String(days))}`;

/** What the clock reminds people of. Who was told of it but hours ago is not reminded. */
export const reminders = {
  accept: {
    ...parcel,
    kind: "consignment.accept-soon",
    deadline: sql`x.accept_by`,
    when: sql`x.status = 'new' and x.accept_by between market_now() and market_now() + interval '24 hours'
      and coalesce(o.confirmed_at, o.placed_at) < market_now() - interval '12 hours'`,
  },
  receipt: {
    ...parcel,
    kind: "consignment.receipt-soon",
    deadline: sql`x.confirm_by`,
    when: sql`x.status = 'shipped' and x.confirm_by between market_now() and market_now() + interval '2 days'
      and x.shipped_at < market_now() - interval '1 day'
      and not exists (select 1 from problems p where p.consignment_id = x.id and p.status <> 'closed')`,
  },
  "send-back": {
    ...sentBack,
    kind: "return.send-soon",
    when: sql`x.status = 'agreed' and x.due_by between market_now() and market_now() + interval '2 days'
      and coalesce(x.answered_at, x.asked_at) < market_now() - interval '1 day'`,
  },
  "answer-return": {
    ...sentBack,
    kind: "return.answer-soon",
    when: sql`x.status in ('asked', 'sent') and x.due_by between market_now() and market_now() + interval '24 hours'
      and coalesce(x.sent_at, x.asked_at) < market_now() - interval '12 hours'`,
  },
  dispute: {
    ...ofOrder,
    kind: "dispute.answer-soon",
    noun: "dispute",
    table: sql`disputes`,
    from: sql`disputes x join payments p on p.id = x.payment_id join orders o on o.id = p.order_id`,
    parcel: sql`null::uuid`,
    shop: sql`null::uuid`,
    deadline: sql`x.evidence_due`,
    when: sql`x.status = 'needs-response' and x.submitted_at is null and x.opened_at < market_now() - interval '12 hours'
      and x.evidence_due between market_now() and market_now() + interval '2 days'`,
  },
  // What an inspector asked for and nobody has shown, three days before its last.
  task: {
    ...ofProgramme,
    kind: "quality.due-soon",
    noun: "task",
    table: sql`improvement_tasks`,
    from: sql`improvement_tasks x`,
    deadline: sql`x.due_on`,
    when: sql`x.accepted_at is null and (x.handed_in_at is null or x.returned_at > x.handed_in_at) and x.due_on between ${inDays(0)} and ${inDays(3)}`,
  },
  "team-answer": {
    ...ofProgramme,
    kind: "team-link.answer-soon",
    noun: "team-link",
    table: sql`team_links`,
    from: sql`team_links x`,
    deadline: sql`x.answer_by`,
    when: sql`x.status in ('proposed', 'offered') and x.answer_by between market_now() and market_now() + interval '2 days'`,
  },
  "counselling-step": {
    ...ofProgramme,
    kind: "counselling.step-soon",
    noun: "counselling",
    table: sql`counselling_sessions`,
    from: sql`counselling_sessions x`,
    deadline: sql`x.next_on`,
    when: sql`x.next_step_sealed is not null and x.next_on between ${inDays(0)} and ${inDays(3)} and x.recorded_at < market_now() - interval '1 day'
      and not exists (select from counselling_sessions later where later.case_id = x.case_id and later.met_at > x.met_at)`,
  },
  "check-in": {
    ...ofProgramme,
    kind: "follow-up.due-soon",
    noun: "follow-up",
    table: sql`follow_ups`,
    from: sql`follow_ups x`,
    deadline: sql`x.due_at`,
    when: sql`x.kind = 'check-in' and x.done_at is null and x.called_off_at is null and x.due_at between market_now() and market_now() + interval '5 days'`,
  },
} as const satisfies Readonly<Record<string, Reminder>>;

export type ReminderName = keyof typeof reminders;
export const reminderNames = Object.keys(reminders) as [ReminderName, ...ReminderName[]];

/** A deadline as the event names it. A deadline that was moved is another one. */
export const named = (deadline: SQL): SQL => sql`(extract(epoch from ${deadline}) * 1000)::bigint::text`;

/** Of `x`, and `o` where it is of an order: it is time, and nobody was reminded of this deadline yet. */
export function dueFor(of: ReminderName): SQL {
  const { kind, noun, deadline, when } = reminders[of];
  return sql`${when} and not exists (select 1 from events e where e.noun = ${noun} and e.noun_id = x.id
    and e.kind = ${kind} and e.data ->> 'until' = ${named(deadline)})`;
}
