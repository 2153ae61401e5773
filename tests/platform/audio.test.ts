import { expect, test } from "vitest";
import { audioKind, audioSeconds } from "#app/platform/audio.ts";
import { photo } from "#tests/fixtures/pictures.ts";
import { adts, m4a, mp3, ogg, wav, webm } from "#tests/fixtures/voices.ts";

test("a sound is told by its bytes, whatever it is called", async () => {
  expect([wav(1), ogg(1), m4a(1), mp3(), adts(), webm()].map(audioKind)).toEqual([
    ...["audio/wav", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/aac", "audio/webm"],
  ]);
  const page = Buffer.from("<html><script>alert(1)</script></html>".repeat(4));
  const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(40)]);
  for (const other of [await photo(300, 200), page, film, Buffer.from("<svg/>"), Buffer.alloc(0), Buffer.alloc(400)])
    expect(audioKind(other)).toBeNull();
});

test("its length is read where the file says it, and nothing breaks on what is cut off", () => {
  expect(audioSeconds(wav(7))).toBe(7);
  expect(audioSeconds(ogg(200))).toBe(200);
  expect(audioSeconds(m4a(65))).toBe(65);
  expect(audioSeconds(mp3())).toBeNull();
  for (const whole of [wav(1), ogg(1), m4a(1)])
    for (const length of [0, 5, 16, 20, 33, 45]) expect(() => audioSeconds(whole.subarray(0, length))).not.toThrow();
});
