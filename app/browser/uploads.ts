/**
 * Sends chosen photographs one by one with progress for each, two at a time. A dropped line is tried again under the same
 * key, so that no picture comes twice; very large ones are made smaller here first. Without this script the form sends
 * them all at once.
 */
const atOnce = 2;
const tries = 3;
const largeBytes = 4 * 2 ** 20;
const longestSide = 4096;

type Words = Record<"waiting" | "preparing" | "sending" | "checking" | "again" | "done" | "failed" | "allDone", string>;

for (const box of document.querySelectorAll<HTMLElement>("[data-uploads]")) {
  const form = box.querySelector("form");
  const input = box.querySelector<HTMLInputElement>("input[type=file]");
  if (form && input) form.addEventListener("submit", (event) => begin(event, box, form, input));
}

function begin(event: Event, box: HTMLElement, form: HTMLFormElement, input: HTMLInputElement): void {
  const files = [...(input.files ?? [])];
  if (files.length === 0) return; // the server says what is missing
  event.preventDefault();
  const words = JSON.parse(box.dataset.words ?? "{}") as Words;
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const fill = (text: string, facts: Record<string, number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => number.format(facts[name] ?? 0));
  const news = box.querySelector("[data-news]");
  const base = Number(box.dataset.last);
  // Places chosen once: a picture that comes late still goes where it was chosen.
  box.dataset.last = String(base + files.length);
  let done = 0;
  const all = files.length;
  const waiting = files.map((file, index) => row(file, base + index + 1));
  input.value = "";
  for (let lane = 0; lane < atOnce; lane++) void next();

  async function next(): Promise<void> {
    const job = waiting.shift();
    if (!job) return;
    await job();
    await next();
  }

  /** One picture's line on the page, and the way to send it. */
  function row(file: File, place: number): () => Promise<void> {
    const line = document.importNode(box.querySelector("template")!.content, true).querySelector("li")!;
    const bar = line.querySelector("progress")!;
    const state = line.querySelector("[data-state]")!;
    const again = line.querySelector("button")!;
    const key = [...crypto.getRandomValues(new Uint8Array(16))]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");
    let body: Blob | undefined;
    line.querySelector("[data-name]")!.textContent = file.name;
    bar.setAttribute("aria-label", file.name);
    state.textContent = words.waiting;
    box.querySelector("[data-list]")!.append(line);
    again.addEventListener("click", () => {
      again.hidden = true;
      void send();
    });
    return send;

    async function send(): Promise<void> {
      state.textContent = words.preparing;
      body ??= await prepared(file, line.querySelector("canvas")!);
      for (let attempt = 0; ; attempt++) {
        const answer = await post(body, (part) => {
          bar.value = part * 100;
          state.textContent = part < 1 ? fill(words.sending, { percent: Math.floor(part * 100) }) : words.checking;
        });
        // No answer, or one that says "come again": the line's or the hour's fault, not the picture's.
        if ((answer.status === 0 || answer.status === 429 || answer.status >= 500) && attempt < tries) {
          state.textContent = words.again;
          await new Promise((later) => setTimeout(later, 800 * 2 ** attempt));
          continue;
        }
        return finish(answer);
      }
    }

    function finish(answer: XMLHttpRequest): void {
      const page = new DOMParser().parseFromString(answer.status ? answer.responseText : "", "text/html");
      if (answer.status >= 200 && answer.status < 300) {
        state.textContent = words.done;
        bar.value = 100;
        refresh(page);
        say(fill(words.allDone, { done: ++done, all }));
        setTimeout(() => waiting.length === 0 && void reload(), 4000);
        return;
      }
      const fault = page.querySelector("#field-photos-error > span") ?? page.querySelector("[role=alert] h2");
      state.textContent = fault?.lastChild?.textContent?.trim() || words.failed;
      bar.value = 0;
      again.hidden = false;
      say(`${file.name}: ${state.textContent}`);
    }

    function post(picture: Blob, onProgress: (part: number) => void): Promise<XMLHttpRequest> {
      const fields = new FormData();
      fields.set("key", key);
      fields.set("place", String(place));
      fields.set("photos", picture, file.name);
      return new Promise((answered) => {
        const request = new XMLHttpRequest();
        request.open("POST", form.action || location.pathname);
        request.upload.addEventListener("progress", (sent) =>
          onProgress(sent.total > 0 ? sent.loaded / sent.total : 0),
        );
        request.addEventListener("loadend", () => answered(request));
        request.send(fields);
      });
    }
  }

  function say(text: string): void {
    if (news) news.textContent = text;
  }
}

/** The listing's pictures as the server now has them, put in place of those shown. */
function refresh(page: Document): void {
  for (const id of ["photos", "shots"]) {
    const fresh = page.getElementById(id);
    if (fresh) document.getElementById(id)?.replaceWith(document.adoptNode(fresh));
  }
  const count = "label[for=field-photos]";
  const label = document.querySelector(count);
  if (label) label.textContent = page.querySelector(count)?.textContent ?? label.textContent;
  document.dispatchEvent(new Event("photos-refreshed"));
}

/** Once more when the pictures have been made showable. */
async function reload(): Promise<void> {
  const answer = await fetch(location.pathname).catch(() => null);
  if (answer?.ok) refresh(new DOMParser().parseFromString(await answer.text(), "text/html"));
}

/** The file as it will be sent: smaller, if it is heavy and larger than anybody can see; and a look at it meanwhile. */
async function prepared(file: File, look: HTMLCanvasElement): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const { width, height } = picture;
    const side = Math.min(width, height);
    look
      .getContext("2d")
      ?.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, look.width, look.height);
    const scale = longestSide / Math.max(width, height);
    if (file.size <= largeBytes || scale >= 1) return file;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((made) => canvas.toBlob(made, "image/jpeg", 0.9));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file; // the server judges what this browser cannot read
  }
}

// A module: its names are its own.
export {};
