const ROOT = '/playground/api';

/** A request the playground refused; its message is for the person. */
export class Refused extends Error {}

export const get = (path) => ask('GET', path);
export const post = (path, body = {}) => ask('POST', path, body);

async function ask(method, path, body) {
  const answer = await fetch(ROOT + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(result.error ?? String(answer.status));
  return result;
}

/** Tells what happens as it happens, and whether the line is up; connects again by itself, for ever. */
export function listen(onEvent, onLine) {
  let pause = 500;
  const connect = () => {
    const source = new EventSource(`${ROOT}/events`);
    source.addEventListener('message', ({ data }) => {
      const event = JSON.parse(data);
      if (event.type === 'hello') {
        pause = 500;
        onLine(true);
      } else onEvent(event);
    });
    // The browser's own retry gives up after some errors; ours does not.
    source.addEventListener('error', () => {
      source.close();
      onLine(false);
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 5000);
    });
  };
  connect();
}
