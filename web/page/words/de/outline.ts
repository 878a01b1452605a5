// The names of sections in the line that leads to them.
export const outline = {
  label: "Auf dieser Seite",
  places: {
    quality: "Was gelesen wurde",
    answer: "Antwort",
    parties: "Anteile",
    threshold: "Die Schwelle",
    time: "Zeit",
    evidence: "Anzeichen",
    accounts: "Konten",
    "in-step": "Gleichschritt",
    amplified: "Verstärkung",
    hashtags: "Hashtags",
    overlap: "Überschneidung",
    dictionary: "Die Liste",
    compare: "Vergleich",
    save: "Mitnehmen",
    method: "Verfahren",
  },
};
