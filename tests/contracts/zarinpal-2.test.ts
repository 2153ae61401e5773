import { gateway } from "./gateway.ts";
import { railContract } from "./rail.ts";

railContract(gateway("zarinpal-2"));
