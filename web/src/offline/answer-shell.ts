/** So long a page may be on its way before the one that is on the device is shown. */
const patienceMs = 4000;

/**
 * The app itself. Its files are those that were put onto the device with it; its page comes from the server as long as that
 * answers, since it may bring the first spread along.
 */
export async function answerShell(
  request: Request,
  shell: string,
  scope: string,
): Promise<Response> {
  const cache = await caches.open(shell);
  if (request.mode === "navigate") {
    const kept = await cache.match(scope);
    if (kept === undefined) return fetch(request);
    const late = new Promise<Response>((resolve) =>
      setTimeout(() => resolve(kept.clone()), patienceMs),
    );
    return Promise.race([fetch(request).then(isServer(kept), () => kept), late]);
  }
  const there = await cache.match(request, { ignoreSearch: true });
  if (there !== undefined) return there;
  const answer = await fetch(request);
  // A screen that was not put there with the others, or letters that somebody chose.
  if (answer.ok && request.url.startsWith(`${scope}assets/`)) {
    await cache.put(request, answer.clone()).catch(() => undefined);
  }
  return answer;
}

/** A proxy whose server is away has a page of its own; ours says it better. */
const isServer =
  (kept: Response) =>
  (answer: Response): Response =>
    [502, 503, 504].includes(answer.status) ? kept : answer;
