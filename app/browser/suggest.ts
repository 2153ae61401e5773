/**
 * Completes what is typed into the search box: asks the market for suggestions and puts them into the box's own datalist,
 * so that keyboard, touch and screen readers know them already. Without this script the box searches all the same.
 */
const box = document.querySelector<HTMLInputElement>("input[data-suggest]");
const list = box?.list;

if (box && list) {
  let asked: AbortController | undefined;
  let wait: ReturnType<typeof setTimeout> | undefined;
  box.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => void suggest(box, list), 120);
  });

  const suggest = async (from: HTMLInputElement, into: HTMLElement) => {
    const typed = from.value.trim();
    if (typed.length < 2) return into.replaceChildren();
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${from.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      if (!answer.ok) return;
      const words = (await answer.json()) as string[];
      into.replaceChildren(...words.map((word) => Object.assign(document.createElement("option"), { value: word })));
    } catch {
      // The next letter asks again.
    }
  };
}
