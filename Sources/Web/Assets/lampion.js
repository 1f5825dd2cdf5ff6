// Seasoning: every page does its work without this file.

document.querySelector(".summary[tabindex]")?.focus();

const pause = 2000; // milliseconds after the last key

for (const form of document.querySelectorAll("form[data-draft]")) {
  const kept = form.querySelector("[data-kept]");
  let waiting, sending;

  const send = async () => {
    clearTimeout(waiting);
    waiting = undefined;
    sending?.abort();
    sending = new AbortController();
    const draft = { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true, signal: sending.signal };
    // A lost draft is no error to the person: the form still holds it, and the next pause sends it again.
    const answer = await fetch(form.dataset.draft, draft).catch(() => undefined);
    if (kept) kept.textContent = answer?.ok ? kept.dataset.kept : "";
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(send, pause);
  });

  // What was sent for good must not be overtaken by a draft of it.
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    waiting = undefined;
    sending?.abort();
  });

  // Another form, such as the choice of language, goes once what was typed here is kept.
  for (const other of document.forms) {
    if (other !== form) other.addEventListener("submit", (event) => {
      if (!waiting) return;
      event.preventDefault();
      send().finally(() => other.requestSubmit(event.submitter));
    });
  }

  addEventListener("pagehide", () => { if (waiting) send(); });
}

// The letter on paper: the button shows only where this file runs.
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// A link to pass on: its words stand in the page, in the reader's language.
for (const link of document.querySelectorAll("[data-copy]")) {
  const address = link.textContent.trim();
  const buttons = document.createElement("span");
  buttons.className = "actions tight";
  const add = (word, act) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second small";
    button.textContent = word;
    button.addEventListener("click", () => act(button));
    buttons.append(button);
  };

  if (navigator.clipboard) {
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    add(link.dataset.copy, () => navigator.clipboard.writeText(address).then(() => { said.textContent = link.dataset.copied; }, () => {}));
    buttons.append(said);
  }
  // Who closes the sheet of the system has shared nothing, which is no error.
  if (navigator.share && link.dataset.share) add(link.dataset.share, () => navigator.share({ url: address }).catch(() => {}));
  link.append(buttons);
}

// A mail shows as high as it is.
for (const frame of document.querySelectorAll("iframe.mail-look")) {
  const fit = () => {
    frame.style.blockSize = "1px";
    const height = frame.contentDocument?.documentElement.scrollHeight;
    frame.style.blockSize = height ? `${height + 2}px` : "";
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
}
