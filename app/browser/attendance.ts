/**
 * A trainer's sheet that survives a dropped line: ticks are kept on the phone from the moment they are made, and sent when
 * the line is back. The sheet says who was there as a whole, so sending it twice is once. Without this script the form is
 * sent as any other.
 */
const keyOf = (form: HTMLFormElement) => `attendance ${form.dataset.attendance}`;
const ticksOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[name="present"]')];

function keep(form: HTMLFormElement): void {
  const present = ticksOf(form)
    .filter(({ checked }) => checked)
    .map(({ value }) => value);
  try {
    localStorage.setItem(keyOf(form), JSON.stringify(present));
  } catch {
    // A full or closed store: the form still sends.
  }
}

/** What was kept and not yet taken; null for nothing. */
function kept(form: HTMLFormElement): string[] | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(form)) ?? "null") as string[] | null;
  } catch {
    return null;
  }
}

function say(form: HTMLFormElement, text: string | undefined): void {
  const news = form.querySelector("[data-news]");
  if (news) news.textContent = text ?? "";
}

/** Sends the sheet. Kept until the market itself has taken it: a page of sign-in has not. */
async function send(form: HTMLFormElement): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  if (!answer) return say(form, form.dataset.kept);
  const taken = answer.ok && new URL(answer.url).pathname === location.pathname;
  if (taken) localStorage.removeItem(keyOf(form));
  if (answer.ok) location.assign(answer.url);
  else form.submit();
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-attendance]")) {
  const before = kept(form);
  if (before) {
    for (const tick of ticksOf(form)) tick.checked = before.includes(tick.value);
    say(form, form.dataset.kept);
    if (navigator.onLine) void send(form);
  }
  form.addEventListener("change", () => keep(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(form);
    void send(form);
  });
  window.addEventListener("online", () => {
    if (kept(form)) void send(form);
  });
}

// A module: its names are its own.
export {};
