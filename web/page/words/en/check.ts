// What the page can do and what not, from the policy that it carries.

export const check = {
  heading: "What can this page do?",
  intro:
    "This page is one file, and it carries orders to your browser, which the browser enforces and no script can take back. These are the orders, read from the page as it is open now:",
  caption: "The page’s policy",
  columns: ["Order", "What it means"],
  /** By the order as the page carries it, fingerprints left out. */
  orders: {
    "default-src 'none'": "What is not allowed below is forbidden: fonts, sounds, films, frames, anything else.",
    "script-src 'sha256-…' 'wasm-unsafe-eval'":
      "The only script that runs is the page’s own, known by its fingerprint, and the compiled core that it holds.",
    "worker-src blob:": "The core runs in workers made from this file; they are bound by the same orders.",
    "style-src 'sha256-…'": "The only style sheet is the page’s own, known by its fingerprint.",
    "img-src data:": "Pictures can only come from this file, so that none is asked for elsewhere.",
    "connect-src 'none'": "It cannot fetch anything and cannot send anything: no request, no socket, no beacon.",
    "form-action 'none'": "No form can be sent.",
    "base-uri 'none'": "Nothing can make the page’s own addresses point elsewhere.",
    "require-trusted-types-for 'script'":
      "No text becomes a part of the page, or a script, by mistake: browsers that know this order refuse it, unless one of the ways below has made it.",
    "trusted-types lit-html worker":
      "There are two such ways: “lit-html” makes the page from its own templates, in which what your files say is text only; “worker” starts the core. No script can add another.",
  } as Record<string, string>,
  unknown: "This order is not explained here.",
  none: "No policy was found in this page. It may have been altered on its way to you: what stands here about sending holds for the page with its policy only.",
  how: "See for yourself",
  steps: [
    "Switch the network off (Wi-Fi, cable, flight mode) before you drop a file. Everything works as before.",
    "Or open your browser’s developer tools (the key F12, on a Mac Option-Command-I), choose “Network”, and drop a file. What is listed begins with “blob:”: pieces of this page, which never leave the computer.",
  ],
  tryIt: "Or have the page try to send an empty request to example.org: only because the order above forbids it.",
  attempt: "Try to send something",
  attempts: {
    trying: "Trying …",
    refused: "Refused. The browser did not send it, by the order “connect-src 'none'”.",
    failed: "It failed, but the browser did not say that the order was the reason.",
    sent: "It was sent: this browser does not enforce the order. Do not open private files on this page here.",
  },
  limits: "What such orders do not cover",
  notCovered: [
    "Extensions that you have installed: they may read any page, and no page can forbid it. A private window usually runs without them.",
    "The browser itself and the system below it: their history, synchronisation and updates.",
    "Leaving the page. A link that you press leads elsewhere; and a script could send the tab to another address, with data in it. You would see the page go. This one leaves its place for nothing but a link that you press.",
    "Connections for calls (WebRTC), which today’s browsers do not count among those forbidden, and hints to look up an address ahead of time. This page uses neither, and with the network off nobody can.",
    "Whether this is the file that the project’s code makes. No page can vouch for itself: script/build prints the SHA-256 of the file it makes, to compare with that of the file you have.",
  ],
};
