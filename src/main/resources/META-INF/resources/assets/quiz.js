// Turns the pages of a quiz without the line, keeps and sends each answer as it is given, and tells the time left.
// Without it the same forms save by their buttons.

const device = document.getElementById("device");
const { Journal, ask, meaning, sendSave, tell } = await import(device.dataset.journal);
const { attempt, person, key, csrf } = device.dataset;
const words = device.dataset;
const lang = document.documentElement.lang === "ar" ? "ar-u-nu-latn" : document.documentElement.lang;
const RESTING = 800;
const fill = (pattern, value) => pattern.replace("{0}", value);
const journal = await Journal.open(person);
// Read before anybody can be heard here, so that it is older than whatever is answered on this page.
const before = await journal.unsent(attempt, key);

// ---- The last word of the server, and the time since by a clock that nobody can set

let contact = words.now;
let contactAt = performance.getEntriesByType("navigation")[0]?.responseStart || 0;
const heard = (reply) => {
  if (!reply.serverTime) return;
  contact = reply.serverTime;
  contactAt = performance.now();
  if (typeof reply.secondsLeft === "number") retime(reply.secondsLeft);
};

// ---- The questions, all of them in the page from the start

const sections = new Map();
for (const node of document.querySelectorAll("[data-question]")) {
  const section = node instanceof HTMLTemplateElement ? node.content.querySelector("section") : node;
  sections.set(Number(node.dataset.question), section);
}
let shown = Number(document.querySelector("section[data-question]")?.dataset.question || 0);
const formOf = (question) => {
  for (const section of sections.values()) {
    const form = section.querySelector("form");
    if (form.dataset.save.endsWith(`/${question}`)) return form;
  }
  return null;
};
const questionOf = (form) => form.dataset.save.split("/").pop();

// An answer is a list of marks: what a box, a button or a list stands for, or `part=` and what was written there.
const CHOSEN = "input[name=choice], input[name^='choice:'], select[name^='choice:']";
const WRITTEN = "input[name^='fill:']";
const partOf = (field) => field.name.slice("fill:".length);
const markOf = (field) => {
  if (field.matches(WRITTEN)) return field.value.trim() && `${partOf(field)}=${field.value}`;
  return field.matches("select") || field.checked ? field.value : "";
};
const fieldsOf = (form) => Array.from(form.querySelectorAll(`${CHOSEN}, ${WRITTEN}`));
const choiceOf = (form) => fieldsOf(form).filter((field) => !field.closest("[data-after][hidden]")).map(markOf).filter(Boolean);
const choose = (form, choice) => {
  for (const field of fieldsOf(form)) {
    if (field.matches(WRITTEN)) {
      const own = choice.find((mark) => mark.startsWith(`${partOf(field)}=`));
      field.value = own ? own.slice(own.indexOf("=") + 1) : "";
    } else if (field.matches("select")) {
      field.value = Array.from(field.options, (option) => option.value).find((mark) => mark && choice.includes(mark)) || "";
    } else field.checked = choice.includes(field.value);
  }
  showSteps(form);
};
// A step is asked once a decision has led to it.
const showSteps = (form) => {
  for (const step of form.querySelectorAll("[data-after]")) {
    const reached = step.dataset.after.split(" ").some((mark) => choiceOf(form).includes(mark));
    step.hidden = !reached;
  }
};
const seenOf = (form) => form.elements.namedItem("seen");

const turnTo = (position, push) => {
  const section = sections.get(position);
  if (!section) return false;
  sections.get(shown).replaceWith(section);
  shown = position;
  document.title = document.title.replace(/^.*? · /, `${section.dataset.title} · `);
  document.querySelector(".crumbs [aria-current]").textContent = section.querySelector("h1").textContent;
  if (push) history.pushState(null, "", `/attempts/${attempt}/questions/${position}`);
  section.querySelector("h1").focus();
  if (!queue.some((save) => save.refused)) tellState();
  return true;
};
addEventListener("popstate", () => {
  const at = /\/questions\/(\d+)$/.exec(location.pathname);
  if (!at || !turnTo(Number(at[1]), false)) location.reload();
});

