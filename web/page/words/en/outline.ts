// The names of sections in the line that leads to them.
export const outline = {
  label: "On this page",
  places: {
    quality: "What was read",
    answer: "Answer",
    parties: "Party share",
    threshold: "The line",
    time: "Time",
    guess: "Guess",
    evidence: "Signs",
    accounts: "Accounts",
    "in-step": "In step",
    amplified: "Amplified",
    hashtags: "Hashtags",
    overlap: "Overlap",
    dictionary: "The list",
    compare: "Compare",
    save: "Take away",
    method: "Method",
  },
};
