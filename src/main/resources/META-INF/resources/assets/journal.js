// Keeps answers on the device until the server has them, and sends them.
//
// Each answer stands under a name for its owner that tells nothing, encrypted with the key of its attempt, which a page
// holds in memory only. Answers of anybody else at this device are never read, sent or deleted.

const DATABASE = "academy-answers";
const SAVES = "saves";
const NUMBERS = "numbers";
const TIMEOUT = 20000;
const OPENING = 3000;

const bytes = (base64url) => Uint8Array.from(atob(base64url.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
const importKey = (key) => crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"]);

const openDatabase = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(SAVES, { keyPath: ["person", "attempt", "client", "seq"] });
      request.result.createObjectStore(NUMBERS);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });

export class Journal {
  #person;
  #db = null;
  #client = randomId();
  #seqs = new Map();

  // Where storage is refused, the page is a client of its own and keeps nothing. Nor does it wait for ever: a page that
  // is left while it makes the database can hold up the next one until the browser forgets it.
  static async open(person) {
    const journal = new Journal();
    journal.#person = person;
    const opened = openDatabase().then(
      (db) => (journal.#db = db),
      () => null,
    );
    await Promise.race([opened, new Promise((resolve) => setTimeout(resolve, OPENING))]);
    return journal;
  }

  // The same without making a database where there is none: then nothing waits here.
  static async find(person) {
    const known = await Promise.resolve()
      .then(() => indexedDB.databases())
      .catch(() => null);
    if (!known || known.some((database) => database.name === DATABASE)) return Journal.open(person);
    const journal = new Journal();
    journal.#person = person;
    return journal;
  }

  #within(store, mode, work) {
    return new Promise((resolve, reject) => {
      if (!this.#db) throw new Error("no storage");
      const transaction = this.#db.transaction(store, mode, { durability: "strict" });
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      work(transaction.objectStore(store), (value) => (result = value));
    });
  }

  #mine(attempt) {
    return attempt
      ? IDBKeyRange.bound([this.#person, attempt], [this.#person, attempt, []])
      : IDBKeyRange.bound([this.#person], [this.#person, []]);
  }

  // The next number of this browser for the attempt, over all its tabs.
  async number(attempt) {
    try {
      return await this.#within(NUMBERS, "readwrite", (numbers, give) => {
        const known = numbers.get("client");
        known.onsuccess = () => {
          const client = known.result || randomId();
          if (!known.result) numbers.put(client, "client");
          const last = numbers.get(attempt);
          last.onsuccess = () => {
            const seq = (last.result || 0) + 1;
            numbers.put(seq, attempt);
            give({ client, seq });
          };
        };
      });
    } catch {
      const seq = (this.#seqs.get(attempt) || 0) + 1;
      this.#seqs.set(attempt, seq);
      return { client: this.#client, seq };
    }
  }

  // Whether the answer is kept here now.
  async keep(attempt, key, save) {
    try {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(save));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await importKey(key), text);
      const row = { person: this.#person, attempt, client: save.client, seq: save.seq, iv, sealed };
      await this.#within(SAVES, "readwrite", (saves) => saves.put(row));
      return true;
    } catch {
      return false;
    }
  }

  async drop(attempt, save) {
    try {
      const id = [this.#person, attempt, save.client, save.seq];
      await this.#within(SAVES, "readwrite", (saves) => saves.delete(id));
    } catch {
      // It is sent once more, which changes nothing.
    }
  }

  // Answers to an attempt that wait here, in the order they were given.
  async unsent(attempt, key) {
    const saves = [];
    try {
      const rows = await this.#rows(attempt);
      const opened = rows.length ? await importKey(key) : null;
      for (const row of rows) {
        try {
          const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, opened, row.sealed);
          saves.push({ ...JSON.parse(new TextDecoder().decode(text)), kept: true });
        } catch {
          // Sealed with a key that the site has given up: it stays where it is.
        }
      }
    } catch {
      return [];
    }
    return saves.sort((a, b) => (a.client === b.client ? a.seq - b.seq : a.client < b.client ? -1 : 1));
  }

  #rows(attempt) {
    return this.#within(SAVES, "readonly", (saves, give) => {
      const all = saves.getAll(this.#mine(attempt));
      all.onsuccess = () => give(all.result);
    });
  }

  // How many answers of this person wait here, by attempt.
  async counts() {
    const counts = new Map();
    try {
      for (const row of await this.#rows()) counts.set(row.attempt, (counts.get(row.attempt) || 0) + 1);
    } catch {
      return counts;
    }
    return counts;
  }

  async discard() {
    await this.#within(SAVES, "readwrite", (saves) => saves.delete(this.#mine()));
  }
}

export const ask = (url, options = {}) =>
  fetch(url, {
    credentials: "same-origin",
    redirect: "manual",
    signal: AbortSignal.timeout ? AbortSignal.timeout(TIMEOUT) : undefined,
    ...options,
    headers: { Accept: "application/json", "X-Requested-With": "JavaScript", ...options.headers },
  });

export const tell = (method, url, csrf, body) =>
  ask(url, { method, headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": csrf }, body: JSON.stringify(body) });

// What an answer of the server means: done, sign-in, later, or a problem with its document.
export const meaning = async (response) => {
  if (response.ok) return { kind: "done", reply: await response.json() };
  if ([401, 499].includes(response.status) || response.type === "opaqueredirect") return { kind: "sign-in" };
  if (response.status === 429 || response.status >= 500) return { kind: "later" };
  const problem = await response.json().catch(() => ({}));
  return { kind: "problem", problem, type: String(problem.type || "").split(":").pop() };
};

// Sends one answer: saved, late, left, reused, refused, sign-in or later.
export const sendSave = async (attempt, csrf, save) => {
  const { question, client, seq, seen, choice, settles, contact, elapsed, clock } = save;
  try {
    const body = { client, seq, seen, choice, settles, contact, elapsed, clock };
    const told = await meaning(await tell("PUT", `/attempts/${attempt}/answers/${question}`, csrf, body));
    if (told.kind === "done") return { kind: "saved", reply: told.reply };
    if (told.kind !== "problem") return told;
    if (told.type === "attempt-closed") return { kind: "late", problem: told.problem };
    if (told.type === "question-left") return { kind: "left", problem: told.problem };
    if (told.type === "answer-reused") return { kind: "reused" };
    return { kind: "refused", problem: told.problem };
  } catch {
    return { kind: "later" };
  }
};
