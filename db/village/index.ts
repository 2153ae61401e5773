import { sql } from "drizzle-orm";
import { sealEvents } from "#app/domain/audit/seal-events.server.ts";
import { recount } from "#app/domain/outcomes/refresh.server.ts";
import { type House, marketNow } from "#app/platform/context.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { writeAgreements } from "./agreements.ts";
import { writePeople, writePlaces } from "./cast.ts";
import { writeChanges } from "./changes.ts";
import { writeEvidence } from "./evidence.ts";
import { writeCoupons, writeGoods } from "./goods.ts";
import { writeIndications } from "./indications.ts";
import { writeInspections } from "./inspections.ts";
import { writeJoining } from "./joining.ts";
import { writeMakers, writeMembers } from "./makers.ts";
import { writeMarks } from "./marks.ts";
import { writeMonitoring } from "./monitoring.ts";
import { writeOpportunities } from "./opportunities.ts";
import { writePermits } from "./permits.ts";
import { writePickupPoints } from "./pickup.ts";
import { writePioneers } from "./pioneers.ts";
import { writeRails } from "./rails.ts";
import { writeRegistrations } from "./registration.ts";
import { writeRosters } from "./rosters.ts";
import { writeSettings } from "./settings.ts";
import { writeShares } from "./shares.ts";
import { writeSkills } from "./skills.ts";
import { writeVariants } from "./variants.ts";
import { writeWishes } from "./wishes.ts";
import { writeWorkOrders } from "./work-orders.ts";
import { World } from "./world.ts";

/** What the village's rows need of the house. */
export type VillageHouse = Pick<House, "writes" | "keys">;

/**
 * Fills an empty database with the demo market in one transaction: it is all there or not at all. Photographs are
 * drawn afterwards, see paint.ts. Seconds at most.
 * @throws Error when there is a market already
 */
export async function writeVillage(house: VillageHouse): Promise<void> {
  await inTransaction(house.writes, async (tx) => {
    const [found] = await rowsOf<{ empty: boolean }>(tx, sql`select not exists (select from bodies) as empty`);
    if (!found?.empty) throw new Error("the demo market goes into an empty database only");
    const world = new World(tx, house.keys, await marketNow(tx));
    await writePlaces(world);
    await writePeople(world);
    await writeIndications(world);
    await writeMakers(world);
    await writeMembers(world);
    await writeShares(world);
    await writeAgreements(world);
    await writeRosters(world);
    await writeRegistrations(world);
    await writeJoining(world);
    await writePickupPoints(world);
    await writePermits(world);
    await writeSettings(world);
    await writeSkills(world);
    await writeGoods(world);
    await writeVariants(world);
    await writeChanges(world);
    await writePioneers(world);
    await writeWorkOrders(world);
    await writeOpportunities(world);
    await writeEvidence(world);
    await writeInspections(world);
    await writeMarks(world);
    await writeCoupons(world);
    await writeRails(world);
    await writeWishes(world);
    await writeMonitoring(world);
    await world.writeHistory();
    await recount(tx);
  });
}

/** The demo market from nothing, its history sealed. Pictures are painted afterwards (paint.ts). Seconds at most. */
export async function loadVillage(house: VillageHouse): Promise<void> {
  await writeVillage(house);
  await sealEvents({ house });
}
