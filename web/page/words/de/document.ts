// The page before its script runs; web/build.mjs puts these into index.html.
export const lang = "de";
export const title = "Hustings";
/** What search engines show, and what is shown where the page’s address is passed on. */
export const description =
  "Wer trägt das Gespräch über eine Wahl, und wie viel davon ist automatisiert? Ziehen Sie einen Tweet-Export auf diese Seite: Ihr Browser liest ihn hier, und nichts verlässt Ihren Computer.";
export const summary =
  "Wer trägt das Gespräch über eine Wahl, und wie viel davon ist automatisiert? Eine Seite, die Tweet-Exporte im Browser liest; nichts verlässt den Computer.";
export const noscript = "Diese Seite untersucht Dateien im Browser und braucht dafür JavaScript.";
