// The names of sections in the line that leads to them.
export const outline = {
  label: "Auf dieser Seite",
  places: {
    quality: "Gelesenes",
    answer: "Antwort",
    parties: "Anteile",
    threshold: "Schwelle",
    time: "Zeit",
    guess: "Raten",
    evidence: "Anzeichen",
    accounts: "Konten",
    "in-step": "Gleichschritt",
    amplified: "Verstärkung",
    hashtags: "Hashtags",
    overlap: "Zusammen",
    dictionary: "Liste",
    compare: "Vergleich",
    save: "Mitnehmen",
    method: "Verfahren",
  },
};
