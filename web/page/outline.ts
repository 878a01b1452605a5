// Which section the reader is at: its link in the outline is marked, and kept in sight.

/** A section counts as read once its top is so far up in the window, above which a stop of the tour may lie. */
const reached = 0.5;

function mark() {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".outline a")];
  const here = links.findLast(({ hash }) => {
    const place = document.getElementById(hash.slice(1));
    return place !== null && place.getBoundingClientRect().top < reached * innerHeight;
  });
  for (const link of links) {
    if (link === here && !link.ariaCurrent) link.parentElement?.parentElement?.scrollTo({ left: link.offsetLeft - 40 });
    link.ariaCurrent = link === here ? "location" : null;
  }
}

/** From now on; once a frame at most. */
export function followReader() {
  let isAsked = false;
  addEventListener(
    "scroll",
    () => {
      if (isAsked) return;
      isAsked = true;
      requestAnimationFrame(() => {
        isAsked = false;
        mark();
      });
    },
    { passive: true },
  );
}
