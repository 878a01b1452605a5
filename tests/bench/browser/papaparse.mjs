// A worker that reads a table by PapaParse, in chunks of rows without names, as is fastest, and keeps the tallies.
import Papa from "papaparse";
import { Tallies } from "./tallies.mjs";

self.onmessage = ({ data: { file, lexicon } }) => {
  const tallies = new Tallies(lexicon);
  let columns = null;
  Papa.parse(file, {
    skipEmptyLines: true,
    chunk({ data: rows }) {
      columns ??= rows.shift();
      const [id, author, time, text, tags] = ["id", "user_id", "created_at", "text", "hashtags"].map((name) =>
        columns.indexOf(name),
      );
      for (const row of rows) {
        const hashtags = row[tags] ? row[tags].split(" ") : [];
        tallies.take(row[id], row[author], row[time], row[text].startsWith("RT @"), hashtags);
      }
    },
    complete: () => postMessage(tallies.answer),
  });
};
