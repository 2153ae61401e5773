import { transferBench } from "./own-benches.ts";
import { railContract } from "./rail.ts";

railContract({
  rail: "bank-transfer",
  unpaid: "open",
  paid: "captured",
  otherSum: "told",
  whole: { byHand: "a bank takes no orders from us: finance sends it and says so" },
  part: { byHand: "a bank takes no orders from us: finance sends it and says so" },
  remote: { alone: "what has come is what finance has matched, in our own books" },
  open: transferBench,
});
