// The search of the page from A to Z: words at the beginnings of words, accents and case aside, over all editions.
// Nothing needs it: without it the page stands as it is.
(() => {
  const box = document.getElementById("find");
  const input = document.getElementById("find-words");
  const count = document.getElementById("find-count");
  const list = document.getElementById("find-results");
  if (!box || !(input instanceof HTMLInputElement) || !count || !list) return;
  const MOST = 40;
  const say = box.dataset;
  const bare = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll("ß", "ss")
      .replaceAll("œ", "oe")
      .replaceAll("æ", "ae");
  const wordsIn = (text) => bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  let asked = null;

  const read = async () => {
    const answer = await fetch(new URL(say.index, document.baseURI));
    if (!answer.ok) throw new Error(String(answer.status));
    const { kinds, rows } = await answer.json();
    return rows.map(([kind, name, to, see, ...rest]) => {
      const places = [];
      for (let at = 0; at < rest.length; at += 2) places.push({ text: rest[at], to: rest[at + 1] });
      const own = wordsIn(`${name} ${see}`);
      return {
        kind: kinds[kind],
        name,
        to,
        see,
        places,
        own,
        all: [...own, ...wordsIn(rest.filter((_, at) => at % 2 === 0).join(" ")), ...wordsIn(kinds[kind])],
      };
    });
  };

  /** How well a line fits: 0 not at all; more where its name has the words, and most where it begins with them. */
  const matches = (row, words) => {
    const has = (of, word) => of.some((one) => one.startsWith(word));
    if (!words.every((word) => has(row.all, word))) return 0;
    const named = words.filter((word) => has(row.own, word)).length;
    return 1 + named * 2 + (row.own[0]?.startsWith(words[0]) ? 1 : 0);
  };

  const linked = (text, to) => {
    const link = document.createElement("a");
    link.href = to;
    link.textContent = text;
    return link;
  };

  const line = ({ kind, name, to, see, places }) => {
    const item = document.createElement("li");
    const first = document.createElement("p");
    if (see) {
      const [before, after = ""] = say.see.replace("{alias}", () => name).split("{name}");
      first.append(before, linked(see, to), after);
    } else {
      const only = !to && places.length === 1 ? places[0] : null;
      const target = only ? only.to : to;
      const called = target ? linked(name, target) : document.createElement("span");
      called.textContent = name;
      called.className = "called";
      const muted = document.createElement("span");
      muted.className = "muted";
      muted.textContent = only ? `${kind}, ${only.text}` : kind;
      first.append(called, " ", muted);
    }
    item.append(first);
    if (places.length > (to ? 0 : 1)) {
      const where = document.createElement("p");
      where.className = "places";
      for (const place of places) where.append(linked(place.text, place.to), " ");
      item.append(where);
    }
    return item;
  };

  const told = (number) => {
    if (number === 0) return say.none;
    if (number === 1) return say.one;
    return (number > MOST ? say.most : say.more).replace("#", () => String(number));
  };

  const search = async () => {
    const words = wordsIn(input.value);
    const at = input.value;
    if (words.length === 0) {
      list.replaceChildren();
      count.textContent = "";
      return;
    }
    try {
      asked ??= read();
      const rows = await asked;
      if (input.value !== at) return;
      const found = rows
        .map((row, index) => ({ row, index, how: matches(row, words) }))
        .filter(({ how }) => how > 0)
        .sort((left, right) => right.how - left.how || left.index - right.index);
      list.replaceChildren(...found.slice(0, MOST).map(({ row }) => line(row)));
      count.textContent = told(found.length);
    } catch {
      asked = null;
      count.textContent = say.failed;
    }
  };

  /** The arrows go from the words to the results and through them; Escape goes back. */
  const move = (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape" && at >= 0) return input.focus();
    if (event.key === "Enter" && document.activeElement === input) {
      event.preventDefault();
      return links[0]?.click();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const next = event.key === "ArrowDown" ? at + 1 : at - 1;
    if (next < 0) return input.focus();
    links[Math.min(next, links.length - 1)]?.focus();
  };

  box.hidden = false;
  input.addEventListener("input", search);
  box.addEventListener("keydown", move);
  const wanted = new URLSearchParams(location.search).get("q");
  if (wanted !== null) input.value = wanted;
  if (input.value !== "") search();
})();
