import { courierBench } from "./own-benches.ts";
import { railContract } from "./rail.ts";

railContract({
  rail: "cash-on-delivery",
  unpaid: { promised: "the order stands on the promise, from its first moment" },
  paid: { promised: "the money goes to the seller; that she has it is told of the parcel, not of the payment" },
  otherSum: { never: "nothing ever comes to us by this rail" },
  whole: { byHand: "the seller has the money, and she gives it back" },
  part: { byHand: "the seller has the money, and she gives it back" },
  remote: { alone: "nobody is asked: it is settled at the door" },
  open: courierBench,
});
