// The page before its script runs; web/build.mjs puts these into index.html.
export const lang = "en";
export const title = "Hustings";
/** What search engines show, and what is shown where the page’s address is passed on. */
export const description =
  "Who carries an election’s conversation, and how much of it is automated? Drop a tweet export: your browser reads it on this page, and nothing leaves your computer.";
export const summary =
  "Who carries an election’s conversation, and how much of it is automated? A page that reads tweet exports in the browser; nothing leaves the computer.";
export const noscript = "This page analyses files in the browser and needs JavaScript to do so.";
