import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPhoto } from "#app/domain/media/add-photo.server.ts";
import { type KeptPicture, keepPicture } from "#app/domain/media/keep-picture.server.ts";
import { makeAvif } from "#app/domain/media/make-avif.server.ts";
import { makeRenditions } from "#app/domain/media/make-renditions.server.ts";
import { type PhotoRow, photoJson, photoOf } from "#app/domain/media/queries.server.ts";
import { readEvidence } from "#app/domain/media/read-evidence.server.ts";
import { storeEvidence } from "#app/domain/media/store-evidence.server.ts";
import { sweepFiles, sweepPhotos } from "#app/domain/media/sweep-photos.server.ts";
import type { Actor, Person } from "#app/platform/actor.ts";
import { type Ctx, type House, systemContext } from "#app/platform/context.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { Invalid, Missing } from "#app/platform/errors.ts";
import { openHouse } from "#app/platform/house.server.ts";
import { closeDecoders } from "#app/platform/images.server.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import { rowsOf } from "#db/reads.server.ts";
import { inTransaction } from "#db/writes.server.ts";
import { grain } from "#tests/fixtures/pictures.ts";
import { freshDatabase, onServer, type TestDatabase } from "#tests/support/postgres.ts";

let database: TestDatabase;
let dataDir = "";
let house: House & { close(): Promise<void> };
let ctx: Ctx;

beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "khanegi-media-"));
  const env = readEnv({ DATA_DIR: dataDir, DATABASE_URL: database.url });
  house = await openHouse(env, database.url, pino({ level: "silent" }));
});
beforeEach(async () => {
  ctx = await systemContext(house, "test", "test");
});
afterAll(async () => {
  closeDecoders();
  await house.close();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const photograph = (width = 700, height = 500) =>
  grain(width, height)
    .jpeg()
    .withExif({ IFD0: { Copyright: "secret-place" } })
    .toBuffer();
const add = (kept: KeptPicture) =>
  inTransaction(house.writes, (tx) =>
    addPhoto({ tx, enqueue: (name, data) => enqueue(house.boss, tx, name, data) }, kept, null),
  );
const shown = async (id: string) => {
  const [row] = await rowsOf<{ photo: PhotoRow | null }>(house.db, sql`select ${photoJson(sql`${id}::uuid`)} as photo`);
  return photoOf(row?.photo ?? null, "en", "A rug");
};
const count = async (query: string) =>
  Number((await house.writes.query(`select count(*) as n from ${query}`)).rows[0].n);
const paths = async () => {
  const found: string[] = [];
  for await (const file of house.storage.list()) found.push(file.path);
  return found;
};

describe("a photograph", () => {
  test("is kept without what the camera wrote, and shows when its renditions stand", async () => {
    const kept = await keepPicture(house, await photograph(), "photo");
    expect((await readFile(join(dataDir, "files", kept.file.path))).includes("secret-place")).toBe(false);
    const id = await add(kept);
    expect(await shown(id)).toBeNull();
    const jobs = await house.writes.query("select data from pgboss.job where name = 'make-renditions'");
    expect(jobs.rows.map(({ data }) => data)).toContainEqual({ photoId: id });

    await makeRenditions(ctx, { photoId: id });
    const photo = await shown(id);
    expect(photo).toMatchObject({ width: 700, height: 500, avif: false, alt: "A rug" });
    expect(await count(`renditions where photo_id = '${id}'`)).toBe(10);
    for (const name of ["320.webp", "1280.jpg"]) {
      const bytes = await house.storage.readPublic(
        `${photo?.address.replace("/media/", `public/${photo.address.slice(7, 9)}/`)}/${name}`,
      );
      expect(bytes.length).toBeGreaterThan(1000);
    }
    await makeAvif(ctx, { photoId: id });
    expect((await shown(id))?.avif).toBe(true);
    expect(await count(`renditions where photo_id = '${id}'`)).toBe(15);
  });

  test("made twice, at once or again, has its renditions once and tells once", async () => {
    const id = await add(await keepPicture(house, await photograph(410, 300), "photo"));
    await Promise.all([makeRenditions(ctx, { photoId: id }), makeRenditions(ctx, { photoId: id })]);
    await makeRenditions(ctx, { photoId: id });
    expect(await count(`renditions where photo_id = '${id}'`)).toBe(10);
    expect(await count(`events where noun_id = '${id}' and kind = 'photo.ready'`)).toBe(1);
  });

  test("killed after its files and before its rows, is made whole by the next run", async () => {
    const id = await add(await keepPicture(house, await photograph(420, 300), "photo"));
    await onServer(
      database.url,
      "create function fail() returns trigger language plpgsql as 'begin raise exception ''killed''; end'",
    );
    await onServer(
      database.url,
      "create trigger fail before insert on renditions for each row execute function fail()",
    );
    await expect(makeRenditions(ctx, { photoId: id })).rejects.toThrow();
    await onServer(database.url, "drop trigger fail on renditions");
    expect(await shown(id)).toBeNull();
    expect(
      await count(`files where path like 'public/%' and not exists (select from renditions where file_id = files.id)`),
    ).toBe(0);
    await makeRenditions(ctx, { photoId: id });
    expect(await shown(id)).not.toBeNull();
  });

  test("sent by two people shares its files and goes with the last of them", async () => {
    const bytes = await photograph(430, 300);
    const kept = await keepPicture(house, bytes, "photo");
    const [one, two] = [await add(kept), await add(await keepPicture(house, bytes, "photo"))];
    for (const photoId of [one, two]) await makeRenditions(ctx, { photoId });
    expect((await shown(one))?.address).toBe((await shown(two))?.address);
    await house.writes.query("update photos set created_at = now() - interval '25 hours' where id = $1", [one]);
    await house.writes.query("update files set created_at = now() - interval '25 hours'");
    await sweepPhotos(ctx, {});
    expect(await count(`photos where id = '${one}'`)).toBe(0);
    expect(await count(`renditions r join files f on f.id = r.file_id where photo_id = '${two}'`)).toBe(10);
    expect(await count(`files where path = '${kept.file.path}'`)).toBe(1);
  });

  test("put nowhere for a day leaves, rows and then files; a fresh file without a row stays", async () => {
    const kept = await keepPicture(house, await photograph(440, 300), "photo");
    const id = await add(kept);
    await house.writes.query("update photos set created_at = now() - interval '25 hours' where id = $1", [id]);
    await house.writes.query("update files set created_at = now() - interval '25 hours' where path = $1", [
      kept.file.path,
    ]);
    await sweepPhotos(ctx, {});
    expect(await count(`files where path = '${kept.file.path}'`)).toBe(0);
    await sweepFiles(house);
    expect(await paths()).toContain(kept.file.path);
  });

  test("that is none is refused at its field", async () => {
    await expect(keepPicture(house, Buffer.from("<svg/>"), "photo")).rejects.toEqual(
      new Invalid({ photo: "photo.format" }),
    );
  });
});

describe("evidence", () => {
  test("opens to its owner and the officers of the case's body, and looks absent to everybody else", async () => {
    const kept = await keepPicture(house, await photograph(450, 300), "document");
    const fileId = await inTransaction(house.writes, (tx) => storeEvidence(tx, kept));
    const { rows } = await house.writes.query(
      `with b as (insert into bodies (slug, kind, name_fa, name_en, county) values ('b', 'secretariat', 'ب', 'B', '2401') returning id),
         p as (insert into persons (name) values ('x') returning id),
         g as (insert into programmes (slug, name_fa, name_en, owner_id, implementer_id, province) select 'g', 'ط', 'P', id, id, '24' from b returning id),
         c as (insert into cases (programme_id, person_id, level, occupation, county, source, body_id, stage)
           select g.id, p.id, 'applicant', 'kilim-weaving', '2401', 'self', b.id, 'registered' from g, p, b returning id),
         a as (insert into applications (person_id, case_id, level, occupation, county, place_fa, declarations, body_id)
           select p.id, c.id, 'applicant', 'kilim-weaving', '2401', 'ا', '{}', b.id from p, b, c returning id, person_id, body_id)
       insert into evidence (application_id, kind, file_id, added_by) select id, 'identity', $1, person_id from a
       returning id, added_by as owner, (select body_id from a) as body`,
      [fileId],
    );
    const { id, owner, body } = rows[0] as { id: string; owner: string; body: string };
    const person = (personId: string, duties: Person["duties"] = []): Actor => ({
      kind: "person",
      id: personId,
      name: "",
      locale: "fa",
      sessionId: owner,
      duties,
      sleeping: [],
      producer: null,
      applicationId: null,
    });
    const stranger = "01890000-0000-7000-8000-000000000000";
    const read = (actor: Actor) => readEvidence({ ...ctx, actor }, id);
    expect(await read(person(owner))).toMatchObject({ mediaType: "image/jpeg" });
    expect((await read(person(stranger, [{ kind: "officer", bodyId: body }]))).bytes.length).toBeGreaterThan(1000);
    await expect(read(person(stranger, [{ kind: "officer", bodyId: stranger }]))).rejects.toThrow(Missing);
    await expect(read(person(stranger, [{ kind: "manager", bodyId: body }]))).rejects.toThrow(Missing);
    await expect(read(person(stranger))).rejects.toThrow(Missing);
    await expect(read({ kind: "guest" })).rejects.toThrow(Missing);
    await expect(readEvidence({ ...ctx, actor: person(owner) }, "nonsense")).rejects.toThrow(Missing);
  });
});
