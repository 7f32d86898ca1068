// Tells the server how far the reader is, and marks the lesson as read at its end. Reading needs none of this.
const lesson = document.getElementById('lesson');
const state = document.getElementById('lesson-state');
let place = Number(lesson.dataset.place);
let read = lesson.dataset.read === 'true';
let sent = place;
let timer;

async function send(update) {
  const response = await fetch(lesson.dataset.progress, {
    method: 'PUT',
    keepalive: true,
    headers: {
      'Content-Type': 'application/json',
      'X-CSRF-TOKEN': lesson.dataset.csrf,
      'X-Requested-With': 'JavaScript',
    },
    body: JSON.stringify(update),
  });
  if (!response.ok) throw Object.assign(new Error(`status ${response.status}`), {status: response.status});
}

function show(text, kind) {
  state.textContent = text;
  state.dataset.state = kind;
  state.hidden = false;
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(flush, 2000);
}

async function flush() {
  clearTimeout(timer);
  if (place === sent) return;
  const reached = place;
  try {
    await send({place: reached});
    sent = reached;
  } catch {
    // The next passage, or leaving the page, sends the place again.
  }
}

async function markAsRead() {
  if (read) return;
  read = true;
  try {
    await send({place, read: true});
    show(state.dataset.saved, 'saved');
  } catch (error) {
    read = false;
    const ended = error.status === 401 || error.status === 499;
    show(ended ? state.dataset.signIn : state.dataset.failed, 'failed');
    if (!error.status || error.status === 429 || error.status >= 500) setTimeout(markAsRead, 10_000);
  }
}

const passages = [...lesson.querySelectorAll(':scope > [id^="p"]')].filter(p => /^p\d+$/.test(p.id));
let begun = false;
addEventListener('scroll', () => { begun = true; }, {once: true, passive: true});

const seen = new IntersectionObserver(entries => {
  for (const entry of entries) {
    if (entry.isIntersecting) {
      place = Math.max(place, Number(entry.target.id.slice(1)));
      later();
    }
  }
});
passages.forEach(passage => seen.observe(passage));

const end = new IntersectionObserver(entries => {
  if (begun && entries.some(entry => entry.isIntersecting)) markAsRead();
});
end.observe(document.getElementById('lesson-end'));

addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') flush(); });