// ---- The state of saving, always in the same place

const queue = []; // answers without a reply, in the order they were given
let failures = 0;
let signIn = false;
let over = false;
let tooLate = false;
let savedAt = "";

const show = (state, text, link) => {
  device.dataset.state = state;
  if (device.textContent.trim() === text && !link) return;
  device.textContent = text;
  if (link) {
    const anchor = document.createElement("a");
    anchor.href = location.pathname;
    anchor.textContent = words.signInNow;
    device.append(" ", anchor);
  }
};
const tellState = () => {
  const unsent = queue.filter((save) => !save.refused);
  const refused = queue.find((save) => save.refused);
  if (unsent.some((save) => !save.kept) && (failures > 0 || signIn)) show("failed", words.notKept, signIn);
  else if (signIn && unsent.length) show("kept", words.signIn, true);
  else if (over && unsent.length) show("kept", words.timeOver);
  else if (unsent.length && failures > 0) {
    show("kept", unsent.length === 1 ? words.kept : fill(words.keptMany, unsent.length));
  } else if (unsent.length) show("saving", words.saving);
  else if (refused) show("failed", refused.refused);
  else if (shown && !Number(seenOf(sections.get(shown).querySelector("form")).value)) show("empty", words.empty);
  else if (savedAt) show("saved", fill(words.saved, savedAt));
  else if (shown) show("saved", words.isSaved);
};

// ---- Sending

const tabs = "BroadcastChannel" in window ? new BroadcastChannel(`academy-${attempt}`) : null;
const alone = (work) => (navigator.locks ? navigator.locks.request(`academy-${attempt}`, work) : work());
const same = (a, b) => a.client === b.client && a.seq === b.seq;

const forget = (save) => {
  const at = queue.findIndex((other) => same(other, save));
  if (at >= 0) queue.splice(at, 1);
  return at >= 0;
};

const clockTime = (instant) => new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" }).format(new Date(instant));

const applySaved = (save, reply, elsewhere) => {
  const form = formOf(save.question);
  const newerHere = queue.some((other) => other.question === save.question);
  if (form) {
    const seen = seenOf(form);
    seen.value = Math.max(Number(seen.value), reply.currentVersion);
    if (reply.state === "competing") offer(form, reply.currentChoice, save.choice);
    else if (save.settles) form.querySelector("[data-competing]").hidden = true;
    if (elsewhere && !newerHere && reply.state === "current") choose(form, reply.currentChoice);
  }
  savedAt = clockTime(reply.serverTime);
  tellState();
  if (reply.state === "competing" && form) show("failed", words.competing);
  else if (elsewhere && reply.state === "current" && queue.length === 0) show("saved", words.elsewhere);
};

const later = () => {
  failures += 1;
  clearTimeout(timer);
  timer = setTimeout(sendAll, Math.min(30000, 1000 * 2 ** Math.min(failures, 6)) * (0.75 + Math.random() / 2));
};

