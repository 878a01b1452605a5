// What the core writes for people is in English; another language puts it into words of its own here.

const asItIs = <Answer>(answer: Answer) => answer;

export const inWords = { report: asItIs, sheet: asItIs, model: asItIs, table: asItIs };

/** What the reader looks for among the accounts, as the core names them. */
export const searched = asItIs<string>;
