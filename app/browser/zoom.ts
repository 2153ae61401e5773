/**
 * A view in which a picture can be brought closer and moved: by wheel, by drag and pinch, by keys and by buttons. Without
 * this script the same links lead to the picture at its full size. Styles are set one by one (CSSOM), never as text.
 */
type Shot = { full: string; alt: string; width: number; height: number };
const most = 6;
const gallery = document.querySelector<HTMLElement>("[data-zoom]");
const openers = [...(gallery?.querySelectorAll<HTMLAnchorElement>("a[data-full]") ?? [])];

if (gallery && openers.length > 0) {
  const shots = openers.map(
    (opener): Shot => ({
      full: opener.dataset.full ?? "",
      alt: opener.querySelector<HTMLImageElement>("picture img")?.alt ?? "",
      width: Number(opener.dataset.width),
      height: Number(opener.dataset.height),
    }),
  );
  const say = (key: string) => gallery.getAttribute(`data-say-${key}`) ?? "";
  const rightToLeft = document.documentElement.dir === "rtl";
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = "") =>
    Object.assign(document.createElement(tag), { className, textContent: text });
  const dialog = make("dialog", "fixed inset-0 m-0 size-full max-h-none max-w-none overflow-hidden bg-foot p-0");
  const stage = make(
    "div",
    "absolute inset-0 cursor-grab touch-none overflow-hidden select-none active:cursor-grabbing",
  );
  const image = make("img", "absolute top-0 max-w-none origin-top-left");
  const bar = make("div", "relative flex flex-wrap items-center gap-2 p-3");
  const count = make("span", "ms-auto rounded-full bg-paper px-3 text-sm text-ink");
  const how = make(
    "p",
    "absolute inset-x-3 bottom-3 mx-auto w-fit rounded-md bg-paper px-3 text-sm text-ink max-md:hidden",
    say("how"),
  );
  count.setAttribute("role", "status");
  dialog.setAttribute("aria-label", say("title"));
  image.draggable = false;
  // The stage is measured from its left in every language.
  stage.dir = "ltr";
  image.style.left = "0";

  const button = (key: string, sign: string, act: () => void) => {
    const made = make(
      "button",
      "grid size-11 place-items-center rounded-full bg-paper text-xl font-bold text-ink hover:bg-sunk",
      sign,
    );
    made.type = "button";
    made.setAttribute("aria-label", say(key));
    made.title = say(key);
    made.addEventListener("click", act);
    return made;
  };

  let at = 0;
  let [x, y, scale, least] = [0, 0, 1, 1];
  const size = () => ({ w: stage.clientWidth, h: stage.clientHeight });
  const shot = () => shots[at] as Shot;

  /** Puts the picture where it should be: never beyond its edges, in the middle where it is smaller than the view. */
  const draw = (smooth: boolean) => {
    const { w, h } = size();
    const within = (place: number, room: number, length: number) =>
      length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, place));
    x = within(x, w, shot().width * scale);
    y = within(y, h, shot().height * scale);
    image.style.transition = smooth && !calm.matches ? "transform 160ms ease-out" : "none";
    image.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  };
  /** Closer or farther around a point of the view, which stays where it is. */
  const zoom = (factor: number, px = size().w / 2, py = size().h / 2, smooth = true) => {
    const next = Math.min(least * most, Math.max(least, scale * factor));
    x = px - ((px - x) * next) / scale;
    y = py - ((py - y) * next) / scale;
    scale = next;
    draw(smooth);
  };
  const whole = (smooth: boolean) => {
    const { w, h } = size();
    least = Math.min(w / shot().width, h / shot().height);
    scale = least;
    draw(smooth);
  };
  const show = (index: number) => {
    at = (index + shots.length) % shots.length;
    const { full, alt, width, height } = shot();
    Object.assign(image, { src: full, alt, width, height });
    image.style.width = `${width}px`;
    image.style.height = `${height}px`;
    const number = (value: number) => value.toLocaleString(document.documentElement.lang);
    count.textContent = say("of")
      .replace("{number}", number(at + 1))
      .replace("{count}", number(shots.length));
    whole(false);
  };
  const close = () => dialog.close();

  bar.append(
    button("close", "✕", close),
    button("farther", "−", () => zoom(1 / 1.5)),
    button("closer", "+", () => zoom(1.5)),
  );
  bar.append(button("whole", "⤢", () => whole(true)));
  if (shots.length > 1)
    bar.append(
      button("previous", rightToLeft ? "→" : "←", () => show(at - 1)),
      button("next", rightToLeft ? "←" : "→", () => show(at + 1)),
    );
  bar.append(count);
  stage.append(image);
  dialog.append(stage, bar, how);
  document.body.append(dialog);

  const closer = () => scale > least * 1.01;
  const move = (dx: number, dy: number) => {
    x += dx;
    y += dy;
    draw(true);
  };
  const keys: Readonly<Record<string, () => void>> = {
    "+": () => zoom(1.5),
    "=": () => zoom(1.5),
    "-": () => zoom(1 / 1.5),
    "0": () => whole(true),
    ArrowUp: () => move(0, 80),
    ArrowDown: () => move(0, -80),
    ArrowLeft: () => (closer() ? move(80, 0) : show(at + (rightToLeft ? 1 : -1))),
    ArrowRight: () => (closer() ? move(-80, 0) : show(at + (rightToLeft ? -1 : 1))),
  };
  dialog.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), event.clientX, event.clientY, false);
    },
    { passive: false },
  );
  stage.addEventListener("dblclick", (event) => (closer() ? whole(true) : zoom(2.5, event.clientX, event.clientY)));

  const fingers = new Map<number, { x: number; y: number }>();
  const spread = ([a, b]: { x: number; y: number }[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);
  const middle = (points: { x: number; y: number }[]) => ({
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  });
  stage.addEventListener("pointerdown", (event) => {
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  stage.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = [...fingers.values()];
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = [...fingers.values()];
    const [from, to] = [middle(before), middle(after)];
    x += to.x - from.x;
    y += to.y - from.y;
    if (after.length > 1) zoom(spread(after) / (spread(before) || 1), to.x, to.y, false);
    else draw(false);
  });
  for (const end of ["pointerup", "pointercancel"] as const)
    stage.addEventListener(end, (event) => fingers.delete(event.pointerId));

  addEventListener("resize", () => dialog.open && whole(false));
  dialog.addEventListener("close", () => {
    fingers.clear();
    document.documentElement.style.overflow = "";
    openers[at]?.focus();
  });
  for (const [index, opener] of openers.entries())
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      dialog.showModal();
      document.documentElement.style.overflow = "hidden";
      show(index);
    });
}
