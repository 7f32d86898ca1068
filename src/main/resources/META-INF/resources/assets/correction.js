// Shows how far a correction has come, and the page anew once it has come on.

const shown = document.querySelector("[data-correction]");
const bar = shown.querySelector("progress");
const wait = 1000;
const patience = 30000;

async function look(pause) {
  try {
    const reply = await fetch(shown.dataset.correction, { headers: { Accept: "application/json" } });
    if (reply.ok) {
      const now = await reply.json();
      if (now.state !== shown.dataset.state) {
        location.reload();
        return;
      }
      bar.value = now.lookedAt;
      pause = wait;
    } else {
      pause = Math.min(2 * pause, patience);
    }
  } catch {
    pause = Math.min(2 * pause, patience);
  }
  setTimeout(() => look(pause), pause);
}

setTimeout(() => look(wait), wait);
