// Search over all pages, and a button that copies a block of code. Without this script the site
// is whole but for these two.
(function () {
  "use strict";

  const most = 40;
  const home = document.currentScript.src.replace(/site\.js.*$/, "");
  const box = document.querySelector(".search");
  const input = document.getElementById("search");
  const found = document.getElementById("found");
  let pages = null;
  let asked = false;

  // search.js calls this: a page from a disk may run a file, but not read one.
  window.searchPages = function (entries) {
    pages = entries.map(function (entry) {
      return {
        title: entry[0],
        path: entry[1],
        kind: entry[2],
        summary: entry[3],
        head: entry[0].toLowerCase(),
        all: entry.join(" ").toLowerCase(),
      };
    });
    show();
  };

  function load() {
    if (!asked) {
      asked = true;
      const script = document.createElement("script");
      script.src = home + "search.js";
      document.head.append(script);
    }
  }

  // The better the words fit the title, the smaller the number.
  function rank(page, words) {
    if (!words.every((word) => page.all.includes(word))) {
      return -1;
    }
    if (page.head.startsWith(words.join(" "))) {
      return 0;
    }
    return words.every((word) => page.head.includes(word)) ? 1 : 2;
  }

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    found.replaceChildren();
    found.hidden = words.length === 0 || pages === null;
    if (found.hidden) {
      return;
    }
    const hits = pages
      .map((page, place) => ({ page: page, place: place, rank: rank(page, words) }))
      .filter((hit) => hit.rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.place - b.place);
    hits.slice(0, most).forEach((hit) => found.append(line(hit.page)));
    if (hits.length !== 1 && (hits.length === 0 || hits.length > most)) {
      const rest = document.createElement("li");
      rest.textContent = hits.length === 0 ? "Nothing found" : hits.length - most + " more";
      found.append(rest);
    }
  }

  function line(page) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const kind = document.createElement("small");
    const summary = document.createElement("span");
    link.href = home + page.path;
    link.textContent = page.title;
    kind.textContent = page.kind;
    summary.textContent = page.summary;
    link.append(kind, summary);
    item.append(link);
    return item;
  }

  function step(event, forward) {
    const links = Array.from(found.querySelectorAll("a"));
    const next = links.indexOf(document.activeElement) + (forward ? 1 : -1);
    event.preventDefault();
    (links[next] || input).focus();
  }

  box.hidden = false;
  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  box.addEventListener("keydown", function (event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event, event.key === "ArrowDown");
    } else if (event.key === "Escape") {
      input.value = "";
      show();
      input.blur();
    } else if (event.key === "Enter" && event.target === input) {
      const first = found.querySelector("a");
      if (first) {
        first.click();
      }
    }
  });
  document.addEventListener("click", function (event) {
    if (!box.contains(event.target)) {
      found.hidden = true;
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });

  if (navigator.clipboard) {
    document.querySelectorAll("pre").forEach(function (block) {
      const button = document.createElement("button");
      const code = block.querySelector("code");
      button.type = "button";
      button.textContent = "Copy";
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(code.textContent).then(
          () => (button.textContent = "Copied"),
          () => (button.textContent = "Not allowed"),
        );
      });
      const frame = document.createElement("div");
      frame.className = "code";
      block.replaceWith(frame);
      frame.append(block, button);
    });
  }
})();
