// Finds answers of this person that wait on this device. The home page sends them; before signing out, the person
// decides what becomes of them.

const root = document.getElementById("unsent");
const { Journal, ask, meaning, sendSave } = await import(root.dataset.journal);
const words = root.dataset;
const text = root.querySelector("[data-text]");
const tooLate = root.querySelector("[data-too-late]");
const fill = (pattern, value) => pattern.replace("{0}", value);
const journal = await Journal.find(words.person);
const count = async () => [...(await journal.counts()).values()].reduce((a, b) => a + b, 0);

const tell = async () => {
  const left = await count();
  if (left > 0) text.textContent = fill(words.left, left);
  root.hidden = left === 0 && !words.leave;
  return left;
};

let late = 0;
const tellLate = () => {
  late += 1;
  tooLate.textContent = fill(words.late, late);
  tooLate.hidden = false;
};

const sendAttempt = async (attempt) => {
  const keys = await meaning(await ask(`/attempts/${attempt}/journal`));
  if (keys.kind !== "done") return;
  for (const save of await journal.unsent(attempt, keys.reply.key)) {
    const told = await sendSave(attempt, words.csrf, save);
    if (told.kind === "later" || told.kind === "sign-in") return;
    if (told.kind === "refused") continue;
    if (told.kind === "reused") {
      const again = { ...save, ...(await journal.number(attempt)) };
      if ((await sendSave(attempt, words.csrf, again)).kind !== "saved") return;
    }
    await journal.drop(attempt, save);
    if (told.kind === "late" || told.kind === "left") tellLate();
    await tell();
  }
};

let sending = false;
const sendAll = async () => {
  if (sending) return;
  sending = true;
  try {
    const before = await count();
    for (const attempt of (await journal.counts()).keys()) await sendAttempt(attempt);
    if (before > 0 && (await tell()) === 0) {
      root.hidden = false;
      text.textContent = fill(words.sent, before);
    }
  } catch {
    // The line is down: what is left stays, and is told.
  } finally {
    sending = false;
  }
};

if (words.leave) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const out = () => location.replace(words.leave);
  if ((await tell()) === 0) out();
  part("choices").hidden = false;
  part("wait").addEventListener("click", async () => {
    text.textContent = words.sending;
    await sendAll();
    const left = await tell();
    if (left === 0 && late === 0) out();
    part("failed").hidden = left === 0;
    part("choices").hidden = left === 0;
    part("now").hidden = left > 0;
  });
  part("keep").addEventListener("click", out);
  part("discard").addEventListener("click", () => {
    part("discard").hidden = true;
    part("sure").hidden = false;
    part("sure").focus();
  });
  part("sure").addEventListener("click", async () => {
    await journal.discard();
    out();
  });
} else if ((await tell()) > 0) {
  sendAll();
  addEventListener("online", sendAll);
}
