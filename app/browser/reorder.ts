/**
 * Photographs put into another order by dragging their handles, or from the keyboard: space lifts, arrows move, space puts
 * down, Escape leaves it. One request carries the new place. Without this script the buttons below each picture do it.
 */
type Words = Record<"lifted" | "at" | "put" | "left", string>;

/** What is in hand: a picture's place on the page, and where it was. */
let held: { item: HTMLElement; handle: HTMLElement; from: number } | null = null;

function setUp(): void {
  held = null;
  const handles = document.querySelectorAll<HTMLElement>("[data-handle]");
  for (const handle of handles) {
    handle.hidden = handles.length < 2;
    handle.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      handle.setPointerCapture(event.pointerId);
      lift(handle);
    });
    handle.addEventListener("pointermove", (event) => {
      if (!held || !handle.hasPointerCapture(event.pointerId)) return;
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-position]");
      if (over && over !== held.item && over.parentElement === held.item.parentElement) moveTo(placeOf(over));
    });
    handle.addEventListener("pointerup", () => void drop());
    handle.addEventListener("pointercancel", leave);
    handle.addEventListener("keydown", (event) => byKey(event, handle));
  }
}

function byKey(event: KeyboardEvent, handle: HTMLElement): void {
  const rtl = document.documentElement.dir === "rtl";
  const steps: Record<string, number> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: rtl ? 1 : -1,
    ArrowRight: rtl ? -1 : 1,
  };
  const step = steps[event.key];
  if (event.key === " " || event.key === "Enter") {
    if (held) void drop();
    else {
      lift(handle);
      say("lifted", placeOf(held!.item));
    }
  } else if (held && step) moveTo(placeOf(held.item) + step);
  else if (held && (event.key === "Escape" || event.key === "Tab")) leave();
  else return;
  if (event.key !== "Tab") event.preventDefault();
}

function lift(handle: HTMLElement): void {
  const item = handle.closest<HTMLElement>("[data-position]");
  if (!item) return;
  held = { item, handle, from: placeOf(item) };
  item.toggleAttribute("data-lifted", true);
}

function all(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-reorder] > [data-position]")];
}

/** Counted from one. */
function placeOf(item: HTMLElement): number {
  return all().indexOf(item) + 1;
}

/** Moves its neighbours past what is in hand, which itself stays in the page: taken out, it would slip from the hand. */
function moveTo(place: number): void {
  const items = all();
  if (!held || !items[place - 1] || place === placeOf(held.item)) return;
  for (let at = placeOf(held.item); at > place; at--) held.item.after(items[at - 2]!);
  for (let at = placeOf(held.item); at < place; at++) held.item.before(items[at]!);
  say("at", place);
}

function leave(): void {
  if (!held) return;
  moveTo(held.from);
  held.item.removeAttribute("data-lifted");
  held = null;
  say("left", 0);
}

async function drop(): Promise<void> {
  if (!held) return;
  const { item, handle, from } = held;
  const to = placeOf(item);
  if (to === from) return leave();
  item.removeAttribute("data-lifted");
  const answer = await fetch(item.dataset.position ?? "", {
    method: "POST",
    body: new URLSearchParams({ to: String(to) }),
  }).catch(() => null);
  if (!answer?.ok) return leave();
  held = null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById("photos");
  if (fresh) document.getElementById("photos")?.replaceWith(document.adoptNode(fresh));
  setUp();
  document.getElementById(handle.id)?.focus({ preventScroll: true });
  say("put", to);
}

function say(word: keyof Words, at: number): void {
  const list = document.querySelector<HTMLElement>("[data-reorder]");
  const news = document.querySelector("#photos [data-news]");
  if (!list || !news) return;
  const words = JSON.parse(list.dataset.words ?? "{}") as Words;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const facts: Record<string, number> = { at, all: all().length };
  news.textContent = words[word].replace(/\{(\w+)\}/g, (_, name: string) => number.format(facts[name] ?? 0));
}

setUp();
document.addEventListener("photos-refreshed", setUp);

// A module: its names are its own.
export {};