let timer = 0;
let sent = 0;
let leaving = false;
let sending = null;
const sendAll = () => {
  clearTimeout(timer);
  sending ??= alone(sendInTurn).finally(() => {
    sending = null;
    if (!failures && !signIn && queue.some((save) => !save.refused)) sendAll();
  });
  return sending;
};
const sendInTurn = async () => {
  for (let save = queue.find((one) => !one.refused); save; save = queue.find((one) => !one.refused)) {
    tellState();
    const told = await sendSave(attempt, csrf, save);
    if (told.kind === "later" || told.kind === "sign-in") {
      signIn = told.kind === "sign-in";
      later();
      tellState();
      return;
    }
    failures = 0;
    signIn = false;
    await settle(save, told);
    sent += 1;
  }
  // A list of questions shows how they stood when it was loaded.
  if (!shown && sent > 0 && queue.length === 0 && !leaving) location.reload();
  if (over && queue.length === 0) location.replace(`/attempts/${attempt}${tooLate ? "/review?notice=late" : ""}`);
};
const settle = async (save, told) => {
  if (told.kind === "refused") {
    save.refused = told.problem.detail || words.refused;
    return tellState();
  }
  if (told.kind === "reused") {
    const { kept, ...again } = save;
    const renumbered = { ...again, ...(await journal.number(attempt)) };
    renumbered.kept = await journal.keep(attempt, key, renumbered);
    queue.splice(queue.indexOf(save), 1, renumbered);
    return journal.drop(attempt, save);
  }
  forget(save);
  await journal.drop(attempt, save);
  if (told.kind === "late") {
    tooLate = true;
    tellState();
    return show("failed", words.closed);
  }
  if (told.kind === "left") return show("failed", words.left);
  heard(told.reply);
  applySaved(save, told.reply, false);
  tabs?.postMessage({ save, reply: told.reply });
};
if (tabs) {
  tabs.onmessage = (event) => {
    forget(event.data.save);
    applySaved(event.data.save, event.data.reply, true);
  };
}

// ---- Answers

let recording = Promise.resolve();
const record = (form, choice, settles) => {
  const save = {
    question: questionOf(form),
    choice,
    settles,
    contact,
    elapsed: Math.round(performance.now() - contactAt),
    clock: new Date().toISOString(),
  };
  recording = recording.then(async () => {
    Object.assign(save, await journal.number(attempt), { seen: Number(seenOf(form).value) });
    save.kept = await journal.keep(attempt, key, save);
    queue.push(save);
    sendAll();
  });
  return recording;
};

const encodeMark = (mark) => mark.replaceAll("%", "%25").replaceAll(" ", "%20");
const decodeMark = (mark) => mark.replaceAll("%20", " ").replaceAll("%25", "%");
const labelOf = (field) => field.getAttribute("aria-label") || field.labels[0].textContent.trim();

// Each mark of an answer as nodes.
const inWords = (form, choice) =>
  fieldsOf(form).flatMap((field) => {
    if (field.matches(WRITTEN)) {
      const own = choice.find((mark) => mark.startsWith(`${partOf(field)}=`));
      return own ? [[own.slice(own.indexOf("=") + 1)]] : [];
    }
    if (field.matches("select")) {
      const picked = Array.from(field.options).find((option) => option.value && choice.includes(option.value));
      return picked ? [[`${labelOf(field)}: ${picked.textContent}`]] : [];
    }
    const words = field.nextElementSibling ? field.nextElementSibling.cloneNode(true).childNodes : [labelOf(field)];
    return choice.includes(field.value) ? [words] : [];
  });

// Both answers in words, to choose from.
const offer = (form, counts, other) => {
  const panel = form.querySelector("[data-competing]");
  const list = panel.querySelector("ul");
  const item = (choice, title, act) => {
    const answer = document.createElement("li");
    const head = document.createElement("p");
    head.textContent = title;
    const options = document.createElement("ul");
    const fieldset = form.querySelector("fieldset");
    for (const words of inWords(form, choice)) {
      const option = document.createElement("li");
      option.lang = fieldset.lang;
      option.dir = fieldset.dir;
      option.append(...words);
      options.append(option);
    }
    if (!choice.length) options.append(Object.assign(document.createElement("li"), { textContent: panel.dataset.none }));
    const button = Object.assign(document.createElement("button"), { name: "settle", value: choice.map(encodeMark).join(" "), textContent: act });
    button.className = "button-quiet";
    const row = document.createElement("p");
    row.append(button);
    answer.append(head, options, row);
    return answer;
  };
  list.replaceChildren(item(counts, panel.dataset.counts, panel.dataset.keep), item(other, panel.dataset.other, panel.dataset.use));
  panel.hidden = false;
};

