// Saves each answer as it is given and tells the time left. Without it the same form saves by its buttons.

const lang = document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang;
const fill = (pattern, value) => pattern.replace("{0}", value);

// ---- The time left, in words

let retime = () => {};
const clock = document.querySelector("[data-seconds-left]");
if (clock) {
  const warning = document.querySelector("[data-time-warning]");
  const minutes = new Intl.NumberFormat(lang, { style: "unit", unit: "minute", unitDisplay: "long" });
  let end = performance.now() + Number(clock.dataset.secondsLeft) * 1000;
  let warned = Number(clock.dataset.secondsLeft) <= 60 ? 1 : Number(clock.dataset.secondsLeft) <= 300 ? 5 : 6;
  const tick = () => {
    const seconds = Math.max(0, (end - performance.now()) / 1000);
    const text = seconds === 0 ? clock.dataset.over : fill(clock.dataset.left, minutes.format(Math.ceil(seconds / 60)));
    if (clock.textContent !== text) clock.textContent = text;
    clock.toggleAttribute("data-warn", seconds <= 300);
    const due = seconds <= 60 ? 1 : seconds <= 300 ? 5 : 6;
    if (due < warned) {
      warning.hidden = false;
      warning.textContent = due === 1 ? warning.dataset.one : warning.dataset.five;
    } else if (due === 6) {
      warning.hidden = true;
    }
    warned = due;
  };
  retime = (seconds) => {
    end = performance.now() + seconds * 1000;
    tick();
  };
  setInterval(tick, 1000);
}

// ---- Saving

const form = document.querySelector("form[data-quiz]");
if (form) {
  const state = form.querySelector(".save-state");
  const field = (name) => form.elements.namedItem(name);
  const memory = new Map();
  const store = {
    get: (key) => {
      try {
        return localStorage.getItem(key) ?? memory.get(key);
      } catch {
        return memory.get(key);
      }
    },
    set: (key, value) => {
      memory.set(key, value);
      try {
        localStorage.setItem(key, value);
      } catch {
        // Storage is refused: this page is its own client.
      }
    },
  };
  const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  const client = store.get("academy.client") || randomId();
  store.set("academy.client", client);
  const nextSeq = () => {
    const key = `academy.seq.${form.dataset.attempt}`;
    const seq = Number(store.get(key) || 0) + 1;
    store.set(key, String(seq));
    return seq;
  };

  let pending = null; // the newest answer that has no reply yet
  let sending = false;
  let failures = 0;
  let timer = 0;
  let leaving = false;

  const show = (name, text) => {
    state.dataset.state = name;
    if (state.textContent !== text) state.textContent = text;
  };
  const choice = () => Array.from(form.querySelectorAll("input[name=choice]:checked"), (input) => input.value);
  const number = (save) => {
    field("client").value = save.client;
    field("seq").value = save.seq;
  };

  const saved = (save, reply) => {
    failures = 0;
    if (reply.secondsLeft !== null && reply.secondsLeft !== undefined) retime(reply.secondsLeft);
    if (reply.state === "competing") {
      // Both are kept. Whoever chooses again has read so, and then means it.
      field("seen").value = reply.currentVersion;
      if (pending === save) pending = null;
      show("failed", state.dataset.competing);
      return;
    }
    if (reply.version > 0) field("seen").value = Math.max(reply.version, Number(field("seen").value));
    if (pending === save) {
      pending = null;
      const time = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" }).format(new Date(reply.serverTime));
      show("saved", fill(state.dataset.saved, time));
    }
  };

  const refused = async (save, response) => {
    const problem = await response.json().catch(() => ({}));
    const type = String(problem.type || "");
    if (type.endsWith(":answer-reused")) {
      if (pending === save) {
        pending = { ...save, seq: nextSeq() };
        number(pending);
      }
      return;
    }
    if (pending === save) pending = null;
    show("failed", type.endsWith(":attempt-closed") ? state.dataset.closed : problem.detail || state.dataset.refused);
  };

  const later = (text) => {
    show("kept", text);
    failures += 1;
    clearTimeout(timer);
    timer = setTimeout(send, Math.min(30000, 1000 * 2 ** failures) * (0.75 + Math.random() / 2));
  };

  const send = async () => {
    if (!pending || sending) return;
    sending = true;
    clearTimeout(timer);
    const save = pending;
    if (failures === 0) show("saving", state.dataset.saving);
    try {
      const response = await fetch(form.dataset.save, {
        method: "PUT",
        credentials: "same-origin",
        redirect: "manual",
        signal: AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined,
        headers: {
          "Content-Type": "application/json",
          Accept: "application/json",
          "X-CSRF-TOKEN": form.dataset.csrf,
          "X-Requested-With": "JavaScript",
        },
        body: JSON.stringify({ client: save.client, seq: save.seq, seen: save.seen, choice: save.choice }),
      });
      if (response.ok) saved(save, await response.json());
      else if ([401, 499].includes(response.status) || response.type === "opaqueredirect") later(state.dataset.signIn);
      else if (response.status === 429 || response.status >= 500) later(state.dataset.unsent);
      else await refused(save, response);
    } catch {
      later(state.dataset.unsent);
    } finally {
      sending = false;
    }
    if (pending && pending !== save) send();
  };

  form.addEventListener("change", (event) => {
    if (event.target.name !== "choice") return;
    pending = { client, seq: nextSeq(), seen: Number(field("seen").value), choice: choice() };
    number(pending);
    send();
  });
  form.addEventListener("submit", (event) => {
    // The form itself carries the newest answer under the same number; without a line it would only lose the page.
    if (pending && !navigator.onLine) {
      event.preventDefault();
      show("kept", state.dataset.wait);
      return;
    }
    leaving = true;
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });
  addEventListener("beforeunload", (event) => {
    if (pending && !leaving) event.preventDefault();
  });
  for (const wakes of ["online", "focus"]) addEventListener(wakes, () => pending && send());
}
