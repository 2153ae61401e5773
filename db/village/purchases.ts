/** Who buys: one of the village's people, signed in, or a guest; and how the checkout's form is filled in. */
type Form = { name: string; phone: string; province: string; city: string; street: string; postalCode: string };
type Buyer = { slug: string; form: Form } | { locale: "fa" | "en"; form: Form };

/** How far it goes: unpaid, or the state each of its consignments reaches, in the order of the goods. */
type Reached =
  | "awaiting-payment"
  | "cancelled"
  | "refunded"
  | readonly ("new" | "accepted" | "packed" | "shipped" | "delivered" | "called-off")[];

export type Purchase = {
  buyer: Buyer;
  currency: "IRR" | "EUR";
  /** How many of each, by the listing's address, and of those bought in variants by its place: "honey/2". */
  goods: Readonly<Record<string, number>>;
  coupon?: string;
  /** The currency's first if it is not said. */
  rail?: "zarinpal-2" | "cash-on-delivery" | "bank-transfer";
  reached: Reached;
};

const leila: Buyer = {
  slug: "buyer-leila",
  form: {
    name: "لیلا کرمانشاهی",
    phone: "+989000000151",
    province: "IR-23",
    city: "تهران",
    street: "خیابان نمونه، کوچهٔ یکم، پلاک ۱۲",
    postalCode: "1415893467",
  },
};
const helen: Buyer = {
  slug: "buyer-helen",
  form: {
    name: "Helen Fischer",
    phone: "+989000000152",
    province: "DE",
    city: "Freiburg",
    street: "Musterweg 4",
    postalCode: "79098",
  },
};
const reza: Buyer = {
  locale: "fa",
  form: {
    name: "رضا نمونه",
    phone: "+989000000191",
    province: "IR-10",
    city: "اصفهان",
    street: "خیابان نمونه، پلاک ۷",
    postalCode: "8146713548",
  },
};
const anna: Buyer = {
  locale: "en",
  form: {
    name: "Anna Example",
    phone: "+989000000192",
    province: "AT",
    city: "Graz",
    street: "Beispielgasse 9",
    postalCode: "8010",
  },
};

/** Every state an order can be in, over both rails, by guests and by people who are signed in; one with the coupon. */
export const purchases: readonly Purchase[] = [
  {
    buyer: leila,
    currency: "IRR",
    goods: { "mini-kilim-60x60": 1, "chamomile-flowers-100": 2 },
    coupon: "NOROUZ",
    reached: ["delivered", "delivered"],
  },
  { buyer: helen, currency: "EUR", goods: { "jajim-floor-cushion": 1 }, reached: ["delivered"] },
  { buyer: helen, currency: "EUR", goods: { "honey-thyme-1kg": 1 }, reached: ["delivered"] },
  {
    buyer: leila,
    currency: "IRR",
    goods: { "jajim-backpack": 1, "honey-thyme-1kg": 2 },
    reached: ["shipped", "accepted"],
  },
  {
    buyer: helen,
    currency: "EUR",
    goods: { "notebook-cover-a5": 1, "cushion-sokmeh-40": 2 },
    reached: ["accepted", "delivered"],
  },
  { buyer: reza, currency: "IRR", goods: { "kilim-cushion-pair": 1, "honey-multi-1kg": 1 }, reached: ["new", "new"] },
  { buyer: anna, currency: "EUR", goods: { "shal-shawl-silk": 1 }, reached: ["shipped"] },
  { buyer: reza, currency: "IRR", goods: { "lemon-balm-60": 3 }, reached: "cancelled" },
  { buyer: anna, currency: "EUR", goods: { "bifold-wallet": 1 }, reached: "refunded" },
  { buyer: reza, currency: "IRR", goods: { "thyme-garden-100": 2 }, reached: "refunded" },
  { buyer: reza, currency: "IRR", goods: { "napkins-sokmeh-six": 1 }, reached: "awaiting-payment" },
  {
    buyer: leila,
    currency: "IRR",
    goods: { "honey-chamomile-250/1": 2, "honey-chamomile-250/3": 1, "child-vest/3": 1 },
    reached: ["accepted", "new"],
  },
  { buyer: helen, currency: "EUR", goods: { "messenger-bag": 2 }, reached: ["accepted"] },
  { buyer: reza, currency: "IRR", goods: { "messenger-bag": 1, "tablecloth-silk-120": 1 }, reached: ["new", "new"] },
  { buyer: anna, currency: "EUR", goods: { "tablecloth-silk-120": 1 }, reached: ["accepted"] },
  { buyer: leila, currency: "IRR", rail: "cash-on-delivery", goods: { "honey-multi-1kg": 2 }, reached: ["shipped"] },
  {
    buyer: reza,
    currency: "IRR",
    rail: "cash-on-delivery",
    goods: { "thyme-garden-100": 3, "chamomile-flowers-100": 1 },
    reached: ["delivered", "delivered"],
  },
  {
    buyer: leila,
    currency: "IRR",
    goods: { "honey-thyme-1kg": 1, "jajim-backpack": 1 },
    reached: ["packed", "called-off"],
  },
  { buyer: anna, currency: "EUR", goods: { "honey-thyme-1kg": 1 }, reached: ["called-off"] },
  {
    buyer: leila,
    currency: "IRR",
    rail: "bank-transfer",
    goods: { "napkins-sokmeh-six": 5 },
    reached: "awaiting-payment",
  },
  { buyer: reza, currency: "IRR", rail: "zarinpal-2", goods: { "honey-multi-1kg": 1 }, reached: ["new"] },
];