const answered = (form) => {
  form.querySelector(".field-error")?.remove();
  showSteps(form);
  record(form, choiceOf(form), !form.querySelector("[data-competing]").hidden);
};
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-quiz]");
  if (!form || !event.target.matches(`${CHOSEN}, ${WRITTEN}`) || over) return;
  clearTimeout(writing);
  answered(form);
});

// What is being written is kept whenever the hand rests.
let writing = 0;
document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-quiz]");
  if (!form || !event.target.matches(WRITTEN) || over) return;
  clearTimeout(writing);
  writing = setTimeout(() => answered(form), RESTING);
});

const lineIsThere = async () => {
  try {
    const told = await meaning(await ask(`/attempts/${attempt}/time`));
    if (told.kind === "done") heard(told.reply);
    return told.kind !== "later";
  } catch {
    return false;
  }
};

// Goes to a page of the server, unless there is no line to it: the page at hand holds what the device needs.
const go = async (address) => {
  await recording;
  await sendAll();
  const heardLately = !failures && performance.now() - contactAt < 30000;
  if (heardLately || (await lineIsThere())) {
    location.assign(address);
    return;
  }
  failures ||= 1;
  show("kept", words.wait);
};

// Leaves a question for good, so nothing of it may be under way any more. The server opens the next one.
const moveOn = async (form) => {
  await recording;
  await sendAll();
  if (!queue.some((save) => !save.refused) && (await lineIsThere())) {
    const go = form.elements.namedItem("leave") || Object.assign(document.createElement("input"), { type: "hidden", name: "leave" });
    form.append(go);
    leaving = true;
    form.submit();
    return;
  }
  failures ||= 1;
  show("kept", words.wait);
};

const refuseEmpty = (form) => {
  const first = form.querySelector(".hint").nextElementSibling;
  const error = form.querySelector(".field-error") || Object.assign(document.createElement("p"), { className: "field-error" });
  error.id = `error-${shown}`;
  error.textContent = words.choose;
  error.lang = document.documentElement.lang;
  error.dir = document.documentElement.dir;
  first.before(error);
  const [input] = fieldsOf(form);
  input.setAttribute("aria-describedby", error.id);
  input.focus();
};

const onQuestion = async (form, button) => {
  const target = button?.value || "next";
  if (button?.name === "settle") {
    const choice = button.value ? button.value.split(" ").map(decodeMark) : [];
    choose(form, choice);
    await record(form, choice, true);
    return;
  }
  if (target === "save") {
    await recording;
    if (!queue.length && !Number(seenOf(form).value) && !choiceOf(form).length) refuseEmpty(form);
    else sendAll();
    return;
  }
  if (target === "next" && form.dataset.sequence !== undefined) return moveOn(form);
  const next = shown + (target === "previous" ? -1 : 1);
  if (target !== "list" && turnTo(next, true)) return;
  await go(`/attempts/${attempt}${target === "list" ? "" : "/finish"}`);
};

// ---- The end

