/**
 * A form sent while the line is down waits on its page, says so, and goes by itself when the line is back; what was typed
 * stays where it was typed. Without this script the browser shows its own page of a failed connection, and going back
 * brings the form again.
 */
for (const box of document.querySelectorAll<HTMLElement>("[data-keep]")) {
  const form = box.querySelector("form");
  const news = box.querySelector<HTMLElement>("[data-news]");
  if (!form || !news) continue;
  let waits = false;
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    waits = true;
    news.textContent = box.dataset.keep ?? "";
    news.hidden = false;
  });
  window.addEventListener("online", () => {
    if (waits) form.requestSubmit();
  });
}

// A module: its names are its own.
export {};
