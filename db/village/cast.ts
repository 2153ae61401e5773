import { hashPassword } from "#app/platform/passwords.server.ts";
import { bodies as bodyTable, clusters as clusterTable } from "#db/schema/clusters.ts";
import { duties, persons } from "#db/schema/identity.ts";
import { clusterStories } from "./cluster-stories.ts";
import { bodies, clusters } from "./data.ts";
import { bodySlug, type Villager, villagePassword, villagers } from "./people.ts";
import type { World } from "./world.ts";

/** Bodies and clusters of the data. */
export async function writePlaces(world: World): Promise<void> {
  const createdAt = world.ago(500);
  await world.tx.insert(bodyTable).values(
    bodies.map(({ id, kind, nameFa, nameEn, county, does }) => ({
      id: world.id(`body:${id}`, createdAt),
      slug: bodySlug(id),
      kind,
      nameFa,
      nameEn,
      county,
      does,
      createdAt,
    })),
  );
  await world.tx.insert(clusterTable).values(
    clusters.map(
      ({ id, organisation, art, nameFa, nameEn, occupation, county, places, lat, lon, summaryFa, summaryEn }) => ({
        id: world.id(`cluster:${id}`, createdAt),
        slug: id,
        bodyId: world.id(`body:${organisation}`),
        ...{ art, nameFa, nameEn, occupation, county, places, lat, lon, summaryFa, summaryEn, createdAt },
        ...clusterStories[id],
      }),
    ),
  );
}

/** Everybody, with sealed phone, address and codes; then the appointments, made by the administrator. */
export async function writePeople(world: World): Promise<void> {
  const passwordHash = await hashPassword(villagePassword);
  await world.tx.insert(persons).values(villagers.map((villager) => personRow(world, villager, passwordHash)));

  const grantedAt = world.ago(390);
  const grantedBy = world.id("person:admin");
  const appointed = villagers.flatMap(({ slug, duty, body }) => (duty && body ? [{ slug, duty, body }] : []));
  await world.tx.insert(duties).values(
    appointed.map(({ slug, duty, body }) => {
      const id = world.id(`duty:${slug}`, grantedAt);
      const [personId, bodyId] = [world.id(`person:${slug}`), world.id(`body:${body}`)];
      world.tell(grantedAt, "duty.granted", "duty", id, { subject: personId, data: { kind: duty, body: bodyId } });
      return { id, personId, kind: duty, bodyId, grantedBy: slug === "admin" ? null : grantedBy, grantedAt };
    }),
  );
}

/** The row of one person. Fields and their keyed indexes are named as the identity noun names them. */
function personRow(world: World, villager: Villager, passwordHash: string): typeof persons.$inferInsert {
  const { keys } = world;
  const createdAt = world.ago(395);
  const id = world.id(`person:${villager.slug}`, createdAt);
  const seal = (column: string, value: string) => keys.encryptField(value, { table: "persons", column, row: id });
  return {
    id,
    name: villager.name,
    locale: villager.locale,
    phoneSealed: seal("phone_sealed", villager.phone),
    phoneIndex: keys.blindIndex(villager.phone, "person-phone"),
    emailSealed: seal("email_sealed", villager.email),
    emailIndex: keys.blindIndex(villager.email, "person-email"),
    nationalCodeSealed: villager.nationalCode && seal("national_code_sealed", villager.nationalCode),
    nationalCodeIndex: villager.nationalCode && keys.blindIndex(villager.nationalCode, "person-national-code"),
    passwordHash,
    totpSecretSealed: villager.totpSecret && seal("totp_secret_sealed", villager.totpSecret),
    createdAt,
  };
}