const submit = async (form, without) => {
  await recording;
  const button = form.querySelector("button");
  button.disabled = true;
  leaving = true;
  show("saving", words.submitting);
  for (const save of await journal.unsent(attempt, key)) if (!queue.some((other) => same(other, save))) queue.push(save);
  const number = ({ client, seq }) => ({ client, seq });
  const unsent = queue.filter((save) => !save.refused);
  const refused = queue.filter((save) => save.refused);
  const body = {
    unacknowledged: unsent.map(({ question, client, seq, seen, choice, settles, contact, elapsed, clock }) => ({
      question, client, seq, seen, choice, settles, contact, elapsed, clock,
    })),
    named: queue.map(number),
    without: without ? refused.map(number) : [],
  };
  let told;
  try {
    told = await meaning(await tell("POST", form.getAttribute("action"), csrf, body));
  } catch {
    told = { kind: "later" };
  }
  button.disabled = false;
  leaving = told.kind === "done";
  if (told.kind === "done") {
    for (const save of queue.splice(0)) await journal.drop(attempt, save);
    if (told.reply.signedIn) location.assign(told.reply.review);
    else {
      form.remove();
      clearInterval(ticking);
      show("saved", words.submitted, true);
      device.querySelector("a").href = told.reply.review;
    }
  } else if (told.kind === "sign-in") show("kept", words.signIn, true);
  else if (told.kind === "later") show("kept", words.unsubmitted);
  else {
    show("failed", told.problem.detail || words.refused);
    if (told.problem.missing && !form.querySelector("[data-without]")) {
      const confirm = Object.assign(document.createElement("button"), { textContent: words.without });
      confirm.className = "button-quiet";
      confirm.dataset.without = "";
      form.append(confirm);
    }
  }
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-quiz], form[data-submit]")) return;
  event.preventDefault();
  if (form.matches("[data-quiz]")) onQuestion(form, event.submitter);
  else submit(form, event.submitter?.dataset.without !== undefined);
});
addEventListener("beforeunload", (event) => {
  if (!leaving && queue.some((save) => !save.kept)) event.preventDefault();
});

// ---- The time left, in words, on the server's clock

const clock = document.querySelector(".time-left");
const warning = document.querySelector("[data-time-warning]");
const minutes = new Intl.NumberFormat(lang, { style: "unit", unit: "minute", unitDisplay: "long" });
let end = contactAt + Number(words.secondsLeft) * 1000;
let warned = 6;
const stage = (seconds) => (seconds <= 60 ? 1 : seconds <= 300 ? 5 : 6);

const tick = () => {
  if (!clock) return;
  const seconds = Math.max(0, (end - performance.now()) / 1000);
  const text = seconds === 0 ? clock.dataset.over : fill(clock.dataset.left, minutes.format(Math.ceil(seconds / 60)));
  if (clock.textContent !== text) clock.textContent = text;
  clock.toggleAttribute("data-warn", seconds <= 300);
  const due = stage(seconds);
  if (due < warned) {
    warning.hidden = false;
    warning.textContent = due === 1 ? warning.dataset.one : warning.dataset.five;
  } else if (due === 6) {
    warning.hidden = true;
  }
  warned = due;
  if (seconds === 0 && !over) timeIsOver();
};
const retime = (seconds) => {
  end = performance.now() + seconds * 1000;
  if (seconds > 0 && over) setOver(false);
  tick();
};
const setOver = (now) => {
  over = now;
  for (const section of sections.values()) section.querySelector("fieldset").disabled = now;
  tellState();
};
// The server has the last word on the time: it may have been lengthened.
const timeIsOver = async () => {
  setOver(true);
  await recording;
  await lineIsThere();
  if (over) sendAll();
};
const ticking = setInterval(tick, 1000);
warned = clock ? stage((end - performance.now()) / 1000) : 6;

setInterval(() => document.visibilityState === "visible" && clock && !over && lineIsThere(), 30000);
for (const wakes of ["online", "focus", "pageshow"]) addEventListener(wakes, () => queue.length && sendAll());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && clock && lineIsThere());

// ---- What is left from before: after a crash, a reload, an outage or a new sign-in

// An answer given while this script was on its way had nobody to notice it.
const early = (form) =>
  fieldsOf(form).some((field) => {
    if (field.matches("select")) return Array.from(field.options).some((option) => option.selected !== option.defaultSelected && option.value);
    return field.matches(WRITTEN) ? field.value !== field.defaultValue : field.checked !== field.defaultChecked;
  });
const first = sections.get(shown)?.querySelector("form");
const given = first && early(first) ? first : null;
for (const save of before) {
  queue.push(save);
  const form = formOf(save.question);
  if (form && form !== given) choose(form, save.choice);
}
if (given) record(given, choiceOf(given), false);
else if (queue.length) sendAll();
