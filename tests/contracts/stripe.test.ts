import { railContract } from "./rail.ts";
import { stripeBench } from "./twin-benches.ts";

railContract({
  rail: "stripe",
  unpaid: "open",
  paid: "captured",
  otherSum: "told",
  whole: "sent",
  part: "sent",
  remote: true,
  open: stripeBench,
});
