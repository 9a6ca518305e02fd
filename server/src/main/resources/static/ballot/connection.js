// Whether the site can be reached. A browser that calls itself online may be in a tunnel all the
// same, so before a page is left it is tried.

const LONGEST_WAIT = 8000;

/** Tells of a lost and of a regained connection. */
export function watchConnection(tell) {
  window.addEventListener("offline", () => tell(false));
  window.addEventListener("online", () => tell(true));
  if (!navigator.onLine) {
    tell(false);
  }
}

/** Ends a request that takes longer; browsers that cannot do so wait for as long as it takes. */
export function within(milliseconds) {
  return AbortSignal.timeout ? AbortSignal.timeout(milliseconds) : undefined;
}

/** Whether the site answers within a few seconds. */
export async function isReachable() {
  try {
    const answer = await fetch("/vote", {
      method: "HEAD",
      cache: "no-store",
      signal: within(LONGEST_WAIT),
    });
    return answer.ok;
  } catch {
    return false;
  }
}
