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
