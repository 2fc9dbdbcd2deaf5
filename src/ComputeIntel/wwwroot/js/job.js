// A job goes on by itself: each event brings its page anew. Without scripts, reloading shows the same.
import { announce } from './site.js';

const place = () => document.querySelector('[data-job]');

if (place()?.dataset.running === 'true') {
  const events = new EventSource(`/api/v1/jobs/${place().dataset.job}/events`);
  let asked = false;
  let running = false;
  events.addEventListener('job', async event => {
    const job = JSON.parse(event.data);
    if (job.endedAt) events.close();
    asked = true;
    if (running) return;
    running = true;
    while (asked) {
      asked = false;
      const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const open = place().querySelector('details[open]') !== null;
      place().replaceWith(page.querySelector('[data-job]'));
      if (open) place().querySelector('details')?.setAttribute('open', '');
    }
    running = false;
    if (job.endedAt) announce(`The job has ended: ${job.done} of ${job.total}.`);
  });
}
