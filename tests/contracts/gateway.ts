import type { Contract } from "./rail.ts";
import { gatewayBench } from "./twin-benches.ts";

/** What a redirect gateway of ZarinPal's kind keeps, under either of its names. */
export const gateway = (rail: "zarinpal" | "zarinpal-2"): Contract => ({
  rail,
  unpaid: "open",
  paid: "captured",
  otherSum: { never: "verify refuses a sum that is not the asked one, and the bank gives it back by itself" },
  whole: "sent",
  part: { byHand: "reverse gives back the whole or nothing" },
  remote: true,
  open: () => gatewayBench(rail),
});
